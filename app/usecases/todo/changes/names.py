"""Lists and labels by name or id, made where they are missing; adding and editing todos ask here."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.naming import clean_name, name_key
from app.usecases.todo.storage.batch import ROOM, Batch


class Names:
    """Those that a change mentions, looked up once."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._lists: dict[str, str] = {name_key(INBOX): INBOX}
        self._labels: dict[str, str] = {}

    async def list_id(self, mentioned: str) -> str:
        key = name_key(mentioned.strip())
        if key not in self._lists:
            self._lists[key] = await self._find_list(mentioned)
        return self._lists[key]

    async def label_ids(self, mentioned: Sequence[str]) -> tuple[str, ...]:
        ids = [await self._label_id(one) for one in mentioned]
        return tuple(dict.fromkeys(ids))

    async def known_label_ids(self, mentioned: Sequence[str]) -> set[str]:
        """Those that exist; none is made."""
        found = [await self._known_label(one) for one in mentioned]
        return {label.id for label in found if label is not None}

    async def _label_id(self, mentioned: str) -> str:
        key = name_key(mentioned.strip())
        if key not in self._labels:
            self._labels[key] = await self._find_label(mentioned)
        return self._labels[key]

    async def _find_list(self, mentioned: str) -> str:
        if found := await self._batch.lists.find([mentioned]):
            return found[mentioned].id
        name = clean_name(mentioned, "list")
        named = await self._batch.lists.where("name_key = ? LIMIT 1", (name_key(name),))
        return named[0].id if named else (await add_list(self._batch, name, None)).id

    async def _find_label(self, mentioned: str) -> str:
        known = await self._known_label(mentioned)
        return (known or await add_label(self._batch, clean_name(mentioned, "label"), None)).id

    async def _known_label(self, mentioned: str) -> Label | None:
        if found := await self._batch.labels.find([mentioned]):
            return found[mentioned]
        key = name_key(" ".join(mentioned.split()))
        named = await self._batch.labels.where("name_key = ? LIMIT 1", (key,))
        return named[0] if named else None


async def add_list(batch: Batch, name: str, colour: str | None) -> TodoList:
    position = await _next_position(batch, "lists", [after for _, after in batch.lists.changes()])
    added = TodoList(new_id(), name, colour, position, batch.now.at, batch.now.at)
    batch.lists.add(added)
    return added


async def add_label(batch: Batch, name: str, colour: str | None) -> Label:
    position = await _next_position(batch, "labels", [after for _, after in batch.labels.changes()])
    added = Label(new_id(), name, colour, position, batch.now.at, batch.now.at)
    batch.labels.add(added)
    return added


async def unknown_labels(batch: Batch, ids: Sequence[str]) -> set[str]:
    """Those that were deleted."""
    rows = await batch.transaction.fetchall(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM labels)", (json.dumps(list(ids)),)
    )
    return {row["value"] for row in rows}


def new_id() -> str:
    """128 random bits."""
    return os.urandom(16).hex()


async def _next_position(batch: Batch, table: str, added: Sequence[TodoList | Label | None]) -> int:
    [row] = await batch.transaction.fetchall(f"SELECT coalesce(max(position), 0) AS last FROM {table}")  # noqa: S608 - one of two names
    return max([int(row["last"]), *(one.position for one in added if one is not None)]) + ROOM
