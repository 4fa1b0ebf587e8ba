"""Keeps a model from overtaking what it said, and from saying it without an end; every turn's model goes through it.

The agents library drops the events that are not read when a model fails. One that speaks faster than it is read would
also keep everything else waiting, for its events never do.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from typing import Any, cast

from agents import Model, ModelResponse
from agents.items import TResponseStreamEvent
from agents.retry import ModelRetryAdvice, ModelRetryAdviceRequest
from typing_extensions import override

from app.assistant.failures import too_long

_PATIENCE = 1.0
_MOST_AHEAD = 32
_MOST_TEXT = 1_000_000
"""Characters in one answer: twice as many as models write."""


class Pace:
    """Whether the run's reader has taken every event that the model gave."""

    def __init__(self) -> None:
        self._ahead = 0
        self._level = asyncio.Event()
        self._level.set()

    def give(self) -> None:
        self._ahead += 1
        self._level.clear()

    def take(self) -> None:
        self._ahead -= 1
        if not self._ahead:
            self._level.set()

    async def room(self) -> None:
        """Wait while too much is not taken yet; in any case others have their turn."""
        await asyncio.sleep(0)
        if self._ahead > _MOST_AHEAD:
            await self.level()

    async def level(self) -> None:
        """Wait until everything that was given is taken, for a second at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                await self._level.wait()


class PacedModel(Model):
    """A model that ends or fails only once its events were read, so that the partial text of an answer is kept."""

    def __init__(self, model: Model, pace: Pace) -> None:
        self._model = model
        self._pace = pace

    @override
    async def get_response(self, *args: Any, **kwargs: Any) -> ModelResponse:
        return await self._model.get_response(*args, **kwargs)

    @override
    async def stream_response(self, *args: Any, **kwargs: Any) -> AsyncIterator[TResponseStreamEvent]:
        stream = cast("AsyncGenerator[TResponseStreamEvent, None]", self._model.stream_response(*args, **kwargs))
        text = 0
        try:
            async with aclosing(stream):
                async for event in stream:
                    text += len(getattr(event, "delta", None) or "")
                    if text > _MOST_TEXT:
                        raise too_long()
                    await self._pace.room()
                    self._pace.give()
                    yield event
        except Exception:
            await self._pace.level()
            raise
        await self._pace.level()

    @override
    def get_retry_advice(self, request: ModelRetryAdviceRequest) -> ModelRetryAdvice | None:
        return self._model.get_retry_advice(request)

    @override
    async def close(self) -> None:
        await self._model.close()
