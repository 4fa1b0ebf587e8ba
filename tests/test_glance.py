"""What the tray tells of the todos, followed as they change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.glance import Glance, GlanceFollower
from app.store.changes import Changes
from app.store.opening import open_database
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.usecase import TodoUseCase


@pytest.fixture
async def todos(tmp_path: Path) -> AsyncIterator[tuple[TodoDatabase, Changes]]:
    database = await open_database(tmp_path / "todos.sqlite3", [TodoUseCase.component()])
    changes = Changes()
    yield TodoDatabase(database, changes), changes
    await database.close()


async def until(told: list[Glance], expected: Callable[[Glance], bool]) -> None:
    async with asyncio.timeout(10):
        while not told or not expected(told[-1]):
            await asyncio.sleep(0.02)


async def test_the_count_of_today_and_a_pause_are_told_as_they_change(todos: tuple[TodoDatabase, Changes]) -> None:
    database, changes = todos
    told: list[Glance] = []
    following = asyncio.create_task(GlanceFollower(database, changes, told.append).run())
    await until(told, lambda glance: glance == Glance(0, paused=False, paused_until=None))
    await database.add_lines(["call mom today"], "window")
    await until(told, lambda glance: glance.today == 1)
    end = database.now().at + timedelta(hours=1)
    await database.reminders.pause(end)
    await until(told, lambda glance: glance.paused and glance.paused_until is not None)
    await database.reminders.resume()
    await until(told, lambda glance: not glance.paused)
    following.cancel()
    with pytest.raises(asyncio.CancelledError):
        await following
