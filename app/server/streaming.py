"""Responses that go on until their source ends, their reader leaves or the server stops; used by chat and events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from starlette.types import Message, Receive, Scope, Send

from app.errors import AppError
from app.server.errors import as_app_error

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-store"),
    (b"x-accel-buffering", b"no"),
]
_END: Message = {"type": "http.response.body", "body": b"", "more_body": False}


class EventStream:
    """An ASGI response over chunks of server-sent events.

    The source is read and closed in one task, since it may hold scopes that belong to a task; that task is cancelled
    once when the reader leaves, also while it waits for the next chunk. The response starts with the first chunk, so
    that an error before it still has a status of its own.
    """

    def __init__(
        self,
        chunks: AsyncIterator[bytes],
        closing: asyncio.Event,
        explain: Callable[[Exception], AppError] = as_app_error,
    ) -> None:
        self._chunks = chunks
        self._closing = closing
        self._explain = explain
        self._started = False

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        pump = asyncio.create_task(self._pump(send))
        watchers = [asyncio.create_task(_until_gone(receive)), asyncio.create_task(self._closing.wait())]
        try:
            await asyncio.wait([pump, *watchers], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (pump, *watchers):
                task.cancel()
            await asyncio.wait([pump, *watchers])
        await self._finish(pump, send)

    async def _finish(self, pump: asyncio.Task[None], send: Send) -> None:
        if not pump.cancelled():
            pump.result()
        elif not self._started:
            raise AppError("The app is closing.", retryable=True, status=503)
        await send(_END)

    async def _pump(self, send: Send) -> None:
        try:
            async for chunk in self._chunks:
                await self._send_chunk(send, chunk)
            await self._start(send)
        except Exception as error:  # noqa: BLE001 - a boundary: `explain` logs what is a bug
            problem = self._explain(error)
            if not self._started:
                raise problem from error.__cause__ if problem is error else error
            await send(_part(error_event(problem)))
        finally:
            await _close(self._chunks)

    async def _send_chunk(self, send: Send, chunk: bytes) -> None:
        await self._start(send)
        await send(_part(chunk))
        # Neither a source with chunks in stock nor a send into a broken connection ever waits: others need their turn,
        # and so does the news that the reader has left.
        await asyncio.sleep(0)

    async def _start(self, send: Send) -> None:
        if not self._started:
            self._started = True
            await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})


def error_event(problem: AppError) -> bytes:
    """The ChatKit protocol's event for an error in the middle of a stream."""
    event = {"type": "error", "code": "custom", "message": problem.user_message, "allow_retry": problem.retryable}
    return event_bytes(event)


def event_bytes(event: object) -> bytes:
    return b"data: " + json.dumps(event, ensure_ascii=False, default=str).encode() + b"\n\n"


def _part(chunk: bytes) -> Message:
    return {"type": "http.response.body", "body": chunk, "more_body": True}


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _close(chunks: AsyncIterator[bytes]) -> None:
    aclose = getattr(chunks, "aclose", None)
    if aclose is not None:
        await aclose()
