"""Carries out one change: rows, index, reminders and journal in one transaction, then events; the database uses it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Literal, TypeVar

from app.store.changes import Change, Changes
from app.store.connection import Database, Transaction
from app.usecases.todo.due.now import Now
from app.usecases.todo.journal.recording import record
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.storage.saving import RowChange, save
from app.usecases.todo.todo import Todo

T = TypeVar("T")

Actor = Literal["window", "widget", "agent", "command_line", "import", "reminder", "app"]

_MOST_NAMED = 100
"""Ids in an event; who follows reads longer lists again anyway."""

Work = Callable[[Batch], Awaitable[T]]


class Writer:
    """A change that changes nothing is neither recorded nor published."""

    def __init__(
        self, database: Database, changes: Changes, clock: Callable[[], datetime], zone: Callable[[], str]
    ) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock
        self._zone = zone

    def now(self) -> Now:
        return Now(self._clock(), self._zone())

    async def change(
        self, actor: Actor, work: Work[T], linked: Callable[[Batch, int], Awaitable[None]] | None = None
    ) -> T:
        """`linked` is called with the number of the entry, once it has one."""
        now = self.now()

        async def unit(transaction: Transaction) -> T:
            batch = Batch(transaction, now)
            result = await work(batch)
            changed = await save(batch)
            if changed:
                number = await record(batch, actor, changed)
                if linked is not None:
                    await linked(batch, number)
                transaction.on_commit(lambda: self._publish(batch, actor, number, changed))
            return result

        return await self._database.write(unit)

    def _publish(self, batch: Batch, actor: Actor, entry: int, changed: Sequence[RowChange]) -> None:
        about = {"kind": batch.kind, "actor": actor, "entry": entry}
        todos = [one.id for one in changed if one.table == "todos"]
        if todos:
            told = {"ids": todos[:_MOST_NAMED], "count": len(todos), "parents": _recounted(batch)[:_MOST_NAMED]}
            self._changes.publish(Change("todos.changed", {**told, **about}))
        for table in ("lists", "labels"):
            ids = [one.id for one in changed if one.table == table]
            if ids:
                self._changes.publish(Change(f"{table}.changed", {"ids": ids[:_MOST_NAMED], **about}))


def _recounted(batch: Batch) -> list[str]:
    """The todos that have other sub-todos than before, or other ones done: what shows their number reads it again."""
    pairs = [(_counted(before), _counted(after)) for before, after in batch.todos.changes()]
    told = [one for pair in pairs if pair[0] != pair[1] for one in pair if one is not None]
    return list(dict.fromkeys(parent for parent, _done in told))


def _counted(todo: Todo | None) -> tuple[str, bool] | None:
    """Under which todo it is counted, and whether as done."""
    if todo is None or todo.parent_id is None or todo.deleted_at is not None:
        return None
    return todo.parent_id, todo.completed_at is not None
