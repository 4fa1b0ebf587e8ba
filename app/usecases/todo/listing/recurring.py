"""When recurring todos will be due again, for a calendar; the database reads through it."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.store.connection import Reading
from app.usecases.todo.due.due import Due, day_of
from app.usecases.todo.recurrence.occurrences import between, wall
from app.usecases.todo.storage.rows import todo_from_row
from app.usecases.todo.todo import Todo

_MOST_TODOS = 500
_MOST_DATES = 100
"""Of one todo: a calendar has no room for what comes every hour."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A date still to come of a todo that is due before it."""

    todo: Todo
    due: Due


async def occurrences(connection: Reading, first: date, last: date) -> Sequence[Occurrence]:
    """From the first day to the last. Todos whose dates count from completions have none: nobody knows them yet."""
    rows = await connection.fetchall(
        "SELECT * FROM todos INDEXED BY todos_recurring WHERE recurrence IS NOT NULL AND completed_at IS NULL"
        " AND deleted_at IS NULL AND due_key < ? AND from_completion = 0 ORDER BY due_key LIMIT ?",
        (f"{last.isoformat()}~", _MOST_TODOS),
    )
    todos = [todo_from_row(row) for row in rows]
    # Counting through hundreds of rules takes longer than others may wait for the event loop.
    return await asyncio.to_thread(_all, todos, first, last)


def _all(todos: Sequence[Todo], first: date, last: date) -> Sequence[Occurrence]:
    found = [occurrence for todo in todos for occurrence in _of(todo, first, last)]
    return sorted(found, key=lambda one: (wall(one.due), one.todo.position))


def _of(todo: Todo, first: date, last: date) -> Iterator[Occurrence]:
    if todo.recurrence is None or todo.due is None:
        return
    present = todo.due
    begin = max(first, day_of(present))
    dates = between(todo.recurrence.rule, todo.recurrence.start, begin, last)
    later = (due for due in dates if wall(due) > wall(present))
    yield from (Occurrence(todo, due) for due in itertools.islice(later, _MOST_DATES))
