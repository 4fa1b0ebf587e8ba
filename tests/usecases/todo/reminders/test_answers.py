"""What a reminded user answers: later, and not now."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.errors import AppError
from app.usecases.todo.database import Edit, TodoDatabase
from app.usecases.todo.reminders.pause import Pause
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.client import Client
from tests.usecases.todo.data import Data, at, published

DAY = date(2026, 3, 2)
FIRED = datetime(2026, 3, 2, 8, 0, 10, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
AFTER = LATER + timedelta(seconds=5)


async def taken(data: Data) -> list[tuple[str, bool]]:
    return [(one.todo.title, one.missed) for one in await data.todos.reminders.take_due()]


async def reminded(data: Data, **fields: object) -> str:
    """A todo whose reminder has just been shown."""
    todo = await data.add("call", **{"due": at(DAY, 9), "reminders": [MinutesBefore(0)], **fields})
    data.clock.now = FIRED
    assert await taken(data) == [("call", False)]
    return todo.id


async def test_one_put_off_comes_once_more_also_after_a_restart(data: Data) -> None:
    todo = await reminded(data)
    await data.todos.reminders.snooze(todo, LATER)
    restarted = TodoDatabase(data.database, data.changes, data.clock, lambda: "Europe/Berlin")
    assert await restarted.reminders.next_moment() == LATER
    assert await taken(data) == []
    data.clock.now = AFTER
    assert await taken(data) == [("call", False)]
    assert await taken(data) == []


async def test_of_two_answers_the_later_counts_and_the_scheduler_hears_of_it(data: Data) -> None:
    todo = await reminded(data)
    async with published(data.changes) as events:
        await data.todos.reminders.snooze(todo, LATER)
        await data.todos.reminders.snooze(todo, LATER + timedelta(hours=1))
        assert [event.type for event in events()] == ["reminders.changed"] * 2
    assert [row["fire_at"] for row in await data.rows("SELECT fire_at FROM reminder_times")] == [
        "2026-03-02T09:30:00.000000Z"
    ]


async def test_it_is_no_change_of_the_todo(data: Data) -> None:
    todo = await reminded(data)
    await data.todos.reminders.snooze(todo, LATER)
    assert await data.kinds() == ["added"]


@pytest.mark.parametrize("change", ["complete", "delete", "move the due", "take the reminders away"])
async def test_it_comes_no_more_when_it_has_lost_its_sense(data: Data, change: str) -> None:
    todo = await reminded(data)
    await data.todos.reminders.snooze(todo, LATER)
    if change in ("complete", "delete"):
        await getattr(data.todos, change)([todo], "window")
    else:
        await data.todos.edit(
            [todo], Edit(due=at(DAY, 20)) if change == "move the due" else Edit(reminders=[]), "window"
        )
    data.clock.now = AFTER
    assert await taken(data) == []


async def test_the_next_occurrence_starts_with_its_own_reminders_only(data: Data) -> None:
    todo = await reminded(data, recurrence="FREQ=DAILY")
    await data.todos.reminders.snooze(todo, LATER)
    await data.todos.complete([todo], "window")
    assert [row["fire_at"] for row in await data.rows("SELECT fire_at FROM reminder_times")] == [
        "2026-03-03T08:00:00.000000Z"
    ]


async def test_it_survives_changes_that_have_nothing_to_do_with_it(data: Data) -> None:
    todo = await reminded(data)
    await data.todos.reminders.snooze(todo, LATER)
    await data.todos.edit([todo], Edit(title="call mom", priority=1, reminders=[MinutesBefore(5)]), "window")
    data.clock.now = AFTER
    assert await taken(data) == [("call mom", False)]


async def test_what_is_done_is_not_put_off_and_time_runs_forward(data: Data) -> None:
    todo = await reminded(data)
    with pytest.raises(AppError, match="within the next year"):
        await data.todos.reminders.snooze(todo, FIRED - timedelta(seconds=10))
    with pytest.raises(AppError, match="within the next year"):
        await data.todos.reminders.snooze(todo, datetime.max.replace(tzinfo=UTC))
    await data.todos.complete([todo], "window")
    with pytest.raises(AppError, match="done or deleted"):
        await data.todos.reminders.snooze(todo, LATER)


async def test_paused_ones_wait_and_come_together_as_missed(data: Data) -> None:
    for hour in (9, 10):
        await data.add(f"at {hour}", due=at(DAY, hour), reminders=[MinutesBefore(0)])
    await data.todos.reminders.pause()
    assert await data.todos.reminders.next_moment() is None
    data.clock.now = FIRED + timedelta(hours=2)
    assert await taken(data) == []
    restarted = TodoDatabase(data.database, data.changes, data.clock, lambda: "Europe/Berlin")
    assert await restarted.reminders.paused() == Pause(None)
    await data.todos.reminders.resume()
    assert await data.todos.reminders.paused() is None
    assert await taken(data) == [("at 9", True), ("at 10", True)]


async def test_a_pause_ends_by_itself(data: Data) -> None:
    await data.add("call", due=at(DAY, 9), reminders=[MinutesBefore(0)])
    until = FIRED + timedelta(hours=1)
    await data.todos.reminders.pause(until)
    assert await data.todos.reminders.next_moment() == until
    data.clock.now = until - timedelta(minutes=1)
    assert await taken(data) == []
    data.clock.now = until
    assert await data.todos.reminders.paused() is None
    assert await taken(data) == [("call", True)]


async def test_a_window_puts_off_and_pauses(data: Data, window: Client) -> None:
    todo = await reminded(data)
    answer = await window.ask("POST", f"/api/todos/{todo}/snooze", {"until": "2026-03-02T10:00:00+01:00"})
    assert answer.status == 204
    assert await data.todos.reminders.next_moment() == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert (await window.ask("POST", f"/api/todos/{todo}/snooze", {"until": "2026-03-02T10:00:00"})).status == 400
    assert await window.get("/api/reminders/pause") == {"paused": False, "until": None}
    paused = await window.ask("PUT", "/api/reminders/pause", {"until": "2026-03-02T12:00:00Z"})
    assert paused.json == {"paused": True, "until": "2026-03-02T12:00:00.000000Z"}
    assert (await window.ask("PUT", "/api/reminders/pause", {})).json == {"paused": True, "until": None}
    assert (await window.ask("DELETE", "/api/reminders/pause")).json == {"paused": False, "until": None}
