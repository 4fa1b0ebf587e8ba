"""A model that speaks faster than it is read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from agents import Model

from app.usecases.runtime.pace import Pace, PacedModel


class Tireless:
    """Has much more to say, and never waits for anything."""

    given = 0

    async def stream_response(self) -> AsyncIterator[object]:
        while self.given < 5_000:
            self.given += 1
            yield object()


async def test_everybody_has_a_turn_while_it_speaks() -> None:
    pace, turns, taken = Pace(), 0, 0
    model = PacedModel(cast("Model", Tireless()), pace)

    async def somebody_else() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    other = asyncio.create_task(somebody_else())
    async with aclosing(cast("Any", model.stream_response())) as events:
        async for _ in events:
            pace.take()
            taken += 1
            if taken == 500:
                break
    other.cancel()
    assert turns >= 499


async def test_it_waits_for_a_slow_reader() -> None:
    tireless, pace = Tireless(), Pace()
    model = PacedModel(cast("Model", tireless), pace)

    async def put_by() -> None:
        async for _ in model.stream_response():
            pass

    running = asyncio.create_task(put_by())
    async with asyncio.timeout(10):
        while tireless.given < 33:
            await asyncio.sleep(0)
    for _ in range(100):
        await asyncio.sleep(0)
    assert tireless.given < 40
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
