"""The reminders still to fire, in the database: kept with every change of a todo, taken once by the scheduler."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import aiosqlite

from app.store import timestamps
from app.store.connection import Database, Transaction
from app.usecases.todo.due.now import Now
from app.usecases.todo.reminders.times import fire_times
from app.usecases.todo.storage.rows import todo_from_row
from app.usecases.todo.todo import Todo

_REMEMBERED = timedelta(days=60)
_ON_TIME = timedelta(minutes=1)
_NEW = (
    "INSERT INTO reminder_times (todo_id, fire_at) SELECT ?1, ?2"
    " WHERE NOT EXISTS (SELECT 1 FROM fired_reminders WHERE todo_id = ?1 AND fire_at = ?2)"
)


@dataclass(frozen=True, slots=True)
class FiredReminder:
    """One that is due: its todo as it is now, and when it was to be shown."""

    todo: Todo
    at: datetime
    missed: bool
    """Whether it comes late: the app was closed, or the computer asleep."""


class ReminderQueue:
    """What the scheduler asks."""

    def __init__(self, database: Database, now: Callable[[], Now]) -> None:
        self._database = database
        self._now = now

    async def next_moment(self) -> datetime | None:
        """When the next one is to fire."""
        return await self._database.read(_next_moment)

    async def take_due(self) -> list[FiredReminder]:
        """Those whose moment has come, written down as fired before anybody hears of them: none comes a second time."""
        now = self._now()
        return await self._database.write(lambda transaction: _take_due(transaction, now))

    async def forget(self) -> None:
        """Long after they fired, nobody needs to know that they did."""
        before = timestamps.to_text(self._now().at - _REMEMBERED)
        sql = "DELETE FROM fired_reminders WHERE fire_at < ?"
        await self._database.write(lambda transaction: transaction.execute(sql, (before,)))


async def reschedule(transaction: Transaction, todos: Sequence[tuple[Todo | None, Todo | None]], now: Now) -> None:
    """Make the queue fit the todos. A moment that has passed comes into it no more; one waiting there stays."""
    for before, after in todos:
        if before is not None and before.reminders:
            await _keep(transaction, before.id, fire_times(after, now.zone) if after else set(), now)
        elif after is not None and after.reminders:
            await _keep(transaction, after.id, fire_times(after, now.zone), now)


async def _keep(transaction: Transaction, todo_id: str, wanted: set[datetime], now: Now) -> None:
    waiting = await transaction.fetchall("SELECT fire_at FROM reminder_times WHERE todo_id = ?", (todo_id,))
    current = {row["fire_at"] for row in waiting}
    kept = {text for moment in wanted if (text := timestamps.to_text(moment)) in current or moment > now.at}
    gone = [(todo_id, one) for one in current - kept]
    await transaction.executemany("DELETE FROM reminder_times WHERE todo_id = ? AND fire_at = ?", gone)
    await transaction.executemany(_NEW, [(todo_id, one) for one in kept - current])


async def _next_moment(connection: aiosqlite.Connection) -> datetime | None:
    for row in await connection.execute_fetchall("SELECT min(fire_at) AS fire_at FROM reminder_times"):
        return timestamps.from_text(row["fire_at"]) if row["fire_at"] else None
    return None


async def _take_due(transaction: Transaction, now: Now) -> list[FiredReminder]:
    moment = timestamps.to_text(now.at)
    rows = await transaction.fetchall(
        "SELECT todos.*, reminder_times.fire_at AS fire_at FROM reminder_times JOIN todos ON id = todo_id"
        " WHERE fire_at <= ? ORDER BY fire_at, position, seq",
        (moment,),
    )
    await transaction.execute(
        "INSERT OR IGNORE INTO fired_reminders (todo_id, fire_at, fired_at)"
        " SELECT todo_id, fire_at, ?1 FROM reminder_times WHERE fire_at <= ?1",
        (moment,),
    )
    await transaction.execute("DELETE FROM reminder_times WHERE fire_at <= ?", (moment,))
    return [_fired(row, now) for row in rows]


def _fired(row: sqlite3.Row, now: Now) -> FiredReminder:
    at = timestamps.from_text(row["fire_at"])
    return FiredReminder(todo_from_row(row), at, missed=now.at - at > _ON_TIME)
