"""Runs searches over the index, page by page, the best first and open ones before done ones; for the database.

Few matches are ranked by looking at their titles. Of many nothing is scored or sorted: one expression after another is
read, the best first, each in the order of the index, and reading stops where the page ends.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from app.errors import AppError
from app.store import timestamps
from app.store.connection import Reading
from app.usecases.todo.due.now import Now
from app.usecases.todo.search.expression import everything, expressions
from app.usecases.todo.search.filters import Filters, resolved
from app.usecases.todo.search.index_row import DONE_BELOW
from app.usecases.todo.search.matching import rank
from app.usecases.todo.search.query import Query
from app.usecases.todo.storage.rows import todo_from_row
from app.usecases.todo.todo import Todo

Order = Literal["best", "list"]
"""The best matches first, the newest first among equals; or as the lists are read from their start."""

Place = tuple[int, int]
"""A step, and a row of the index."""

_FEW = 200
_FARTHEST = 1 << 62
_MAX_LIMIT = 1000
_JOINED = (
    "FROM todo_search CROSS JOIN todos"
    f" ON todos.seq = todo_search.rowid + iif(todo_search.rowid < 0, {DONE_BELOW}, 0) WHERE todo_search MATCH :match"
)
_OVERDUE = " AND todo_search.rowid > 0 AND (due_at < :now OR (due_at IS NULL AND due < :today))"
_STATES = {"no": " AND todo_search.rowid > 0", "yes": " AND todo_search.rowid < 0", "all": ""}


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found; `after` asks for the next one. The query is as it was understood."""

    data: Sequence[Todo]
    has_more: bool
    after: str | None
    query: Query


@dataclass(frozen=True, slots=True)
class _Step:
    match: str
    done: bool
    descending: bool


async def find(connection: Reading, query: Query, now: Now, *, limit: int, after: str | None, order: Order) -> Found:
    query, filters = await resolved(connection, query, now)
    if not query.terms and query.done == "all":
        return Found([], has_more=False, after=None, query=query)
    search = _Search(connection, query, filters, now)
    steps = search.steps(order)
    start = _read_cursor(after, steps)
    wanted = max(1, min(limit, _MAX_LIMIT))
    few = await search.few() if order == "best" and query.texts else None
    places = await search.read(steps, start, wanted + 1) if few is None else _beyond(few, start)[: wanted + 1]
    has_more = len(places) > wanted
    data = await _todos(connection, places[:wanted])
    return Found(data, has_more, "~".join(map(str, places[wanted - 1])) if has_more else None, query)


class _Search:
    def __init__(self, connection: Reading, query: Query, filters: Filters, now: Now) -> None:
        self._connection = connection
        self._query = query
        self._filters = filters
        overdue = any(term.kind == "due" and term.value == "overdue" and not term.negated for term in query.terms)
        self._states = {"no": {False}, "yes": {True}, "all": {False} if overdue else {False, True}}[query.done]
        self._conditions = _STATES[query.done] + (_OVERDUE if overdue else "")
        self._values = {"now": timestamps.to_text(now.at), "today": now.today.isoformat()}

    def steps(self, order: Order) -> Sequence[_Step]:
        """Numbered the same for every page: a cursor names the step it is in."""
        if order == "list":
            every = everything(self._query, self._filters.facets)
            return [_Step(every, done, descending=done) for done in (False, True)]
        ranked = expressions(self._query, self._filters.facets)
        return [_Step(match, done, descending=True) for done in (False, True) for match in ranked]

    async def few(self) -> list[Place] | None:
        """All matches in their order, unless they are many."""
        match = everything(self._query, self._filters.facets)
        sql = f"SELECT todo_search.rowid AS place, todos.title {_JOINED}{self._conditions}"
        rows = await self._rows(f"{sql} ORDER BY todo_search.rowid DESC LIMIT {_FEW + 1}", {"match": match})
        if len(rows) > _FEW:
            return None
        states = len(expressions(self._query, self._filters.facets))
        places = [(states * (row["place"] < 0) + self._rank(row["title"]), row["place"]) for row in rows]
        return sorted(places, key=_order)

    async def read(self, steps: Sequence[_Step], start: Place | None, most: int) -> list[Place]:
        found: list[Place] = []
        for number, step in enumerate(steps):
            if step.done not in self._states or (start is not None and number < start[0]):
                continue
            begin = start[1] if start is not None and number == start[0] else None
            found += [(number, place) for place in await self._read_step(step, begin, most - len(found))]
            if len(found) >= most:
                break
        return found

    async def _read_step(self, step: _Step, begin: int | None, most: int) -> list[int]:
        beyond, direction, first = ("<", "DESC", _FARTHEST) if step.descending else (">", "ASC", -_FARTHEST)
        state = "<" if step.done else ">"
        sql = (
            f"SELECT todo_search.rowid AS place {_JOINED}{self._conditions} AND todo_search.rowid {state} 0"
            f" AND todo_search.rowid {beyond} :begin ORDER BY todo_search.rowid {direction} LIMIT :most"
        )
        values = {"match": step.match, "begin": first if begin is None else begin, "most": most}
        return [row["place"] for row in await self._rows(sql, values)]

    async def _rows(self, sql: str, values: Mapping[str, Any]) -> list[sqlite3.Row]:
        return list(await self._connection.fetchall(sql, {**self._values, **values}))

    def _rank(self, title: str) -> int:
        return rank(title, self._query.texts) if any(term.words for term in self._query.texts) else 0


def _order(place: Place) -> Place:
    return place[0], -place[1]


def _beyond(places: Sequence[Place], start: Place | None) -> list[Place]:
    return [place for place in places if start is None or _order(place) > _order(start)]


async def _todos(connection: Reading, places: Sequence[Place]) -> list[Todo]:
    seqs = [place + DONE_BELOW if place < 0 else place for _, place in places]
    rows = await connection.fetchall(
        "SELECT * FROM todos WHERE seq IN (SELECT value FROM json_each(?))", (json.dumps(seqs),)
    )
    found = {row["seq"]: todo_from_row(row) for row in rows}
    return [found[seq] for seq in seqs]


def _read_cursor(cursor: str | None, steps: Sequence[_Step]) -> Place | None:
    if cursor is None:
        return None
    number, _, place = cursor.partition("~")
    try:
        read = int(number), int(place)
    except ValueError:
        read = -1, 0
    if not 0 <= read[0] < len(steps) or abs(read[1]) > _FARTHEST:
        raise AppError("This place in the list is not known. Load the list again.")
    return read
