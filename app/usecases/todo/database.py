"""The one way to read and change todos: window, widgets, agent and command line all come through here."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import aiosqlite

from app.errors import AppError
from app.store import timestamps
from app.store.changes import Change, Changes
from app.store.connection import Database, Transaction
from app.usecases.todo.listing import Listing, State
from app.usecases.todo.records import COLUMNS, INSERT, UPDATE, Stored
from app.usecases.todo.steps import COMPLETED, DELETED, REOPENED, RESTORED, Kind, Step, renamed
from app.usecases.todo.todo import Todo, clean_title

__all__ = ["Actor", "Counts", "Kind", "State", "Todo", "TodoDatabase", "TodoPage"]

Actor = Literal["window", "widget", "agent", "command_line"]

_SELECT_MANY = f"SELECT {COLUMNS} FROM todos WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - values are bound
_GONE = "This todo no longer exists. Load the list again."


@dataclass(frozen=True, slots=True)
class Counts:
    open: int
    done: int


@dataclass(frozen=True, slots=True)
class TodoPage:
    """A page of a list and, from the same moment, how many todos there are in all; `after` asks for the next page."""

    data: Sequence[Todo]
    has_more: bool
    after: str | None
    counts: Counts


class TodoDatabase:
    """Each change writes rows and undo records in one transaction, then publishes one event; all or nothing.

    Repeating a change changes nothing, records nothing and publishes nothing.
    """

    def __init__(self, database: Database, changes: Changes, clock: Callable[[], datetime] = timestamps.now) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    async def get(self, todo_id: str) -> Todo:
        """The todo, unless it is deleted."""
        for todo in await self.existing([todo_id]):
            return todo
        raise AppError(_GONE, status=404)

    async def existing(self, ids: Sequence[str]) -> list[Todo]:
        """Those of the todos that are not deleted, in the order of `ids`."""

        async def work(connection: aiosqlite.Connection) -> list[Todo]:
            rows = await connection.execute_fetchall(_SELECT_MANY, (json.dumps(list(ids)),))
            found = {row["id"]: Stored.from_row(row) for row in rows}
            return [found[one].todo for one in ids if one in found and found[one].deleted_at is None]

        return await self._database.read(work)

    async def page(
        self, state: State = "open", limit: int = 50, after: str | None = None, search: str | None = None
    ) -> TodoPage:
        """Open ones in their order, done ones latest first; `after` is what the page before said."""
        listing = Listing(state, limit, after, search)

        async def work(connection: aiosqlite.Connection) -> TodoPage:
            rows, has_more, cursor = listing.cut(list(await connection.execute_fetchall(*listing.select())))
            return TodoPage([Stored.from_row(row).todo for row in rows], has_more, cursor, await _counts(connection))

        return await self._database.read(work)

    async def counts(self) -> Counts:
        return await self._database.read(_counts)

    async def find(self, words: str, limit: int = 10, state: State = "all") -> list[Todo]:
        """The todos that contain every one of `words`, whatever the accents and the case; open ones come first."""
        if not words.strip():
            return []
        states: list[State] = ["open", "done"] if state == "all" else [state]

        async def work(connection: aiosqlite.Connection) -> list[Todo]:
            found: list[Todo] = []
            for one in states:
                sql, parameters = Listing(one, limit, search=words).select()
                found += [Stored.from_row(row).todo for row in await connection.execute_fetchall(sql, parameters)]
            return found[: max(1, limit)]

        return await self._database.read(work)

    async def add(self, titles: Sequence[str], actor: Actor) -> list[Todo]:
        """New todos at the end of the list, in the order given."""
        cleaned = [clean_title(title) for title in titles]
        now = self._clock()

        async def work(transaction: Transaction) -> list[Todo]:
            first = await _reserve_positions(transaction, len(cleaned))
            added = [Stored.new(title, now, first + offset) for offset, title in enumerate(cleaned)]
            await _insert(transaction, added)
            await self._record(transaction, actor, "added", now, [(None, stored) for stored in added])
            return [stored.todo for stored in added]

        return await self._database.write(work) if cleaned else []

    async def rename(self, todo_id: str, title: str, actor: Actor) -> Todo:
        [todo] = await self._change([todo_id], actor, [renamed(title)])
        return todo

    async def update(
        self, todo_id: str, actor: Actor, *, title: str | None = None, completed: bool | None = None
    ) -> Todo:
        """Rename and complete or reopen in one go; what is None stays."""
        steps = [renamed(title)] if title is not None else []
        if completed is not None:
            steps.append(COMPLETED if completed else REOPENED)
        [todo] = await self._change([todo_id], actor, steps)
        return todo

    async def complete(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        return await self._change(ids, actor, [COMPLETED])

    async def reopen(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        return await self._change(ids, actor, [REOPENED])

    async def delete(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        """Take them off every list; they can be restored."""
        return await self._change(ids, actor, [DELETED], deleted_too=True)

    async def restore(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        """Put deleted ones back where they were."""
        return await self._change(ids, actor, [RESTORED], deleted_too=True)

    async def _change(
        self, ids: Sequence[str], actor: Actor, steps: Sequence[Step], *, deleted_too: bool = False
    ) -> list[Todo]:
        """Take each todo through the steps; the todos as they are then, in the order of `ids` without repetitions."""
        now = self._clock()

        async def work(transaction: Transaction) -> list[Todo]:
            current = await _load(transaction, list(dict.fromkeys(ids)), deleted_too=deleted_too)
            for step in steps:
                pairs = [(stored, step.taken(stored, now)) for stored in current]
                changed = [(old, new) for old, new in pairs if old != new]
                await _update(transaction, [new for _, new in changed])
                await self._record(transaction, actor, step.kind, now, changed)
                current = [new for _, new in pairs]
            return [stored.todo for stored in current]

        return await self._database.write(work)

    async def _record(
        self,
        transaction: Transaction,
        actor: Actor,
        kind: Kind,
        now: datetime,
        changed: Sequence[tuple[Stored | None, Stored]],
    ) -> None:
        if not changed:
            return
        await transaction.executemany(
            "INSERT INTO todo_changes (at, actor, kind, todo_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (timestamps.to_text(now), actor, kind, new.todo.id, old and old.to_json(), new.to_json())
                for old, new in changed
            ],
        )
        change = Change("todos.changed", {"ids": [new.todo.id for _, new in changed], "kind": kind, "actor": actor})
        transaction.on_commit(lambda: self._changes.publish(change))


async def _counts(connection: aiosqlite.Connection) -> Counts:
    [row] = await connection.execute_fetchall("SELECT open, done FROM todo_totals")
    return Counts(row["open"], row["done"])


async def _reserve_positions(transaction: Transaction, count: int) -> int:
    """The first of `count` positions after every one that was ever given out."""
    [row] = await transaction.fetchall(
        "UPDATE todo_totals SET last_position = last_position + ? RETURNING last_position", (count,)
    )
    return int(row["last_position"]) - count + 1


async def _load(transaction: Transaction, ids: list[str], *, deleted_too: bool) -> list[Stored]:
    rows = await transaction.fetchall(_SELECT_MANY, (json.dumps(ids),))
    found = {row["id"]: Stored.from_row(row) for row in rows if deleted_too or row["deleted_at"] is None}
    if len(found) < len(ids):
        raise AppError(
            _GONE if len(ids) == 1 else "One of these todos no longer exists. Nothing was changed.", status=404
        )
    return [found[todo_id] for todo_id in ids]


async def _update(transaction: Transaction, changed: Sequence[Stored]) -> None:
    await transaction.executemany(UPDATE, [stored.row() for stored in changed])


async def _insert(transaction: Transaction, added: Sequence[Stored]) -> None:
    await transaction.executemany(INSERT, [stored.row() for stored in added])
