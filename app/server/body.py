"""A request's body within its limits, whether its length was announced or not; put around `receive` by the guard."""

from __future__ import annotations

import asyncio

from starlette.types import Message, Receive

from app.errors import AppError


class LimitedBody:
    """An ASGI `receive` that gives up on a body that is too long or that pauses for too long."""

    def __init__(self, receive: Receive, most_bytes: int, pause_seconds: float) -> None:
        self._receive = receive
        self._left = most_bytes
        self._pause_seconds = pause_seconds
        self._complete = False

    async def __call__(self) -> Message:
        if self._complete:
            return await self._receive()
        message = await self._next_part()
        self._complete = not message.get("more_body", False)
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise AppError("This is more than the app takes in one request.", status=413)
        return message

    async def _next_part(self) -> Message:
        try:
            async with asyncio.timeout(self._pause_seconds):
                return await self._receive()
        except TimeoutError as error:
            raise AppError("The request did not arrive completely.", retryable=True, status=408) from error
