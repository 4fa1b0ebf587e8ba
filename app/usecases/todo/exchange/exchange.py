"""Import and export as routes and the command line use them, over the data; the todo database holds it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from app.errors import AppError
from app.store.connection import Database
from app.usecases.todo.listing import reading
from app.usecases.todo.naming import name_key
from app.usecases.todo.storage.writer import Writer

if TYPE_CHECKING:
    from app.usecases.todo.exchange.draft import Document
    from app.usecases.todo.exchange.snapshot import Snapshot

WrittenFormat = Literal["json", "csv", "todotxt", "ics", "markdown"]
WRITTEN: tuple[WrittenFormat, ...] = get_args(WrittenFormat)

_SHOWN = 5
_MOST_NAMES = 50
MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """`parts` reads nothing more: they can be made in any thread."""

    name: str
    media_type: str
    parts: Iterator[bytes]


class Exchange:
    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    async def preview(self, content: bytes, name: str) -> Mapping[str, Any]:
        """What importing the file would do."""
        document = await self._read(content, name)
        here = await self._here([one.uid or "" for one in document.todos])
        lists, labels = await self._names()
        return await asyncio.to_thread(_told, document, here, lists, labels)

    async def import_file(self, content: bytes, name: str) -> Mapping[str, Any]:
        """All that is new in it, as one change that one undo takes back."""
        from app.usecases.todo.changes.importing import import_document  # noqa: PLC0415 - most runs import nothing

        document = await self._read(content, name)
        entries: list[int] = []

        async def noted(_batch: object, number: int) -> None:
            entries.append(number)

        done = await self._writer.change("import", lambda batch: import_document(batch, document), noted)
        return {
            "format": document.format,
            "added": done.added,
            "already_here": done.already_here,
            "entry": entries[0] if entries else None,
            "losses": [loss.to_json() for loss in document.losses.all()],
        }

    async def export(
        self, written: WrittenFormat, list_id: str | None = None, *, done: bool = True, trash: bool | None = None
    ) -> ExportedFile:
        """The trash goes along with the complete format of everything, unless told otherwise."""
        from app.usecases.todo.exchange import snapshot, writing  # noqa: PLC0415 - most runs export nothing

        now = self._writer.now()
        with_trash = (written == "json" and list_id is None and done) if trash is None else trash
        taken: Snapshot = await self._database.read_apart(
            lambda connection: snapshot.take(connection, now, list_id, done=done, trash=with_trash)
        )
        if list_id is not None and list_id not in taken.list_names:
            raise AppError("This list no longer exists. Load the lists again.", status=404)
        kind = writing.KINDS[written]
        return ExportedFile(writing.file_name(written, taken), kind.media_type, writing.parts_of(written, taken))

    async def _read(self, content: bytes, name: str) -> Document:
        if len(content) > MOST_BYTES:
            raise AppError("This file has more than 32 MB. Divide it and import the parts. Nothing was changed.")
        now = self._writer.now()

        def work() -> Document:
            from app.usecases.todo.exchange.recognising import read_file  # noqa: PLC0415 - most runs import nothing

            return read_file(content, name, now)

        return await asyncio.to_thread(work)

    async def _here(self, uids: Sequence[str]) -> Mapping[str, bool]:
        """Those that are here; whether in the trash."""
        sql = "SELECT uid, deleted_at FROM todos WHERE uid IN (SELECT value FROM json_each(?))"
        asked = (await asyncio.to_thread(json.dumps, uids),)
        rows = await self._database.read_apart(lambda connection: connection.fetchall(sql, asked))
        return {row["uid"]: row["deleted_at"] is not None for row in rows}

    async def _names(self) -> tuple[set[str], set[str]]:
        """Of the lists and the labels that are here, as they are compared."""
        lists, labels = await self._database.read(reading.lists), await self._database.read(reading.labels)
        return {name_key(one.name) for one in lists}, {name_key(one.name) for one in labels}


def _told(
    document: Document, here: Mapping[str, bool], known_lists: AbstractSet[str], known_labels: AbstractSet[str]
) -> Mapping[str, Any]:
    new = [one for one in document.todos if one.uid not in here]
    lists = [one.name for one in document.lists] + [one.list for one in new if one.list is not None]
    labels = [one.name for one in document.labels] + [name for one in new for name in one.labels]
    new_lists = {name_key(name): name for name in lists if name_key(name) not in known_lists}
    new_labels = {name_key(name): name for name in labels if name_key(name) not in known_labels}
    return {
        "format": document.format,
        "todos": len(new),
        "open": sum(one.completed_at is None and one.deleted_at is None for one in new),
        "done": sum(one.completed_at is not None and one.deleted_at is None for one in new),
        "trash": sum(one.deleted_at is not None for one in new),
        "titles": [one.title for one in new[:_SHOWN]],
        "lists": {"count": len(new_lists), "names": list(new_lists.values())[:_MOST_NAMES]},
        "labels": {"count": len(new_labels), "names": list(new_labels.values())[:_MOST_NAMES]},
        "already_here": {"count": len(document.todos) - len(new), "in_trash": sum(here.values())},
        "losses": [loss.to_json() for loss in document.losses.all()],
    }
