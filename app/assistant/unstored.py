"""Asks the Responses API to keep nothing: a model around another; made by the clients unless the settings differ."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final, cast

from agents import Model, ModelResponse, ModelSettings
from agents.items import TResponseInputItem, TResponseStreamEvent
from agents.retry import ModelRetryAdvice, ModelRetryAdviceRequest
from openai import BadRequestError
from typing_extensions import override

_REASONING: Final = "reasoning.encrypted_content"


class UnstoredModel(Model):
    """A reasoning model needs its thoughts back between two tool calls: with nothing stored, they travel encrypted.

    Models that don't reason refuse to be asked for that; they are asked again without, and from then on at once.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._reasons = True

    @override
    async def get_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        *args: Any,
        **kwargs: Any,
    ) -> ModelResponse:
        try:
            own = self._own(model_settings)
            return await self._model.get_response(system_instructions, input, own, *args, **kwargs)
        except BadRequestError as error:
            self._learn(error)
        own = self._own(model_settings)
        return await self._model.get_response(system_instructions, input, own, *args, **kwargs)

    @override
    async def stream_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],
        model_settings: ModelSettings,
        *args: Any,
        **kwargs: Any,
    ) -> AsyncIterator[TResponseStreamEvent]:
        for _ in range(2):
            given = self._model.stream_response(system_instructions, input, self._own(model_settings), *args, **kwargs)
            stream = cast("AsyncGenerator[TResponseStreamEvent, None]", given)
            try:
                async with aclosing(stream):
                    async for event in stream:
                        yield event
            except BadRequestError as error:
                self._learn(error)
            else:
                return

    @override
    def get_retry_advice(self, request: ModelRetryAdviceRequest) -> ModelRetryAdvice | None:
        return self._model.get_retry_advice(request)

    @override
    async def close(self) -> None:
        await self._model.close()

    def _own(self, settings: ModelSettings) -> ModelSettings:
        included = [*(settings.response_include or []), *([_REASONING] if self._reasons else [])]
        return replace(settings, store=False, response_include=included or None)

    def _learn(self, error: BadRequestError) -> None:
        """Raises any other error than that the model doesn't reason."""
        if not self._reasons or "encrypted content" not in str(error.message).lower().replace("_", " "):
            raise error
        self._reasons = False
