"""Locks by key, first come first served: one turn at a time per thread, one action at a time per item."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class _Entry:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    owner: asyncio.Task[Any] | None = None
    users: int = 0


class KeyedLocks:
    """A key's lock exists only while somebody holds it or waits for it, so keys cost nothing afterwards."""

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}

    def is_held(self, key: str) -> bool:
        return key in self._entries

    def holds(self, key: str) -> bool:
        """Whether the present task holds `key`."""
        entry = self._entries.get(key)
        return entry is not None and entry.owner is asyncio.current_task()

    @asynccontextmanager
    async def hold(self, key: str) -> AsyncIterator[None]:
        """Wait for `key`; a task that already holds it passes, so that a held section may call another one."""
        if self.holds(key):
            yield
            return
        entry = self._entries.setdefault(key, _Entry())
        entry.users += 1
        try:
            async with entry.lock:
                entry.owner = asyncio.current_task()
                try:
                    yield
                finally:
                    entry.owner = None
        finally:
            entry.users -= 1
            if not entry.users:
                del self._entries[key]
