"""When recurring todos will be due again, for a calendar; the database reads through it."""

from __future__ import annotations

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


async def candidates(connection: Reading, last: date) -> Sequence[Todo]:
    """Those that may come again until the day. Where dates count from completions, nobody knows them yet."""
    rows = await connection.fetchall(
        "SELECT * FROM todos INDEXED BY todos_recurring WHERE recurrence IS NOT NULL AND completed_at IS NULL"
        " AND deleted_at IS NULL AND due_key < ? AND from_completion = 0 ORDER BY due_key LIMIT ?",
        (f"{last.isoformat()}~", _MOST_TODOS),
    )
    return [todo_from_row(row) for row in rows]


def occurrences(todos: Sequence[Todo], first: date, last: date) -> Sequence[Occurrence]:
    """From the first day to the last."""
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
