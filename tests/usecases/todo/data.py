"""A todo database on a real file with a clock that a test sets; used by all tests of the todo data."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from app.store.changes import Change, Changes
from app.store.connection import Database
from app.store.migrations import migrate
from app.usecases.todo.database import Listing, NewTodo, Todo, TodoDatabase
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.usecase import TodoUseCase

START = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@dataclass
class SetClock:
    """Stands still until it is set; each look may take a moment, so that times tell changes apart."""

    now: datetime = START
    step: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now

    def set(self, *parts: int, zone: Any = UTC) -> None:
        self.now = datetime(*parts, tzinfo=zone).astimezone(UTC)  # type: ignore[arg-type, misc]


@dataclass
class Data:
    """All that a test of the data holds."""

    path: Path
    database: Database
    todos: TodoDatabase
    changes: Changes
    clock: SetClock
    zone: list[str] = field(default_factory=lambda: [BERLIN])

    async def add(self, title: str, **fields: Any) -> Todo:
        [todo] = await self.todos.add_many([NewTodo(title, **fields)], "window")
        return todo

    async def titles(self, **listing: Any) -> list[str]:
        return [todo.title for todo in (await self.todos.listed(Listing(limit=1000, **listing))).data]

    async def found(self, text: str, **paging: Any) -> list[str]:
        return [todo.title for todo in (await self.todos.search(text, **paging)).data]

    async def rows(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        return [dict(row) for row in await self.database.read(lambda c: c.fetchall(sql, values))]

    async def kinds(self) -> list[str]:
        """Of the journal's entries, the oldest first."""
        return [row["kind"] for row in await self.rows("SELECT kind FROM journal ORDER BY seq")]

    async def contents(self) -> dict[str, list[dict[str, Any]]]:
        """Everything that the user sees, and what follows from it."""
        tables = {
            "todos": "SELECT * FROM todos ORDER BY seq",
            "lists": "SELECT * FROM lists ORDER BY id",
            "labels": "SELECT * FROM labels ORDER BY id",
            "todo_labels": "SELECT * FROM todo_labels ORDER BY 1, 2, 3",
            "counts": "SELECT * FROM todo_counts WHERE open OR done ORDER BY kind, key",
            "search": "SELECT rowid, * FROM todo_search ORDER BY rowid",
            "reminders": "SELECT * FROM reminder_times ORDER BY 1, 2",
        }
        return {name: await self.rows(sql) for name, sql in tables.items()}


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Data]:
    path = folder / "todo-assistant.sqlite3"
    await migrate(path, [TodoUseCase.component()])
    database = await Database.open(path)
    changes, clock, zone = Changes(), SetClock(), [BERLIN]
    try:
        yield Data(path, database, TodoDatabase(database, changes, clock, lambda: zone[0]), changes, clock, zone)
    finally:
        await database.close()


@asynccontextmanager
async def published(changes: Changes) -> AsyncIterator[Callable[[], Sequence[Change]]]:
    """What was published since the last call."""
    with changes.subscribe() as subscription:

        def taken() -> Sequence[Change]:
            queued = list(subscription._queue)
            subscription._queue.clear()
            return queued

        yield taken


def at(day: date, hour: int, minute: int = 0, zone: str = BERLIN) -> LocalMoment:
    return LocalMoment(day, time(hour, minute), zone)
