"""The feed of changes that everything on screen follows; published by writers after their commit."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

_MAX_QUEUED = 256


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened, e.g. `Change("todos.changed", {"ids": [...]})`; `data` is JSON."""

    type: str
    data: Mapping[str, Any] = field(default_factory=dict)


class Subscription:
    """The changes one reader has not read yet; a reader that falls too far behind gets `resync` instead."""

    def __init__(self) -> None:
        self._queue: deque[Change] = deque()
        self._ready = asyncio.Event()

    def push(self, change: Change) -> None:
        if len(self._queue) >= _MAX_QUEUED:
            self._queue.clear()
            change = Change("resync")
        self._queue.append(change)
        self._ready.set()

    async def __aiter__(self) -> AsyncGenerator[Change, None]:
        while True:
            await self._ready.wait()
            while self._queue:
                yield self._queue.popleft()
            self._ready.clear()


class Changes:
    """Publishes to all subscribers; used from the server's event loop only."""

    def __init__(self) -> None:
        self._subscriptions: set[Subscription] = set()

    def publish(self, change: Change) -> None:
        for subscription in self._subscriptions:
            subscription.push(change)

    @contextmanager
    def subscribe(self) -> Iterator[Subscription]:
        subscription = Subscription()
        self._subscriptions.add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions.discard(subscription)
