"""The built-in assistant as an agents model: the runner calls it like any other, but it needs no network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from agents import Model, ModelResponse, Usage
from openai.types.responses import ResponseCompletedEvent, ResponseStreamEvent, ResponseTextDeltaEvent
from typing_extensions import override

from app.assistant.builtin.conversation import read
from app.assistant.builtin.events import Answer
from app.assistant.builtin.phrasebook import Phrasebook, Say, Understood

if TYPE_CHECKING:
    from agents import AgentOutputSchemaBase, Handoff, ModelSettings, ModelTracing, Tool, TResponseInputItem
    from openai.types.responses.response_prompt_param import ResponsePromptParam


class BuiltinModel(Model):
    """Asks a use case's phrasebook what to do; `pace` is the pause after each word, in seconds."""

    def __init__(self, phrasebook: Phrasebook, *, pace: float = 0.008) -> None:
        self._phrasebook = phrasebook
        self._pace = pace

    @override
    async def get_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None,
        conversation_id: str | None,
        prompt: ResponsePromptParam | None,
    ) -> ModelResponse:
        *_, last = Answer(self._said(input)).events()
        if not isinstance(last, ResponseCompletedEvent):
            raise TypeError("an answer ends with its completion")
        return ModelResponse(output=last.response.output, usage=Usage(requests=1), response_id=last.response.id)

    @override
    async def stream_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None = None,
        conversation_id: str | None = None,
        prompt: ResponsePromptParam | None = None,
    ) -> AsyncIterator[ResponseStreamEvent]:
        for event in Answer(self._said(input)).events():
            yield event
            # Also the place where a Stop takes hold.
            await asyncio.sleep(self._pace if isinstance(event, ResponseTextDeltaEvent) else 0)

    def _said(self, items: str | list[Any]) -> Understood | Say:
        conversation = read(items)
        if conversation.outcomes:
            return self._phrasebook.answer(conversation.text, conversation.outcomes)
        return self._phrasebook.understand(conversation.text, conversation.history)
