"""Reads the journal: pages for the activity view, and which entry the next undo or redo means."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from app.errors import AppError
from app.store import timestamps
from app.store.connection import Reading, Transaction
from app.usecases.todo.journal.entry import Entry, EntryPage

UNDONE = "undone"
REDONE = "redone"

_MAX_LIMIT = 200
_NEWEST_CHANGE = (
    "SELECT * FROM journal WHERE undoes IS NULL AND final = 0 AND undone_by IS NULL ORDER BY seq DESC LIMIT 1"
)


async def page(connection: Reading, limit: int, after: int | None) -> EntryPage:
    size = max(1, min(limit, _MAX_LIMIT))
    rows = list(
        await connection.fetchall(
            "SELECT * FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?", (after or 2**62, size + 1)
        )
    )
    data = [_entry(row) for row in rows[:size]]
    return EntryPage(data, len(rows) > size, data[-1].id if len(rows) > size else None)


async def entry_of(transaction: Transaction, number: int) -> Entry:
    row = await transaction.fetchone("SELECT * FROM journal WHERE seq = ?", (number,))
    if row is None:
        raise AppError("This is not in the activity any more, so it can't be undone.", status=404)
    return _entry(row)


async def last_change(transaction: Transaction) -> Entry:
    """What “undo” takes back: the newest change that stands."""
    row = await transaction.fetchone(_NEWEST_CHANGE)
    if row is None:
        raise AppError("There is nothing to undo.", status=409)
    return _entry(row)


async def last_undo(transaction: Transaction) -> Entry:
    """What “redo” takes back: the newest undo that stands, unless something was changed since."""
    row = await transaction.fetchone(
        "SELECT * FROM journal WHERE kind = ? AND undone_by IS NULL AND final = 0 ORDER BY seq DESC LIMIT 1", (UNDONE,)
    )
    newest = await transaction.fetchone("SELECT max(seq) AS seq FROM journal WHERE undoes IS NULL AND final = 0")
    if row is None or (newest is not None and (newest["seq"] or 0) > row["seq"]):
        raise AppError("There is nothing to redo.", status=409)
    return _entry(row)


def _entry(row: sqlite3.Row | Mapping[str, Any]) -> Entry:
    return Entry(
        id=row["seq"],
        at=timestamps.from_text(row["at"]),
        actor=row["actor"],
        kind=row["kind"],
        data=json.loads(row["data"]),
        undoes=row["undoes"],
        undone_by=row["undone_by"],
        final=bool(row["final"]),
    )
