"""The one small question that a test asks a model, by either API: does it answer, and does it use a tool?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from openai import AsyncOpenAI

_INSTRUCTIONS: Final = "You test a connection. Call the function `ready` at once; write nothing."
_QUESTION: Final = "Are you ready?"
_TOOL: Final = "ready"
_PURPOSE: Final = "Reports that the connection works."
_PARAMETERS: Final[dict[str, object]] = {"type": "object", "properties": {}, "additionalProperties": False}
_MOST_EVENTS: Final = 400
"""A model that goes on talking won't call the tool any more."""


@dataclass(slots=True)
class Answer:
    """What has come so far."""

    model: str = ""
    called: bool = False


async def ask(client: AsyncOpenAI, api: str, model: str, *, tools: bool = True) -> Answer:
    """Ends with the call of the tool, or with the answer."""
    if api == "responses":
        return await _responses(client, model, tools)
    return await _chat_completions(client, model, tools)


async def _chat_completions(client: AsyncOpenAI, model: str, tools: bool) -> Answer:
    answer, events = Answer(model), 0
    function = {"name": _TOOL, "description": _PURPOSE, "parameters": _PARAMETERS}
    extra = {"tools": [{"type": "function", "function": function}]} if tools else {}
    stream = await client.chat.completions.create(
        model=model,
        messages=[{"role": "system", "content": _INSTRUCTIONS}, {"role": "user", "content": _QUESTION}],
        stream=True,
        extra_body=extra,
    )
    async with stream:
        async for chunk in stream:
            answer.model = chunk.model or answer.model
            answer.called = answer.called or any(choice.delta.tool_calls for choice in chunk.choices)
            events += 1
            if answer.called or events > _MOST_EVENTS:
                break
    return answer


async def _responses(client: AsyncOpenAI, model: str, tools: bool) -> Answer:
    answer, events = Answer(model), 0
    function = {"type": "function", "name": _TOOL, "description": _PURPOSE, "parameters": _PARAMETERS}
    stream = await client.responses.create(
        model=model,
        instructions=_INSTRUCTIONS,
        input=_QUESTION,
        stream=True,
        store=False,
        extra_body={"tools": [function]} if tools else {},
    )
    async with stream:
        async for event in stream:
            if event.type == "response.created":
                answer.model = event.response.model or answer.model
            answer.called = event.type == "response.output_item.added" and event.item.type == "function_call"
            events += 1
            if answer.called or events > _MOST_EVENTS:
                break
    return answer
