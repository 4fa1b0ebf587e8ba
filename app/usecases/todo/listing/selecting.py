"""Writes a listing as SQL that an index answers in order; the reader runs it.

Left to itself, SQLite may walk through all todos to find the few that are open, or sort thousands for a page of fifty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.usecases.todo.listing import cursor
from app.usecases.todo.listing.listing import Listing

SPARSE = 3_000
"""Fewer todos than this of a label or of some days are sorted; more stand so close in any order that reading it along
finds a page soon."""

_STATES = {
    "open": "completed_at IS NULL AND deleted_at IS NULL",
    "done": "completed_at IS NOT NULL AND deleted_at IS NULL",
    "all": "deleted_at IS NULL",
}
_LABELLED = {
    True: "todos.seq IN (SELECT seq FROM todo_labels WHERE label_id = ? AND {})",
    False: "EXISTS (SELECT 1 FROM todo_labels WHERE label_id = ? AND {} AND todo_labels.seq = todos.seq)",
}
_LABELS_OF_STATE = {"open": "state = 0", "done": "state = 1", "all": "state IN (0, 1)"}


@dataclass(slots=True)
class _Conditions:
    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        self.clauses.append(clause)
        self.values += values


class Selection(NamedTuple):
    sql: str
    values: Sequence[Any]
    is_reversed: bool
    """The rows come last first."""


class _Stretch(NamedTuple):
    offset: int
    rows: int
    is_reversed: bool


def select(
    listing: Listing, *, sparse: bool, total: int | None = None, columns: str = "*", rows: int | None = None
) -> Selection:
    """`sparse` says that few todos have the label or the days asked for; `total`, how many the list has, if that is
    known. Fetches one row more than the page has, unless it is told how many `rows`."""
    found = _Conditions()
    _add_filters(listing, found)
    if listing.after is not None:
        beyond = "<" if listing.is_descending else ">"
        places = ", ".join("?" * len(listing.keys))
        values = cursor.read(listing.after, listing.order, listing.keys)
        found.add(f"({', '.join(listing.keys)}) {beyond} ({places})", *values)
    stretch = _stretch(listing, rows or listing.size + 1, total)
    direction = "DESC" if listing.is_descending != stretch.is_reversed else "ASC"
    ordering = ", ".join(f"{key} {direction}" for key in listing.keys)
    if listing.label_id is not None:
        found.add(_LABELLED[sparse].format(_LABELS_OF_STATE[listing.state]), listing.label_id)
    where = " AND ".join(found.clauses)
    source = _source(listing, sparse=sparse)
    sql = f"SELECT {columns} FROM {source} WHERE {where} ORDER BY {ordering} LIMIT ? OFFSET ?"  # noqa: S608 - values are bound
    return Selection(sql, [*found.values, stretch.rows, stretch.offset], stretch.is_reversed)


def _stretch(listing: Listing, rows: int, total: int | None) -> _Stretch:
    """Rows nearer to the end are counted from there: every row passed over costs time."""
    left = (total or 0) - listing.offset
    if total is None or listing.after is not None or left > listing.offset:
        return _Stretch(listing.offset, rows, is_reversed=False)
    return _Stretch(max(0, left - rows), max(0, min(rows, left)), is_reversed=True)


def _add_filters(listing: Listing, found: _Conditions) -> None:
    found.add("deleted_at IS NOT NULL" if listing.trash else _STATES[listing.state])
    if listing.trash:
        return
    if listing.list_id is not None:
        found.add("list_id = ?", listing.list_id)
    if listing.parent_id is not None:
        found.add("parent_id = ?", listing.parent_id)
    if listing.top_only:
        found.add("parent_id IS NULL")
    if listing.has_days:
        # The same in either way: of the open ones every index has the key, and the one of all has this condition.
        found.add("due_key < '~'" if listing.state == "open" else "due IS NOT NULL")
    if listing.first_day is not None:
        found.add("due_key >= ?", listing.first_day.isoformat())
    if listing.last_day is not None:
        found.add("due_key < ?", f"{listing.last_day.isoformat()}~")


def _source(listing: Listing, *, sparse: bool) -> str:
    """The table with the index that has the wanted order, or else the fewest rows to sort."""
    if listing.trash:
        return "todos INDEXED BY todos_trash"
    if listing.parent_id is not None:
        return "todos INDEXED BY todos_of_parent"
    if listing.label_id is not None and sparse:
        return "todos"
    if listing.has_days and (sparse or listing.order == "due") and listing.list_id is None:
        return f"todos INDEXED BY {'todos_open_due' if listing.state == 'open' else 'todos_all_due'}"
    return f"todos INDEXED BY {_index_of_order(listing)}"


def _index_of_order(listing: Listing) -> str:
    whose = "todos" if listing.list_id is None else "list"
    if listing.state == "open":
        return f"{whose}_open_{listing.order}"
    if listing.state == "done":
        # No index has done ones in another order: these are read and sorted.
        return f"{whose}_done"
    return f"{whose}_all_manual"


def cut(listing: Listing, rows: Sequence[Any]) -> tuple[Sequence[Any], bool, str | None]:
    """The rows of the page, whether more follow, and the cursor to go on after if so."""
    has_more = len(rows) > listing.size
    taken = rows[: listing.size]
    if not has_more:
        return taken, False, None
    return taken, True, cursor.write(listing.order, [taken[-1][key] for key in listing.keys])
