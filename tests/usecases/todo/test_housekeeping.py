"""What is tidied up at the start and once a day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from app.errors import AppError
from app.usecases.todo.housekeeping import Housekeeping
from tests.usecases.todo.data import Data


@asynccontextmanager
async def running(data: Data) -> AsyncIterator[None]:
    task = asyncio.create_task(Housekeeping(data.todos, lambda: data.clock.now, after_start=0, look=0.01).run())
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
