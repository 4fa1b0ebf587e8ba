"""Streams that run in tasks of their own, apart from the request that reads them; started by `process()`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

_END = None


class Stream(AsyncIterator[bytes]):
    """What a running stream has produced so far; `aclose()` stops it and returns when it has come to rest.

    The task reads its source to the end even if nobody reads here, and is cancelled once at most: a reader that
    is cancelled again and again (as a web framework does with a disconnected client) can't cut its clean-up short.
    The queue has no limit, so that the task never waits for the reader while it holds a thread.
    """

    def __init__(self, source: AsyncGenerator[bytes, None]) -> None:
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._stopped = False
        self.task = asyncio.create_task(self._run(source))

    async def _run(self, source: AsyncGenerator[bytes, None]) -> None:
        try:
            async for chunk in source:
                self._queue.put_nowait(chunk)
        finally:
            await source.aclose()
            self._queue.put_nowait(_END)

    def __aiter__(self) -> Stream:
        return self

    async def __anext__(self) -> bytes:
        chunk = None if self._queue.empty() and self.task.done() else await self._queue.get()
        if chunk is not _END:
            return chunk
        await asyncio.wait({self.task})
        if not self.task.cancelled():
            self.task.result()
        raise StopAsyncIteration

    async def aclose(self) -> None:
        if not self._stopped and not self.task.done():
            self._stopped = True
            self.task.cancel()
        await asyncio.wait({self.task})


class Streams:
    """All streams that are running, so that the server can stop them."""

    def __init__(self) -> None:
        self._running: set[Stream] = set()

    def start(self, source: AsyncGenerator[bytes, None]) -> Stream:
        stream = Stream(source)
        self._running.add(stream)
        stream.task.add_done_callback(lambda _: self._running.discard(stream))
        return stream

    async def aclose(self) -> None:
        await asyncio.gather(*(stream.aclose() for stream in tuple(self._running)))
