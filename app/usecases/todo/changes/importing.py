"""Adds what a file holds and is not here yet, with all its times, as one change; the exchange calls it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.usecases.todo.changes.families import DEEPEST, ancestors
from app.usecases.todo.changes.names import Names, new_id
from app.usecases.todo.exchange.draft import Document, Draft, NamedDraft
from app.usecases.todo.exchange.settling import recurrence_of
from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.naming import name_key
from app.usecases.todo.storage.batch import ROOM, Batch, Rows
from app.usecases.todo.storage.tables import Thing
from app.usecases.todo.todo import Todo

Named = TypeVar("Named", TodoList, Label)

_HERE = "SELECT id, uid FROM todos WHERE uid IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import."""

    added: int
    already_here: int


async def import_document(batch: Batch, document: Document) -> Imported:
    """Of a settled document; what is here already stays as it is, in the trash too."""
    importer = await _Importer.begin(batch, document)
    await importer.add_names(document)
    added = [await importer.add(draft) for draft in document.todos]
    new = [todo for todo in added if todo is not None]
    await importer.settle_series(document.todos, new)
    batch.tell("imported", new, source=document.format)
    return Imported(len(new), len(added) - len(new))


class _Importer:
    def __init__(self, batch: Batch, here: dict[str, str], numbers: tuple[int, int]) -> None:
        self._batch = batch
        self._names = Names(batch)
        self._here = here
        """Ids by UID: what was there, and what was added since."""
        self._seq, self._position = numbers
        self._ids: list[str] = []
        """By place in the document."""

    @classmethod
    async def begin(cls, batch: Batch, document: Document) -> _Importer:
        mentioned = {uid for one in document.todos for uid in (one.uid, one.parent_uid, one.series) if uid is not None}
        rows = await batch.transaction.fetchall(_HERE, (json.dumps(sorted(mentioned)),))
        here = {row["uid"]: row["id"] for row in rows}
        new = [one.uid for one in document.todos if one.uid not in here]
        await batch.transaction.executemany("DELETE FROM tombstones WHERE uid = ?", [(uid,) for uid in new])
        return cls(batch, here, await batch.reserve(len(new)))

    async def add_names(self, document: Document) -> None:
        """Lists and labels that are here already keep their colours."""
        lists, labels = self._batch.lists, self._batch.labels
        for one in document.lists:
            here = name_key(one.name) == name_key(INBOX) or await _named(lists, one.name)
            list_id = await self._names.list_id(one.name)
            if not here:
                lists.put_exactly(_dated((await lists.find([list_id]))[list_id], one))
        for one in document.labels:
            here = await _named(labels, one.name)
            [label_id] = await self._names.label_ids([one.name])
            if not here:
                labels.put_exactly(_dated((await labels.find([label_id]))[label_id], one))

    async def add(self, draft: Draft) -> Todo | None:
        uid = draft.uid or ""
        if uid in self._here:
            self._ids.append(self._here[uid])
            return None
        parent = await self._parent(draft)
        todo = await self._made(draft, parent)
        self._batch.todos.add(todo)
        self._ids.append(todo.id)
        self._here[uid] = todo.id
        return todo

    async def settle_series(self, drafts: Sequence[Draft], added: Sequence[Todo]) -> None:
        """A recurring todo may stand behind its occurrences in the file."""
        series = {draft.uid: draft.series for draft in drafts if draft.series is not None}
        for todo in added:
            if (named := series.get(todo.uid)) is not None:
                self._batch.todos.put_exactly(replace(todo, series=self._here.get(named, named)))

    async def _parent(self, draft: Draft) -> Todo | None:
        """One that is in the trash has no new parts, unless they are there too."""
        parent_id = self._ids[draft.parent] if draft.parent is not None else self._here.get(draft.parent_uid or "")
        if parent_id is None:
            return None
        found = (await self._batch.todos.find([parent_id])).get(parent_id)
        if found is None or (found.deleted_at is not None and draft.deleted_at is None):
            return None
        return found if len(await ancestors(self._batch, found)) + 1 < DEEPEST else None

    async def _made(self, draft: Draft, parent: Todo | None) -> Todo:
        now = self._batch.now.at
        created = draft.created_at or min(now, draft.completed_at or now)
        todo = Todo(
            id=new_id(),
            title=draft.title,
            completed_at=draft.completed_at,
            created_at=created,
            updated_at=draft.updated_at or max(created, draft.completed_at or created),
            position=self._position,
            notes=draft.notes,
            due=draft.due,
            recurrence=recurrence_of(draft),
            priority=draft.priority,
            list_id=await self._list_id(draft, parent),
            parent_id=parent.id if parent else None,
            label_ids=await self._names.label_ids(draft.labels),
            reminders=draft.reminders,
            deleted_at=draft.deleted_at,
            uid=draft.uid or "",
            extra=draft.extra,
            seq=self._seq,
        )
        self._seq += 1
        self._position += ROOM
        return todo

    async def _list_id(self, draft: Draft, parent: Todo | None) -> str:
        if parent is not None:
            return parent.list_id
        return INBOX if draft.list is None else await self._names.list_id(draft.list)


async def _named(rows: Rows[Thing], name: str) -> bool:
    return bool(await rows.where("name_key = ? LIMIT 1", (name_key(name),)))


def _dated(made: Named, draft: NamedDraft) -> Named:
    created = draft.created_at or made.created_at
    return replace(made, colour=draft.colour, created_at=created, updated_at=draft.updated_at or created)
