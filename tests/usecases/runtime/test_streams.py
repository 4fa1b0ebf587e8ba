"""Streams in tasks of their own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest

from app.usecases.runtime.streams import Stream, Streams


class Source:
    """Gives one chunk, then waits; notes how it ended."""

    def __init__(self) -> None:
        self.ended = ""

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        try:
            yield b"one"
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.sleep(0.05)
            self.ended = "cancelled"
            raise


async def two() -> AsyncGenerator[bytes, None]:
    yield b"one"
    yield b"two"


async def test_a_stream_gives_what_its_source_gives_and_ends() -> None:
    stream = Stream(two())
    assert [chunk async for chunk in stream] == [b"one", b"two"]
    assert [chunk async for chunk in stream] == []


async def test_a_stream_runs_whether_or_not_it_is_read() -> None:
    stream = Stream(two())
    await asyncio.wait_for(stream.task, 1)
    assert await anext(stream) == b"one"


async def test_closing_waits_for_the_sources_clean_up() -> None:
    source = Source()
    stream = Stream(source.chunks())
    assert await anext(stream) == b"one"
    await stream.aclose()
    assert source.ended == "cancelled"
    await stream.aclose()
    with pytest.raises(StopAsyncIteration):
        await anext(stream)


async def test_a_stream_closed_before_it_began_is_over() -> None:
    stream = Stream(two())
    await stream.aclose()
    assert [chunk async for chunk in stream] == []


async def test_what_the_source_fails_with_reaches_the_reader() -> None:
    async def failing() -> AsyncGenerator[bytes, None]:
        yield b"one"
        raise ValueError("broken")

    stream = Stream(failing())
    assert await anext(stream) == b"one"
    with pytest.raises(ValueError, match="broken"):
        await anext(stream)


async def test_all_running_streams_are_closed_together() -> None:
    streams, sources = Streams(), [Source(), Source()]
    running = [streams.start(source.chunks()) for source in sources]
    await asyncio.gather(*(anext(stream) for stream in running))
    await streams.aclose()
    assert [source.ended for source in sources] == ["cancelled", "cancelled"]
