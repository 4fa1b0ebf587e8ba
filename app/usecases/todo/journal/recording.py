"""Writes the journal: one entry a change with its rows, and keeps the journal at its length; the writer calls it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.store import timestamps
from app.store.connection import Transaction
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.storage.saving import RowChange

LENGTH = 1_000
"""Entries that can be taken back; older ones go."""

_ENTRY = "INSERT INTO journal (at, actor, kind, data, undoes, final) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq"
_ROW = "INSERT INTO journal_rows (entry, number, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)"
_SLICE = 500
_MOST_TRIMMED = 500
"""Rows of old entries that one change removes: an import leaves bit by bit, not at once."""


async def record(batch: Batch, actor: str, changes: Sequence[RowChange]) -> int:
    transaction = batch.transaction
    moment = timestamps.to_text(batch.now.at)
    entry = (moment, actor, batch.kind, _json(batch.data), batch.undoes, int(batch.final))
    [row] = await transaction.fetchall(_ENTRY, entry)
    number = int(row["seq"])
    if not batch.final:
        for start in range(0, len(changes), _SLICE):
            rows = [
                (number, place, one.table, one.id, _image(one.before), _image(one.after))
                for place, one in enumerate(changes[start : start + _SLICE], start)
            ]
            await transaction.executemany(_ROW, rows)
    await _trim(transaction, number - LENGTH)
    return number


async def _trim(transaction: Transaction, last: int) -> None:
    if last < 1:
        return
    await transaction.execute(
        "DELETE FROM journal_rows WHERE (entry, number) IN"
        " (SELECT entry, number FROM journal_rows WHERE entry <= ? LIMIT ?)",
        (last, _MOST_TRIMMED),
    )
    await transaction.execute(
        "DELETE FROM journal WHERE seq <= ?1 AND NOT EXISTS (SELECT 1 FROM journal_rows WHERE entry <= ?1)", (last,)
    )


def _image(row: dict[str, Any] | None) -> str | None:
    return None if row is None else _json(row)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
