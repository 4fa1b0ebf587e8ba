"""Writes what a batch changed, with all that is derived from it, and says what to journal; the writer calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.store import timestamps
from app.store.connection import Transaction
from app.usecases.todo.reminders.queue import reschedule
from app.usecases.todo.search.index_row import IndexRow, changes_index, index_number, index_row
from app.usecases.todo.storage.batch import Batch, Rows
from app.usecases.todo.storage.rows import Row
from app.usecases.todo.storage.tables import Table, TableName, Thing
from app.usecases.todo.todo import Todo

_INDEX = "INSERT INTO todo_search (rowid, title, notes, marks, facets) VALUES (?, ?, ?, ?, ?)"
_BURY = "INSERT OR REPLACE INTO tombstones (uid, id, removed_at) VALUES (?, ?, ?)"

_SLICE = 500
"""Rows whose preparation takes a few milliseconds."""

TodoPair = tuple[Todo | None, Todo | None]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that came (no `before`), went (no `after`) or changed: then there are the columns that did."""

    table: TableName
    id: str
    before: Row | None
    after: Row | None


async def save(batch: Batch) -> list[RowChange]:
    todos = batch.todos.changes()
    changes = [
        *await _save(batch.transaction, batch.lists),
        *await _save(batch.transaction, batch.labels),
        *await _save(batch.transaction, batch.todos),
    ]
    for start in range(0, len(todos), _SLICE):
        await _index(batch.transaction, todos[start : start + _SLICE])
    await _bury(batch, todos)
    await reschedule(batch.transaction, todos, batch.now)
    return changes


async def _save(transaction: Transaction, rows: Rows[Thing]) -> list[RowChange]:
    """In slices, so that others have their turn on the event loop while an import is written."""
    pairs = rows.changes()
    slices = (pairs[start : start + _SLICE] for start in range(0, len(pairs), _SLICE))
    return [change for each in slices for change in await _save_slice(transaction, rows.table, each)]


async def _save_slice(
    transaction: Transaction, table: Table[Thing], pairs: Sequence[tuple[Thing | None, Thing | None]]
) -> list[RowChange]:
    changes: list[RowChange] = []
    removed: list[tuple[str]] = []
    added: list[Row] = []
    changed: dict[tuple[str, ...], list[Row]] = {}
    for before, after in pairs:
        if after is None and before is not None:
            removed.append((before.id,))
            changes.append(RowChange(table.name, before.id, table.to_row(before), None))
        elif after is not None and before is None:
            added.append({**table.to_row(after), **table.derived(after)})
            changes.append(RowChange(table.name, after.id, None, table.to_row(after)))
        elif after is not None and before is not None:
            changes.append(_changed(table, before, after, changed))
    await _carry_out(transaction, table, removed, added, changed)
    return changes


def _changed(
    table: Table[Thing], before: Thing, after: Thing, statements: dict[tuple[str, ...], list[Row]]
) -> RowChange:
    """Only the columns that differ are written: the others' indexes stay untouched."""
    old, new = table.to_row(before), table.to_row(after)
    changed: Row = {column: value for column, value in new.items() if old[column] != value}
    derived_before = table.derived(before)
    derived: Row = {column: value for column, value in table.derived(after).items() if derived_before[column] != value}
    written = {**changed, **derived}
    statements.setdefault(tuple(written), []).append({"id": after.id, **written})
    return RowChange(table.name, after.id, {column: old[column] for column in changed}, changed)


async def _carry_out(
    transaction: Transaction,
    table: Table[Thing],
    removed: Sequence[tuple[str]],
    added: Sequence[Row],
    changed: dict[tuple[str, ...], list[Row]],
) -> None:
    if removed:
        await transaction.executemany(table.delete, removed)
    for columns, alike in changed.items():
        await transaction.executemany(table.update(columns), alike)
    if added:
        await transaction.executemany(table.insert(added[0]), added)


async def _index(transaction: Transaction, todos: Sequence[TodoPair]) -> None:
    removed: list[tuple[int]] = []
    added: list[IndexRow] = []
    for before, after in todos:
        if before is not None and after is not None and not changes_index(before, after):
            continue
        old = None if before is None else index_number(before)
        new = None if after is None else index_row(after)
        if old is not None:
            removed.append((old,))
        if new is not None:
            added.append(new)
    if removed:
        await transaction.executemany("DELETE FROM todo_search WHERE rowid = ?", removed)
    if added:
        await transaction.executemany(_INDEX, added)


async def _bury(batch: Batch, todos: Sequence[TodoPair]) -> None:
    """Whoever shares the todos hears of those that went for good; one that comes back has no tombstone."""
    moment = timestamps.to_text(batch.now.at)
    gone = [(before.uid, before.id, moment) for before, after in todos if before is not None and after is None]
    if gone:
        await batch.transaction.executemany(_BURY, gone)
    if batch.undoes is not None:
        back = [(after.uid,) for before, after in todos if before is None and after is not None]
        await batch.transaction.executemany("DELETE FROM tombstones WHERE uid = ?", back)
