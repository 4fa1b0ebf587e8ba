"""The orders and filters in which todos are listed, as SQL over their indexes; the database reads through it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from app.errors import AppError
from app.usecases.todo.records import COLUMNS
from app.usecases.todo.todo import folded

State = Literal["open", "done", "all"]

_MAX_LIMIT = 1000
_MAX_SEARCH_LENGTH = 200
_SEPARATOR = "~"
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class _Order:
    filter: str
    keys: tuple[str, ...]
    direction: Literal["ASC", "DESC"]


_ORDERS: dict[State, _Order] = {
    "open": _Order("completed_at IS NULL AND deleted_at IS NULL", ("position", "seq"), "ASC"),
    "done": _Order("completed_at IS NOT NULL AND deleted_at IS NULL", ("completed_at", "position", "seq"), "DESC"),
    "all": _Order("deleted_at IS NULL", ("position", "seq"), "ASC"),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of one list: a SELECT with its parameters, and what its rows say about the next page."""

    state: State
    limit: int
    after: str | None = None
    search: str | None = None

    def select(self) -> tuple[str, list[Any]]:
        """Fetches one row more than the page has, which tells whether there are more."""
        order = _ORDERS[self.state]
        clauses, parameters = [order.filter], list[Any]()
        if self.after:
            comparison = ">" if order.direction == "ASC" else "<"
            clauses.append(f"({', '.join(order.keys)}) {comparison} ({', '.join('?' * len(order.keys))})")
            parameters += _read_cursor(self.after, order)
        for word in _words(self.search or ""):
            clauses.append("folded LIKE ? ESCAPE '\\'")
            parameters.append(f"%{_literal(word)}%")
        ordering = ", ".join(f"{key} {order.direction}" for key in order.keys)
        # Left to itself, SQLite may walk through all todos to find the few that are open.
        table = f"todos INDEXED BY todos_{self.state}"
        sql = f"SELECT {COLUMNS} FROM {table} WHERE {' AND '.join(clauses)} ORDER BY {ordering} LIMIT ?"  # noqa: S608 - values are bound
        return sql, [*parameters, self._size + 1]

    def cut(self, rows: Sequence[sqlite3.Row]) -> tuple[Sequence[sqlite3.Row], bool, str | None]:
        """The rows of the page, whether more follow, and the cursor to go on after if so."""
        has_more = len(rows) > self._size
        taken = rows[: self._size]
        return taken, has_more, _cursor(taken[-1], _ORDERS[self.state]) if has_more else None

    @property
    def _size(self) -> int:
        return max(1, min(self.limit, _MAX_LIMIT))


def _cursor(row: sqlite3.Row, order: _Order) -> str:
    # The place itself instead of an id: it stays good when the todo there is completed, reopened or deleted.
    return _SEPARATOR.join(str(row[key]) for key in order.keys)


def _read_cursor(cursor: str, order: _Order) -> list[str | int]:
    parts = cursor.split(_SEPARATOR)
    try:
        numbers = [int(part) for part in parts[-2:]]
    except ValueError:
        numbers = []
    texts: list[str | int] = [*parts[:-2]]
    if len(parts) != len(order.keys) or any(abs(number) > _LARGEST for number in numbers) or not numbers:
        raise AppError("This place in the list is not known. Load the list again.")
    return texts + numbers


def _words(search: str) -> list[str]:
    if len(search) > _MAX_SEARCH_LENGTH:
        raise AppError(f"A search can have {_MAX_SEARCH_LENGTH} characters. Shorten it.")
    # The longest first: it is the rarest, and most todos are out after the first comparison.
    return sorted(folded(search).split(), key=len, reverse=True)


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
