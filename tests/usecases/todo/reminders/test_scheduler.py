"""The scheduler on real time: it waits, wakes on changes and clock jumps, tells together, and never twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from app.errors import AppError
from app.store import timestamps
from app.usecases.todo.database import Edit, TodoDatabase
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.notifier import PublishingNotifier
from app.usecases.todo.reminders.queue import FiredReminder
from app.usecases.todo.reminders.scheduler import ReminderScheduler
from tests.usecases.todo.data import Data, published


@dataclass
class Told:
    """A notifier that notes what it is told."""

    calls: list[list[str]] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)
    broken: bool = False

    async def remind(self, due: Sequence[FiredReminder]) -> None:
        self.calls.append([one.todo.title for one in due])
        self.came.set()
        if self.broken:
            raise RuntimeError("no desktop here")

    async def next(self) -> list[str]:
        await asyncio.wait_for(self.came.wait(), 5)
        self.came.clear()
        return self.calls[-1]


@pytest.fixture
def now(data: Data) -> Data:
    """With a clock that runs."""
    data.todos = TodoDatabase(data.database, data.changes, timestamps.now, lambda: "UTC")
    return data


@asynccontextmanager
async def scheduled(data: Data, told: Told, longest_sleep: float = 30.0) -> AsyncIterator[None]:
    scheduler = ReminderScheduler(data.todos.reminders, told, data.changes, lambda: data.todos.now().at, longest_sleep)
    task = asyncio.create_task(scheduler.run())
    try:
        yield
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


def moment(seconds: float) -> LocalMoment:
    """So far ahead, to the second above."""
    at = datetime.now(UTC) + timedelta(seconds=seconds)
    at = at.replace(microsecond=0) + timedelta(seconds=1 if at.microsecond else 0)
    return LocalMoment(at.date(), at.time(), "UTC")


async def test_a_reminder_is_told_at_its_moment(now: Data) -> None:
    told, due = Told(), moment(0.2)
    await now.add("tea", reminders=[due])
    async with scheduled(now, told):
        assert await told.next() == ["tea"]
    assert timedelta() <= datetime.now(UTC) - due.at < timedelta(seconds=1)


async def test_a_change_wakes_it(now: Data) -> None:
    told = Told()
    async with scheduled(now, told):
        await asyncio.sleep(0.05)
        later = await now.add("later", reminders=[moment(3600)])
        await now.add("tea", reminders=[moment(0.2)])
        assert await told.next() == ["tea"]
        await now.todos.edit([later.id], Edit(reminders=[moment(0.2)]), "window")
        assert await told.next() == ["later"]
        deleted = await now.add("deleted", reminders=[moment(0.5)])
        await now.todos.delete([deleted.id], "window")
        await now.add("last", reminders=[moment(1.1)])
        assert await told.next() == ["last"]
    assert told.calls == [["tea"], ["later"], ["last"]]


async def test_missed_ones_are_told_at_the_start_together_and_once(data: Data) -> None:
    data.clock.step = timedelta()
    for hour in (1, 2, 3):
        at = (data.clock.now + timedelta(hours=hour)).replace(microsecond=0)
        await data.add(f"{hour}", reminders=[LocalMoment(at.date(), at.time(), "UTC")])
    data.clock.now += timedelta(days=1)
    told = Told()
    async with scheduled(data, told):
        assert await told.next() == ["1", "2", "3"]
    async with scheduled(data, told):
        await asyncio.sleep(0.1)
    assert len(told.calls) == 1


async def test_it_notices_that_the_clock_was_set_or_the_computer_slept(data: Data) -> None:
    data.clock.step = timedelta()
    at = data.clock.now + timedelta(hours=8)
    await data.add("morning", reminders=[LocalMoment(at.date(), at.time(), "UTC")])
    told = Told()
    async with scheduled(data, told, longest_sleep=0.05):
        await asyncio.sleep(0.15)
        assert told.calls == []
        data.clock.now += timedelta(hours=9)
        assert await told.next() == ["morning"]


async def test_a_broken_notifier_does_not_stop_the_next_reminder(now: Data, caplog: pytest.LogCaptureFixture) -> None:
    told = Told(broken=True)
    await now.add("one", reminders=[moment(0.1)])
    async with scheduled(now, told):
        await told.next()
        await now.add("two", reminders=[moment(0.1)])
        assert await told.next() == ["two"]
    assert "The notifier failed" in caplog.text


async def test_a_database_that_is_busy_is_asked_again(now: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()
    await now.add("one", reminders=[moment(0.1)])
    take, refusals = now.todos.reminders.take_due, [AppError("The disk is full.")] * 2

    async def refused() -> list[FiredReminder]:
        if refusals:
            raise refusals.pop()
        return await take()

    monkeypatch.setattr(now.todos.reminders, "take_due", refused)
    async with scheduled(now, told, longest_sleep=0.05):
        assert await told.next() == ["one"]
    assert told.calls == [["one"]]


async def test_with_nothing_to_wait_for_it_reads_nothing(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = 0
    next_moment = data.todos.reminders.next_moment

    async def counted() -> datetime | None:
        nonlocal reads
        reads += 1
        return await next_moment()

    monkeypatch.setattr(data.todos.reminders, "next_moment", counted)
    async with scheduled(data, Told(), longest_sleep=0.01):
        await asyncio.sleep(0.2)
        assert reads == 1


async def test_the_windows_are_told(data: Data) -> None:
    todo = await data.add("tea")
    fired = [FiredReminder(todo, data.clock.now, missed=True)] * 60
    async with published(data.changes) as events:
        await PublishingNotifier(data.changes).remind(fired)
        [event] = events()
    assert (event.type, event.data["count"], len(event.data["reminders"])) == ("reminders.due", 60, 50)
    assert event.data["reminders"][0]["todo"]["title"] == "tea"
    assert event.data["reminders"][0]["missed"] is True
