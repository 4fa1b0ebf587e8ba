"""Which reminders are waiting, and that each is taken once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.usecases.todo.database import Edit, TodoDatabase
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import Data, at

DAY = date(2026, 3, 2)


async def waiting(data: Data) -> list[str]:
    rows = await data.rows("SELECT fire_at FROM reminder_times ORDER BY fire_at")
    return [row["fire_at"].removesuffix(":00.000000Z") for row in rows]


async def taken(data: Data) -> list[tuple[str, bool]]:
    return [(one.todo.title, one.missed) for one in await data.todos.reminders.take_due()]


@pytest.mark.parametrize(
    ("due", "reminder", "moment"),
    [
        (at(DAY, 17), MinutesBefore(30), "2026-03-02T15:30"),
        (at(DAY, 17), MinutesBefore(0), "2026-03-02T16:00"),
        (DAY, MinutesBefore(60), "2026-03-02T07:00"),
        (None, at(DAY, 8), "2026-03-02T07:00"),
        (DAY, at(DAY, 8, 0, "Asia/Kolkata"), "2026-03-02T02:30"),
        (at(date(2026, 3, 29), 2, 30), MinutesBefore(0), "2026-03-29T01:30"),
        (at(date(2026, 10, 4), 9, 0, "Australia/Lord_Howe"), MinutesBefore(1440), "2026-10-02T22:00"),
    ],
)
async def test_a_reminder_waits_for_its_moment(data: Data, due: Any, reminder: Any, moment: str) -> None:
    await data.add("x", due=due, reminders=[reminder])
    assert await waiting(data) == [moment]
    assert await data.todos.reminders.next_moment() == datetime.fromisoformat(moment + "Z")


async def test_nothing_waits_for_what_is_past_done_deleted_or_undated(data: Data) -> None:
    await data.add("past", due=at(date(2026, 3, 1), 9), reminders=[MinutesBefore(5)])
    undated = await data.add("undated", reminders=[MinutesBefore(5)])
    assert await waiting(data) == []
    assert await data.todos.reminders.next_moment() is None
    await data.todos.edit([undated.id], Edit(due=at(DAY, 9)), "window")
    assert await waiting(data) == ["2026-03-02T07:55"]
    for change, back in (("complete", "reopen"), ("delete", "restore")):
        await getattr(data.todos, change)([undated.id], "window")
        assert await waiting(data) == []
        await getattr(data.todos, back)([undated.id], "window")
        assert await waiting(data) == ["2026-03-02T07:55"]
    await data.todos.edit([undated.id], Edit(reminders=[]), "window")
    assert await waiting(data) == []
    await data.todos.undo_last("window")
    assert await waiting(data) == ["2026-03-02T07:55"]


async def test_a_moved_due_moves_its_reminders(data: Data) -> None:
    todo = await data.add("x", due=at(DAY, 9), reminders=[MinutesBefore(10), at(DAY, 7)])
    await data.todos.edit([todo.id], Edit(due=at(DAY, 18)), "window")
    assert await waiting(data) == ["2026-03-02T06:00", "2026-03-02T16:50"]


async def test_each_reminder_is_taken_once_also_after_a_restart(data: Data) -> None:
    await data.add("early", due=at(DAY, 9), reminders=[MinutesBefore(10)])
    await data.add("late", due=at(DAY, 20), reminders=[MinutesBefore(10)])
    assert await taken(data) == []
    data.clock.now = datetime(2026, 3, 2, 7, 50, 10, tzinfo=UTC)
    assert await taken(data) == [("early", False)]
    assert await taken(data) == []
    restarted = TodoDatabase(data.database, data.changes, data.clock, lambda: "Europe/Berlin")
    assert await restarted.reminders.take_due() == []
    assert await waiting(data) == ["2026-03-02T18:50"]


async def test_missed_ones_come_together_and_say_so(data: Data) -> None:
    for hour in (9, 8, 10):
        await data.add(f"at {hour}", due=at(DAY, hour), reminders=[MinutesBefore(0)])
    data.clock.now = datetime(2026, 3, 5, 12, tzinfo=UTC)

    assert await taken(data) == [("at 8", True), ("at 9", True), ("at 10", True)]


async def test_what_has_fired_does_not_fire_again_when_the_clock_goes_back(data: Data) -> None:
    todo = await data.add("x", due=at(DAY, 9), reminders=[MinutesBefore(0)])
    data.clock.now = datetime(2026, 3, 2, 8, 1, tzinfo=UTC)
    assert len(await taken(data)) == 1
    data.clock.now -= timedelta(hours=3)
    await data.todos.complete([todo.id], "window")
    await data.todos.undo_last("window")
    assert await waiting(data) == []
    await data.todos.edit([todo.id], Edit(due=at(DAY, 11)), "window")
    assert await waiting(data) == ["2026-03-02T10:00"], "at another moment it does"


async def test_a_reminder_that_is_due_but_not_taken_survives_a_change_of_its_todo(data: Data) -> None:
    todo = await data.add("x", due=at(DAY, 9), reminders=[MinutesBefore(0)])
    data.clock.now = datetime(2026, 3, 3, 8, tzinfo=UTC)
    await data.todos.rename(todo.id, "y", "window")
    assert await taken(data) == [("y", True)]


async def test_it_is_forgotten_long_after_that_one_has_fired(data: Data) -> None:
    await data.add("x", due=at(DAY, 9), reminders=[MinutesBefore(0)])
    data.clock.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    await taken(data)
    data.clock.now += timedelta(days=59)
    await data.todos.purge()
    assert len(await data.rows("SELECT * FROM fired_reminders")) == 1
    data.clock.now += timedelta(days=2)
    await data.todos.purge()
    assert await data.rows("SELECT * FROM fired_reminders") == []
