"""Takes entries of the journal back, as one entry of its own, unless something newer depends on them.

Two changes of one row are in each other's way only where they changed the same columns. What was undone and not redone
is in nobody's way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from app.errors import AppError
from app.usecases.todo.changes.families import keep_together
from app.usecases.todo.journal.entry import Entry
from app.usecases.todo.journal.integrity import require_whole
from app.usecases.todo.journal.reading import REDONE, UNDONE, entry_of
from app.usecases.todo.journal.recording import LENGTH
from app.usecases.todo.storage.batch import Batch, Rows
from app.usecases.todo.storage.rows import Row
from app.usecases.todo.storage.tables import Thing

Image = Mapping[str, Any]

_TIME = "updated_at"
_ROWS = "SELECT * FROM journal_rows WHERE entry = ? ORDER BY number DESC"
_NEWER = """
    SELECT newer.entry, newer.before, newer.after, mine.before AS my_before, mine.after AS my_after,
        journal.kind, journal.data
    FROM journal_rows AS mine
    JOIN journal_rows AS newer
        ON newer.row_id = mine.row_id AND newer.table_name = mine.table_name AND newer.entry > mine.entry
    JOIN journal ON journal.seq = newer.entry
    WHERE mine.entry = ? AND journal.undoes IS NULL AND journal.undone_by IS NULL
    ORDER BY newer.entry DESC
"""


async def undo(batch: Batch, entries: Sequence[Entry]) -> None:
    """Of several, the newest first; those that were undone already are left as they are."""
    standing = [entry for entry in entries if entry.undone_by is None] or entries
    together = {entry.id for entry in standing}
    newest_first = sorted(standing, key=lambda entry: entry.id, reverse=True)
    for entry in newest_first:
        await _require_possible(batch, entry, together)
        await _take_back(batch, entry)
    await keep_together(batch)
    await require_whole(batch)
    await _tell(batch, newest_first)
    batch.undoes = newest_first[0].id
    # What was redone stands again as the entry it was, which can be undone anew.
    batch.final = newest_first[0].kind == UNDONE


async def link(batch: Batch, entries: Sequence[Entry], number: int) -> None:
    """Note which entry took back which, once the new one has its number."""
    ids = json.dumps([entry.id for entry in entries])
    them = "(SELECT value FROM json_each(?))"
    await batch.transaction.execute(f"UPDATE journal SET undone_by = NULL WHERE undone_by IN {them}", (ids,))  # noqa: S608 - values are bound
    await batch.transaction.execute(
        f"UPDATE journal SET undone_by = ? WHERE undone_by IS NULL AND seq IN {them}",  # noqa: S608 - values are bound
        (number, ids),
    )


async def _take_back(batch: Batch, entry: Entry) -> None:
    rows = await batch.transaction.fetchall(_ROWS, (entry.id,))
    if not rows:
        raise AppError("There is nothing left of this to undo.", status=409)
    await _revert(batch.lists, [row for row in rows if row["table_name"] == "lists"])
    await _revert(batch.labels, [row for row in rows if row["table_name"] == "labels"])
    await _revert(batch.todos, [row for row in rows if row["table_name"] == "todos"])


async def _tell(batch: Batch, entries: Sequence[Entry]) -> None:
    kind = REDONE if entries[0].kind == UNDONE else UNDONE
    if len(entries) == 1:
        origin = await _origin(batch, entries[0])
        batch.tell(kind, **{"of": origin.kind, **origin.data})
        return
    titles = [title for entry in reversed(entries) for title in entry.data.get("titles", ())]
    kinds = {entry.kind for entry in entries}
    batch.tell(
        kind,
        of=entries[0].kind if len(kinds) == 1 else "changed",
        count=sum(int(entry.data.get("count", 1)) for entry in entries),
        titles=list(dict.fromkeys(titles))[:3],
    )


async def _origin(batch: Batch, entry: Entry) -> Entry:
    """The change itself, of an undo that is taken back; that one tells of several which it took back together."""
    if entry.undoes is None:
        return entry
    origin = await entry_of(batch.transaction, entry.undoes)
    return replace(origin, kind=str(entry.data.get("of", origin.kind)), data=entry.data)


async def _require_possible(batch: Batch, entry: Entry, together: AbstractSet[int]) -> None:
    newest = await batch.transaction.fetchone("SELECT max(seq) AS seq FROM journal")
    if entry.final or (newest is not None and entry.id <= newest["seq"] - LENGTH):
        raise AppError("This can't be undone any more.", status=409)
    if entry.undone_by is not None:
        raise AppError("This was undone already.", status=409)
    for row in await batch.transaction.fetchall(_NEWER, (entry.id,)):
        if row["entry"] not in together and _overlap(
            _images(row, "my_before", "my_after"), _images(row, "before", "after")
        ):
            raise _depends(json.loads(row["data"]))


async def _revert(rows: Rows[Thing], images: Sequence[Any]) -> None:
    found = await rows.find(row["row_id"] for row in images)
    for row in images:
        before, after = _images(row, "before", "after")
        current = found.get(row["row_id"])
        if before is None and current is not None:
            rows.remove(current.id)
        elif before is not None and after is None and current is None:
            rows.add(rows.table.from_row(before))
        elif before is not None and after is not None and current is not None:
            rows.put_exactly(_reverted(rows, current, before, after))
        else:
            raise AppError("What this changed is gone for good, so it can't be undone.", status=409)


def _reverted(rows: Rows[Thing], current: Thing, before: Image, after: Image) -> Thing:
    row: Row = rows.table.to_row(current)
    if any(row[column] != value for column, value in after.items() if column in row and column != _TIME):
        raise AppError("This was changed again since, so it can't be undone by itself.", status=409)
    untouched = row[_TIME] == after.get(_TIME)
    changed = {column: value for column, value in before.items() if column in row and column != _TIME}
    thing: Thing = rows.table.from_row({**row, **changed, _TIME: before[_TIME] if untouched else rows.time})
    return thing


def _images(row: Any, before: str, after: str) -> tuple[Image | None, Image | None]:
    texts = row[before], row[after]
    old, new = (None if text is None else json.loads(text) for text in texts)
    return old, new


def _overlap(mine: tuple[Image | None, Image | None], newer: tuple[Image | None, Image | None]) -> bool:
    if None in mine or None in newer:
        return True
    return not _columns(mine).isdisjoint(_columns(newer))


def _columns(images: tuple[Image | None, Image | None]) -> set[str]:
    return {column for image in images if image is not None for column in image} - {_TIME}


def _depends(data: Mapping[str, Any]) -> AppError:
    titles = data.get("titles") or [data[name] for name in ("name",) if name in data]
    what = f"A later change of “{titles[0]}” depends on this." if titles else "A later change depends on this."
    return AppError(f"{what} Undo that first.", status=409)
