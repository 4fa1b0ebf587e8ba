"""Adds todos with everything they come with: sub-todos, and lists and labels that are new; the database calls it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from app.errors import AppError
from app.usecases.todo.changes.families import DEEPEST, ancestors, existing
from app.usecases.todo.changes.names import Names, new_id
from app.usecases.todo.cleaning import clean_extra, clean_notes, clean_priority, clean_title, clean_uid
from app.usecases.todo.due.due import Due, clean_due
from app.usecases.todo.due.now import Now
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.recurrence.occurrences import first_from
from app.usecases.todo.recurrence.recurrence import Recurrence, clean_recurrence
from app.usecases.todo.reminders.reminder import clean_reminders
from app.usecases.todo.storage.batch import ROOM, Batch
from app.usecases.todo.todo import Todo


async def add_todos(batch: Batch, new: Sequence[NewTodo]) -> list[Todo]:
    """At the end, in the order given; returns them without their sub-todos."""
    if not new:
        return []
    adder = _Adder(batch, *await batch.reserve(sum(1 for _ in _all(new))))
    added = [await adder.add(one) for one in new]
    await adder.require_new_uids()
    batch.tell("added", added)
    return added


def cleaned(new: Sequence[NewTodo]) -> Sequence[NewTodo]:
    """The same, after everything that needs no database has been looked at."""
    for one in _all(new):
        clean_title(one.title)
        clean_notes(one.notes)
    return new


def _all(new: Sequence[NewTodo]) -> Iterator[NewTodo]:
    for one in new:
        yield one
        yield from _all(one.children)


class _Adder:
    def __init__(self, batch: Batch, seq: int, position: int) -> None:
        self._batch = batch
        self._names = Names(batch)
        self._seq = seq
        self._position = position
        self._uids: list[str] = []

    async def add(self, new: NewTodo) -> Todo:
        parent = None
        depth = 1
        if new.parent is not None:
            [parent] = await existing(self._batch, [new.parent])
            depth += 1 + len(await ancestors(self._batch, parent))
        return await self._add(new, parent, depth)

    async def require_new_uids(self) -> None:
        """Twice the same UID would be one todo to every other calendar."""
        if not self._uids:
            return
        taken = await self._batch.transaction.fetchone(
            "SELECT title FROM todos WHERE uid IN (SELECT value FROM json_each(?)) LIMIT 1", (json.dumps(self._uids),)
        )
        if taken is not None or len(set(self._uids)) < len(self._uids):
            raise AppError("A todo with this UID is here already. Nothing was added.", status=409)

    async def _add(self, new: NewTodo, parent: Todo | None, depth: int) -> Todo:
        if depth > DEEPEST:
            raise AppError(f"Todos can be {DEEPEST} levels deep. Nothing was added.")
        todo = await self._made(new, parent)
        self._batch.todos.add(todo)
        for child in new.children:
            await self._add(child, todo, depth + 1)
        return todo

    async def _made(self, new: NewTodo, parent: Todo | None) -> Todo:
        now = self._batch.now
        due, recurrence = dates(new, now)
        if new.uid is not None:
            self._uids.append(clean_uid(new.uid))
        todo = Todo(
            id=new_id(),
            title=clean_title(new.title),
            completed_at=_utc(new.completed_at),
            created_at=_utc(new.created_at) or now.at,
            updated_at=_utc(new.updated_at) or now.at,
            position=self._position,
            notes=clean_notes(new.notes),
            due=due,
            recurrence=recurrence,
            priority=clean_priority(new.priority),
            list_id=await self._list_id(new, parent),
            parent_id=parent.id if parent else None,
            label_ids=await self._names.label_ids(new.labels),
            reminders=tuple(clean_reminders(new.reminders)),
            uid=new.uid or "",
            extra=clean_extra(new.extra),
            seq=self._seq,
        )
        self._seq += 1
        self._position += ROOM
        return todo

    async def _list_id(self, new: NewTodo, parent: Todo | None) -> str:
        if parent is not None:
            return parent.list_id
        return INBOX if new.list is None else await self._names.list_id(new.list)


def dates(new: NewTodo, now: Now) -> tuple[Due | None, Recurrence | None]:
    """A recurring todo without a due is due when its rule first comes."""
    due = None if new.due is None else clean_due(new.due)
    if new.recurrence is None:
        return due, None
    start = clean_due(new.starts or due or now.today)
    recurrence = clean_recurrence(new.recurrence, start, from_completion=new.from_completion)
    return due or first_from(recurrence.rule, start, start), recurrence


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("A moment without a zone is no moment.")
    return moment.astimezone(UTC)
