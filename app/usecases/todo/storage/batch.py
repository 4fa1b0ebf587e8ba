"""What one change reads and alters in all three tables before any of it is written; every kind of change uses one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Generic

from app.store import timestamps
from app.store.connection import Transaction
from app.usecases.todo.due.now import Now
from app.usecases.todo.storage.tables import LABELS, LISTS, TODOS, Table, Thing
from app.usecases.todo.todo import Todo

ROOM = 1 << 20
"""Between two new positions, for what is put between them later."""


class Rows(Generic[Thing]):
    """The things of one table as the batch has them."""

    def __init__(self, transaction: Transaction, table: Table[Thing], now: Now) -> None:
        self.table: Table[Thing] = table
        self._transaction = transaction
        self._now = now
        self._before: dict[str, Thing | None] = {}
        self._current: dict[str, Thing | None] = {}
        self._touched: dict[str, None] = {}
        self._changes: list[tuple[Thing | None, Thing | None]] | None = None

    @property
    def time(self) -> str:
        """The time of the change, as rows hold it."""
        return timestamps.to_text(self._now.at)

    async def find(self, ids: Iterable[str]) -> dict[str, Thing]:
        """Those that exist, in the order of `ids`."""
        wanted = list(dict.fromkeys(ids))
        unknown = [one for one in wanted if one not in self._before]
        if unknown:
            self._take(await self._transaction.fetchall(self.table.select_by_ids, (json.dumps(unknown),)))
        found = ((one, self._current.get(one)) for one in wanted)
        return {one: thing for one, thing in found if thing is not None}

    async def where(self, condition: str, parameters: Sequence[Any] = ()) -> list[Thing]:
        """Those whose stored rows meet the condition, as they are now, in the order that it gives."""
        sql = f"SELECT * FROM {self.table.name} WHERE {condition}"  # noqa: S608 - conditions are constants of this app
        rows = await self._transaction.fetchall(sql, parameters)
        self._take(rows)
        current = (self._current.get(row["id"]) for row in rows)
        return [thing for thing in current if thing is not None]

    def add(self, thing: Thing) -> None:
        self._before.setdefault(thing.id, None)
        self._set(thing.id, thing)

    def put(self, thing: Thing) -> Thing:
        """Change a thing that was found; returns it with the time of the change, or as it was if nothing differs."""
        current = self._current[thing.id]
        if current == thing:
            return thing
        stamped = replace(thing, updated_at=self._now.at)
        self._set(thing.id, stamped)
        return stamped

    def put_exactly(self, thing: Thing) -> None:
        """Change it without a new time: it becomes what it was."""
        self._set(thing.id, thing)

    def remove(self, thing_id: str) -> None:
        self._set(thing_id, None)

    def changes(self) -> Sequence[tuple[Thing | None, Thing | None]]:
        """What each was and is, in the order in which they were changed; only those that are different."""
        if self._changes is None:
            pairs = ((self._before[one], self._current[one]) for one in self._touched)
            self._changes = [(before, after) for before, after in pairs if _differ(before, after)]
        return self._changes

    def _take(self, rows: Iterable[Any]) -> None:
        for row in rows:
            if row["id"] not in self._before:
                self._before[row["id"]] = self._current[row["id"]] = self.table.from_row(row)

    def _set(self, thing_id: str, thing: Thing | None) -> None:
        self._current[thing_id] = thing
        self._touched[thing_id] = None
        self._changes = None


class Batch:
    """One change by one actor; `tell` says what it is, for the journal and the feed."""

    def __init__(self, transaction: Transaction, now: Now) -> None:
        self.transaction = transaction
        self.now = now
        self.todos = Rows(transaction, TODOS, now)
        self.lists = Rows(transaction, LISTS, now)
        self.labels = Rows(transaction, LABELS, now)
        self.kind = "changed"
        self.data: dict[str, Any] = {}
        self.undoes: int | None = None
        self.final = False
        """Whether it can't be undone."""

    def tell(self, kind: str, todos: Sequence[Todo] = (), **data: Any) -> None:
        """What was done, in words of the journal; `todos` are those that it was done to."""
        self.kind = kind
        self.data = data
        if todos:
            self.data |= {"count": len(todos), "titles": [todo.title for todo in todos[:3]]}

    async def reserve(self, count: int) -> tuple[int, int]:
        """The first of `count` row numbers and of `count` positions at the end, which nobody else gets."""
        [row] = await self.transaction.fetchall(
            "UPDATE todo_sequence SET last_seq = last_seq + ?, last_position = last_position + ?"
            " RETURNING last_seq, last_position",
            (count, count * ROOM),
        )
        return int(row["last_seq"]) - count + 1, int(row["last_position"]) - (count - 1) * ROOM


def _differ(before: Thing | None, after: Thing | None) -> bool:
    if before is None or after is None:
        return before is not after
    return before != after and replace(after, updated_at=before.updated_at) != before
