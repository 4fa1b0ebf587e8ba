"""The one way to read and change notes: cards, agent and routes all come through here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from app.errors import AppError
from app.store import timestamps
from app.store.changes import Change, Changes
from app.store.connection import Database, Reading, Transaction
from app.usecases.notes.note import Note, clean_text

Kind = Literal["added", "changed", "deleted", "restored"]

_COLUMNS = "id, text, created_at, updated_at"
_KEPT = "deleted_at IS NULL"
_LATEST_FIRST = "ORDER BY updated_at DESC, seq DESC LIMIT ?"
_GONE = "This note no longer exists. Show the notes again."
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NotePage:
    """The latest notes, and how many there are in all."""

    data: Sequence[Note]
    total: int


class NoteDatabase:
    """Each change is one transaction and, once it is on disk, one event; repeating a change changes nothing."""

    def __init__(self, database: Database, changes: Changes, clock: Callable[[], datetime] = timestamps.now) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    async def get(self, note_id: str) -> Note:
        """The note, unless it is deleted."""

        async def work(connection: Reading) -> Note:
            sql = f"SELECT {_COLUMNS} FROM notes WHERE id = ? AND {_KEPT}"  # noqa: S608 - values are bound
            for row in await connection.fetchall(sql, (note_id,)):
                return Note.from_row(row)
            raise AppError(_GONE, status=404)

        return await self._database.read(work)

    async def latest(self, limit: int = 20) -> NotePage:
        """The notes that were written to last."""

        async def work(connection: Reading) -> NotePage:
            sql = f"SELECT {_COLUMNS} FROM notes WHERE {_KEPT} {_LATEST_FIRST}"  # noqa: S608 - values are bound
            rows = await connection.fetchall(sql, (limit,))
            [total] = await connection.fetchall(f"SELECT COUNT(*) AS n FROM notes WHERE {_KEPT}")  # noqa: S608
            return NotePage([Note.from_row(row) for row in rows], total["n"])

        return await self._database.read(work)

    async def find(self, words: str, limit: int = 20) -> NotePage:
        """The notes that have every one of `words`, or words that begin so, whatever the accents and the case."""
        query = _query(words)
        if not query:
            return NotePage([], 0)
        matches = "seq IN (SELECT rowid FROM notes_words WHERE notes_words MATCH ?)"

        async def work(connection: Reading) -> NotePage:
            sql = f"SELECT {_COLUMNS} FROM notes WHERE {matches} {_LATEST_FIRST}"  # noqa: S608 - values are bound
            rows = await connection.fetchall(sql, (query, limit))
            [total] = await connection.fetchall(
                "SELECT COUNT(*) AS n FROM notes_words WHERE notes_words MATCH ?", (query,)
            )
            return NotePage([Note.from_row(row) for row in rows], total["n"])

        return await self._database.read(work)

    async def add(self, text: str) -> Note:
        note = Note.new(text, self._clock())

        async def work(transaction: Transaction) -> Note:
            row = (note.id, note.text, timestamps.to_text(note.created_at), timestamps.to_text(note.updated_at))
            await transaction.execute(
                f"INSERT INTO notes ({_COLUMNS}) VALUES (?, ?, ?, ?)",  # noqa: S608 - values are bound
                row,
            )
            self._publish(transaction, "added", note)
            return note

        return await self._database.write(work)

    async def change(self, note_id: str, text: str) -> Note:
        """Give a note another text."""
        cleaned, now = clean_text(text), self._clock()

        async def work(transaction: Transaction) -> Note:
            note = await _load(transaction, note_id)
            if note.text == cleaned:
                return note
            changed = replace(note, text=cleaned, updated_at=now)
            await transaction.execute(
                "UPDATE notes SET text = ?, updated_at = ? WHERE id = ?", (cleaned, timestamps.to_text(now), note_id)
            )
            self._publish(transaction, "changed", changed)
            return changed

        return await self._database.write(work)

    async def delete(self, note_id: str) -> Note:
        """Put a note away; it can be brought back."""
        return await self._mark(note_id, "deleted", timestamps.to_text(self._clock()))

    async def restore(self, note_id: str) -> Note:
        """Bring a deleted note back."""
        return await self._mark(note_id, "restored", None)

    async def _mark(self, note_id: str, kind: Kind, deleted_at: str | None) -> Note:
        async def work(transaction: Transaction) -> Note:
            note = await _load(transaction, note_id, deleted_too=True)
            changed = await transaction.fetchall(
                "UPDATE notes SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) <> (? IS NULL) RETURNING id",
                (deleted_at, note_id, deleted_at),
            )
            if changed:
                self._publish(transaction, kind, note)
            return note

        return await self._database.write(work)

    def _publish(self, transaction: Transaction, kind: Kind, note: Note) -> None:
        change = Change("notes.changed", {"ids": [note.id], "kind": kind})
        transaction.on_commit(lambda: self._changes.publish(change))


async def _load(transaction: Transaction, note_id: str, *, deleted_too: bool = False) -> Note:
    kept = "1" if deleted_too else _KEPT
    sql = f"SELECT {_COLUMNS} FROM notes WHERE id = ? AND {kept}"  # noqa: S608 - values are bound
    for row in await transaction.fetchall(sql, (note_id,)):
        return Note.from_row(row)
    raise AppError(_GONE, status=404)


def _query(words: str) -> str:
    """Each word as the beginning of one, quoted, so that nothing in it is an operator of the search."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(words))
