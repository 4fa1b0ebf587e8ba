"""One answer of the built-in assistant as the stream events of the Responses API; used by its model only."""

from __future__ import annotations

import json
import re
import time
import uuid
from collections.abc import Iterator, Sequence

from openai.types.responses import (
    Response,
    ResponseCompletedEvent,
    ResponseContentPartAddedEvent,
    ResponseContentPartDoneEvent,
    ResponseCreatedEvent,
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseFunctionCallArgumentsDoneEvent,
    ResponseFunctionToolCall,
    ResponseOutputItem,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
)
from openai.types.responses.response_usage import InputTokensDetails, OutputTokensDetails, ResponseUsage

from app.assistant.builtin.phrasebook import Say, ToolCall, Understood

_WORD = re.compile(r"\s*\S+\s*")
NAME = "built-in"


class Answer:
    """The events of one response, in order and numbered; the last one holds the whole response."""

    def __init__(self, said: Understood | Say) -> None:
        self._said = said
        self._number = 0
        self._response = Response(
            id=_id("resp"),
            created_at=time.time(),
            model=NAME,
            object="response",
            output=[],
            parallel_tool_calls=True,
            tool_choice="auto",
            tools=[],
            status="in_progress",
        )

    def events(self) -> Iterator[ResponseStreamEvent]:
        yield ResponseCreatedEvent(response=self._response, sequence_number=self._next(), type="response.created")
        yield from self._message(self._said.text) if isinstance(self._said, Say) else self._calls(self._said.calls)
        whole = self._response.model_copy(update={"status": "completed", "usage": _no_usage()})
        yield ResponseCompletedEvent(response=whole, sequence_number=self._next(), type="response.completed")

    def _message(self, text: str) -> Iterator[ResponseStreamEvent]:
        name = _id("msg")
        begun = ResponseOutputMessage(id=name, content=[], role="assistant", status="in_progress", type="message")
        yield self._added(begun)
        yield ResponseContentPartAddedEvent(
            content_index=0,
            item_id=name,
            output_index=0,
            part=_text(""),
            sequence_number=self._next(),
            type="response.content_part.added",
        )
        for word in _WORD.findall(text):
            yield ResponseTextDeltaEvent(
                content_index=0,
                delta=word,
                item_id=name,
                logprobs=[],
                output_index=0,
                sequence_number=self._next(),
                type="response.output_text.delta",
            )
        yield ResponseTextDoneEvent(
            content_index=0,
            item_id=name,
            logprobs=[],
            output_index=0,
            sequence_number=self._next(),
            text=text,
            type="response.output_text.done",
        )
        yield ResponseContentPartDoneEvent(
            content_index=0,
            item_id=name,
            output_index=0,
            part=_text(text),
            sequence_number=self._next(),
            type="response.content_part.done",
        )
        yield self._done(begun.model_copy(update={"content": [_text(text)], "status": "completed"}))

    def _calls(self, calls: Sequence[ToolCall]) -> Iterator[ResponseStreamEvent]:
        for call in calls:
            yield from self._call(call)

    def _call(self, call: ToolCall) -> Iterator[ResponseStreamEvent]:
        arguments, place = json.dumps(dict(call.arguments), ensure_ascii=False), len(self._response.output)
        begun = ResponseFunctionToolCall(
            id=_id("fc"), arguments="", call_id=_id("call"), name=call.name, type="function_call", status="in_progress"
        )
        name = str(begun.id)
        yield self._added(begun)
        yield ResponseFunctionCallArgumentsDeltaEvent(
            delta=arguments,
            item_id=name,
            output_index=place,
            sequence_number=self._next(),
            type="response.function_call_arguments.delta",
        )
        yield ResponseFunctionCallArgumentsDoneEvent(
            arguments=arguments,
            item_id=name,
            output_index=place,
            sequence_number=self._next(),
            type="response.function_call_arguments.done",
        )
        yield self._done(begun.model_copy(update={"arguments": arguments, "status": "completed"}))

    def _added(self, item: ResponseOutputItem) -> ResponseOutputItemAddedEvent:
        return ResponseOutputItemAddedEvent(
            item=item,
            output_index=len(self._response.output),
            sequence_number=self._next(),
            type="response.output_item.added",
        )

    def _done(self, item: ResponseOutputItem) -> ResponseOutputItemDoneEvent:
        self._response.output.append(item)
        return ResponseOutputItemDoneEvent(
            item=item,
            output_index=len(self._response.output) - 1,
            sequence_number=self._next(),
            type="response.output_item.done",
        )

    def _next(self) -> int:
        self._number += 1
        return self._number - 1


def _id(kind: str) -> str:
    return f"{kind}_{uuid.uuid4().hex}"


def _text(text: str) -> ResponseOutputText:
    return ResponseOutputText(annotations=[], text=text, type="output_text", logprobs=[])


def _no_usage() -> ResponseUsage:
    return ResponseUsage(
        input_tokens=0,
        input_tokens_details=InputTokensDetails(cached_tokens=0, cache_write_tokens=0),
        output_tokens=0,
        output_tokens_details=OutputTokensDetails(reasoning_tokens=0),
        total_tokens=0,
    )
