"""What is tidied up at the start and once a day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from app.errors import AppError
from app.store.steady_clock import SteadyClock
from app.usecases.todo.housekeeping import Housekeeping
from tests.usecases.todo.data import Data


@asynccontextmanager
async def running(data: Data) -> AsyncIterator[None]:
    task = asyncio.create_task(Housekeeping(data.todos, lambda: data.clock.now, look=0.01).run())
    yield
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def gone(data: Data, title: str) -> bool:
    return title not in await data.titles(trash=True)


async def until_gone(data: Data, title: str) -> None:
    async with asyncio.timeout(5):
        while not await gone(data, title):
            await asyncio.sleep(0.01)


async def test_the_trash_is_emptied_of_what_is_old_at_the_start_and_daily(data: Data) -> None:
    old, new = await data.add("old"), await data.add("new")
    await data.todos.delete([old.id], "window")
    data.clock.now += timedelta(days=20)
    await data.todos.delete([new.id], "window")
    data.clock.now += timedelta(days=11)
    async with running(data):
        await until_gone(data, "old")
        data.clock.now += timedelta(hours=23)
        await asyncio.sleep(0.1)
        assert not await gone(data, "new")
        data.clock.now += timedelta(days=20)
        await until_gone(data, "new")


async def test_a_clock_that_is_wrong_at_first_empties_no_trash(data: Data) -> None:
    old = await data.add("old")
    await data.todos.delete([old.id], "window")
    right, looks = data.clock.now, 0

    def put_right_after_one_look() -> datetime:
        nonlocal looks
        looks += 1
        data.clock.now = right if looks > 1 else right + timedelta(days=400)
        return data.clock.now

    task = asyncio.create_task(Housekeeping(data.todos, put_right_after_one_look, look=0.01).run())
    async with asyncio.timeout(5):
        while looks < 10:
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert not await gone(data, "old")


def test_a_clock_is_believed_when_it_goes_on_evenly() -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    steady = SteadyClock(lambda: moment, 60)
    believed = []
    for step in (1, 400 * 1440, 1, -400 * 1440, 1):
        moment += timedelta(minutes=step)
        believed.append(steady.look())
    assert believed == [True, False, True, False, True]


async def test_a_full_disk_is_no_end(
    data: Data, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    calls = 0

    async def refused() -> int:
        nonlocal calls
        calls += 1
        raise AppError("The disk is full.")

    monkeypatch.setattr(data.todos, "purge", refused)
    async with running(data):
        await asyncio.sleep(0.1)
        data.clock.now += timedelta(days=2)
        await asyncio.sleep(0.1)
    assert calls == 2
    assert "The disk is full" in caplog.text
