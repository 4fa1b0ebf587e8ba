"""The reminders still to fire, in the database: kept with every change of a todo, taken once by the scheduler."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.errors import AppError
from app.store import timestamps
from app.store.changes import Change, Changes
from app.store.connection import Database, Reading, Transaction
from app.usecases.todo.due.now import Now
from app.usecases.todo.reminders.pause import Pause, pause_at
from app.usecases.todo.reminders.times import fire_times
from app.usecases.todo.storage.rows import todo_from_row
from app.usecases.todo.todo import Todo

_REMEMBERED = timedelta(days=60)
_LONGEST_OFF = timedelta(days=366)
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
    """What the scheduler asks, and what whoever was reminded answers."""

    def __init__(self, database: Database, changes: Changes, now: Callable[[], Now]) -> None:
        self._database = database
        self._changes = changes
        self._now = now

    async def next_moment(self) -> datetime | None:
        """When the next one is to fire; none does while reminders are paused."""
        moment = self._now().at
        return await self._database.read(lambda connection: _next_moment(connection, moment))

    async def take_due(self) -> list[FiredReminder]:
        """Those whose moment has come, written down as fired before anybody hears of them: none comes a second time."""
        now = self._now()
        return await self._database.write(lambda transaction: _take_due(transaction, now))

    async def snooze(self, todo_id: str, until: datetime) -> None:
        """Remind once more then, unless the todo is done or due at another time before; the latest answer counts."""
        self._check(until, "A reminder can be put off to a time within the next year.")

        async def work(transaction: Transaction) -> None:
            await _snooze(transaction, todo_id, until)
            transaction.on_commit(self._announce)

        await self._database.write(work)

    async def pause(self, until: datetime | None = None) -> None:
        """Keep quiet until then, or until `resume`; what comes due meanwhile is shown together afterwards."""
        if until is not None:
            self._check(until, "Reminders can be paused until a time within the next year.")
        sql = "INSERT OR REPLACE INTO reminder_pause (id, until) VALUES (1, ?)"
        await self._change(sql, (None if until is None else timestamps.to_text(until),))

    async def resume(self) -> None:
        await self._change("DELETE FROM reminder_pause")

    async def paused(self) -> Pause | None:
        """None while reminders come as they are due."""
        moment = self._now().at
        return await self._database.read(lambda connection: pause_at(connection.fetchall, moment))

    async def forget(self) -> None:
        """Long after they fired, nobody needs to know that they did."""
        before = timestamps.to_text(self._now().at - _REMEMBERED)
        sql = "DELETE FROM fired_reminders WHERE fire_at < ?"
        await self._database.write(lambda transaction: transaction.execute(sql, (before,)))

    async def _change(self, sql: str, values: Sequence[str | None] = ()) -> None:
        async def work(transaction: Transaction) -> None:
            await transaction.execute(sql, values)
            transaction.on_commit(self._announce)

        await self._database.write(work)

    def _check(self, until: datetime, refusal: str) -> None:
        if not timedelta() < until - self._now().at <= _LONGEST_OFF:
            raise AppError(refusal)

    def _announce(self) -> None:
        self._changes.publish(Change("reminders.changed"))


async def reschedule(transaction: Transaction, todos: Sequence[tuple[Todo | None, Todo | None]], now: Now) -> None:
    """Make the queue fit the todos. A moment that has passed comes into it no more; one waiting there stays."""
    for before, after in todos:
        if before is not None and before.reminders:
            snoozed = after is not None and bool(after.reminders) and before.due == after.due and _open(after)
            await _keep(transaction, before.id, fire_times(after, now.zone) if after else set(), now, snoozed=snoozed)
        elif after is not None and after.reminders:
            await _keep(transaction, after.id, fire_times(after, now.zone), now, snoozed=True)


async def _keep(transaction: Transaction, todo_id: str, wanted: set[datetime], now: Now, *, snoozed: bool) -> None:
    sql = "SELECT fire_at FROM reminder_times WHERE todo_id = ? AND NOT (snoozed AND ?)"
    current = {row["fire_at"] for row in await transaction.fetchall(sql, (todo_id, snoozed))}
    kept = {text for moment in wanted if (text := timestamps.to_text(moment)) in current or moment > now.at}
    gone = [(todo_id, one) for one in current - kept]
    await transaction.executemany("DELETE FROM reminder_times WHERE todo_id = ? AND fire_at = ?", gone)
    await transaction.executemany(_NEW, [(todo_id, one) for one in kept - current])


async def _snooze(transaction: Transaction, todo_id: str, until: datetime) -> None:
    sql = "SELECT 1 FROM todos WHERE id = ? AND completed_at IS NULL AND deleted_at IS NULL"
    if await transaction.fetchone(sql, (todo_id,)) is None:
        raise AppError("This todo is done or deleted, so it isn't reminded of any more.", status=404)
    await transaction.execute("DELETE FROM reminder_times WHERE todo_id = ? AND snoozed", (todo_id,))
    await transaction.execute(
        "INSERT OR IGNORE INTO reminder_times (todo_id, fire_at, snoozed) VALUES (?, ?, 1)",
        (todo_id, timestamps.to_text(until)),
    )


async def _next_moment(connection: Reading, moment: datetime) -> datetime | None:
    pause = await pause_at(connection.fetchall, moment)
    for row in await connection.fetchall("SELECT min(fire_at) AS fire_at FROM reminder_times"):
        if row["fire_at"] is None or (pause is not None and pause.until is None):
            return None
        first = timestamps.from_text(row["fire_at"])
        return first if pause is None or pause.until is None else max(first, pause.until)
    return None


async def _take_due(transaction: Transaction, now: Now) -> list[FiredReminder]:
    if await pause_at(transaction.fetchall, now.at) is not None:
        return []
    moment = timestamps.to_text(now.at)
    rows = await transaction.fetchall(
        "SELECT todos.*, reminder_times.fire_at AS fire_at FROM reminder_times JOIN todos ON id = todo_id"
        " WHERE fire_at <= ? AND completed_at IS NULL AND deleted_at IS NULL ORDER BY fire_at, position, seq",
        (moment,),
    )
    await transaction.execute(
        "INSERT OR IGNORE INTO fired_reminders (todo_id, fire_at, fired_at)"
        " SELECT todo_id, fire_at, ?1 FROM reminder_times WHERE fire_at <= ?1",
        (moment,),
    )
    await transaction.execute("DELETE FROM reminder_times WHERE fire_at <= ?", (moment,))
    return [_fired(row, now) for row in rows]


def _open(todo: Todo) -> bool:
    return todo.completed_at is None and todo.deleted_at is None


def _fired(row: sqlite3.Row, now: Now) -> FiredReminder:
    at = timestamps.from_text(row["fire_at"])
    return FiredReminder(todo_from_row(row), at, missed=now.at - at > _ON_TIME)
