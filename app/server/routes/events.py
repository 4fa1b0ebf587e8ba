"""The feed of changes as server-sent events, which everything on screen follows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.routing import route
from app.server.streaming import EventStream, event_bytes
from app.store.changes import Change, Changes, Subscription

_KEEP_ALIVE = b": still here\n\n"


def event_routes(parts: ServerParts, closing: asyncio.Event, keep_alive_seconds: float) -> list[Route]:
    async def events(_request: Request) -> EventStream:
        hello = Change("hello", {"chat": parts.chat.status()})
        return EventStream(feed(parts.changes, hello, keep_alive_seconds), closing)

    return [route("/api/events", {"GET": events}, head=False)]


async def feed(changes: Changes, hello: Change, keep_alive_seconds: float) -> AsyncIterator[bytes]:
    """`hello`, then every change; subscribed before `hello` is sent, so that nothing falls between."""
    with changes.subscribe() as subscription:
        yield _event(hello)
        async for change in _with_pauses(subscription, keep_alive_seconds):
            yield _KEEP_ALIVE if change is None else _event(change)


async def _with_pauses(subscription: Subscription, seconds: float) -> AsyncIterator[Change | None]:
    """The changes, and None after each stretch of silence."""
    source = aiter(subscription)
    upcoming = asyncio.ensure_future(anext(source))
    try:
        while True:
            done, _ = await asyncio.wait({upcoming}, timeout=seconds)
            if not done:
                yield None
                continue
            yield upcoming.result()
            upcoming = asyncio.ensure_future(anext(source))
    finally:
        upcoming.cancel()
        await asyncio.wait({upcoming})


def _event(change: Change) -> bytes:
    return event_bytes({"type": change.type, **change.data})
