"""Everything there is, from one moment, as the formats that are written take it; the export reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.store.connection import Reading
from app.usecases.todo.due.now import Now
from app.usecases.todo.labels.label import Label
from app.usecases.todo.listing import reading
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.storage.rows import todo_from_row
from app.usecases.todo.todo import Todo

_PAGE = 200
_FILTER = (
    "(?1 IS NULL OR list_id = ?1) AND (?2 OR completed_at IS NULL) AND (?3 OR deleted_at IS NULL)"
    " AND (position, seq) > (?4, ?5) ORDER BY position, seq LIMIT ?6"
)
_SMALLEST = -(2**63)


@dataclass(frozen=True)
class Snapshot:
    """Todos in their order, with the names of what they refer to."""

    todos: Sequence[Todo]
    lists: Sequence[TodoList]
    labels: Sequence[Label]
    now: Now
    references: Mapping[str, str]
    """The UIDs of todos that others refer to, by id."""

    @cached_property
    def list_names(self) -> Mapping[str, str]:
        return {one.id: one.name for one in self.lists}

    @cached_property
    def label_names(self) -> Mapping[str, str]:
        return {one.id: one.name for one in self.labels}

    def list_of(self, todo: Todo) -> str | None:
        """None for the Inbox, and for a list that is gone."""
        return None if todo.list_id == INBOX else self.list_names.get(todo.list_id)

    def labels_of(self, todo: Todo) -> list[str]:
        return [self.label_names[one] for one in todo.label_ids if one in self.label_names]

    def parent_of(self, todo: Todo) -> str | None:
        return None if todo.parent_id is None else self.references.get(todo.parent_id)

    def series_of(self, todo: Todo) -> str | None:
        """One that is gone for good keeps the name it had."""
        return todo.series and self.references.get(todo.series, todo.series)

    @cached_property
    def families(self) -> Mapping[str | None, Sequence[Todo]]:
        """The parts of each todo; under None those whose parent is not in the snapshot."""
        here = {todo.id for todo in self.todos}
        found: dict[str | None, list[Todo]] = {}
        for todo in self.todos:
            found.setdefault(todo.parent_id if todo.parent_id in here else None, []).append(todo)
        return found


async def take(connection: Reading, now: Now, list_id: str | None, *, done: bool, trash: bool) -> Snapshot:
    """Page by page, so that others have their turn on the event loop."""
    todos: list[Todo] = []
    place = (_SMALLEST, 0)
    sql = f"SELECT * FROM todos WHERE {_FILTER}"  # noqa: S608 - a constant of this module
    while rows := list(await connection.fetchall(sql, (list_id, done, trash, *place, _PAGE))):
        todos += map(todo_from_row, rows)
        place = (todos[-1].position, todos[-1].seq)
    references = await _references(connection, todos)
    return Snapshot(todos, await reading.lists(connection), await reading.labels(connection), now, references)


async def _references(connection: Reading, todos: Sequence[Todo]) -> dict[str, str]:
    wanted = {one for todo in todos for one in (todo.parent_id, todo.series) if one is not None}
    rows = await connection.fetchall(
        "SELECT id, uid FROM todos WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(wanted)),)
    )
    return {row["id"]: row["uid"] for row in rows}
