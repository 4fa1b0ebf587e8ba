"""Reads pages of todos, lists, labels and what they count, each from one state of the data; the database uses it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.store.connection import Reading
from app.usecases.todo.labels.label import Label
from app.usecases.todo.listing import counting
from app.usecases.todo.listing.counting import Counts
from app.usecases.todo.listing.listing import MOST_IDS, Listing
from app.usecases.todo.listing.selecting import SPARSE, cut, select
from app.usecases.todo.lists.todo_list import TodoList
from app.usecases.todo.storage.rows import label_from_row, list_from_row, todo_from_row
from app.usecases.todo.storage.tables import TODOS
from app.usecases.todo.todo import Todo


@dataclass(frozen=True, slots=True)
class TodoPage:
    """A page of a list and, from the same moment, how many todos that list has; `after` asks for the next page."""

    data: Sequence[Todo]
    has_more: bool
    after: str | None
    counts: Counts
    parts: Mapping[str, Counts] = field(default_factory=dict)
    """By todo: how many sub-todos it has, if any."""


async def page(connection: Reading, listing: Listing) -> TodoPage:
    counts = await counting.of_listing(connection, listing)
    taken, has_more, after = cut(listing, await _rows(connection, listing, counts))
    todos = [todo_from_row(row) for row in taken]
    parts = await counting.parts(connection, [todo.id for todo in todos])
    return TodoPage(todos, has_more, after, counts, parts)


async def ids(connection: Reading, listing: Listing, count: int) -> list[str]:
    """Of so many todos of a list from its offset on, in their order."""
    counts = await counting.of_listing(connection, listing)
    return [row["id"] for row in await _rows(connection, listing, counts, columns="id", rows=min(count, MOST_IDS))]


async def _rows(
    connection: Reading, listing: Listing, counts: Counts, *, columns: str = "*", rows: int | None = None
) -> list[sqlite3.Row]:
    sparse = await counting.expected(connection, listing) <= SPARSE
    total = counting.total_of(listing, counts)
    sql, values, is_reversed = select(listing, sparse=sparse, total=total, columns=columns, rows=rows)
    found = list(await connection.fetchall(sql, values))
    return found[::-1] if is_reversed else found


async def todos_by_id(connection: Reading, ids: Sequence[str]) -> list[Todo]:
    """Those that are not deleted, in the order of `ids`."""
    rows = await connection.fetchall(TODOS.select_by_ids, (json.dumps(list(ids)),))
    found = {row["id"]: todo_from_row(row) for row in rows}
    return [found[one] for one in ids if one in found and found[one].deleted_at is None]


async def with_parts(connection: Reading, ids: Sequence[str]) -> list[Todo]:
    """These and everything below them that is not deleted."""
    rows = await connection.fetchall(
        "WITH RECURSIVE family (id) AS (SELECT value FROM json_each(?) UNION"
        " SELECT todos.id FROM todos JOIN family ON todos.parent_id = family.id WHERE todos.deleted_at IS NULL)"
        " SELECT id FROM family",
        (json.dumps(list(ids)),),
    )
    return await todos_by_id(connection, [row["id"] for row in rows])


async def todos_by_uid(connection: Reading, uids: Sequence[str]) -> dict[str, Todo]:
    """Those that are here, in the trash or not."""
    rows = await connection.fetchall(
        "SELECT * FROM todos WHERE uid IN (SELECT value FROM json_each(?))", (json.dumps(list(uids)),)
    )
    return {row["uid"]: todo_from_row(row) for row in rows}


async def lists(connection: Reading) -> list[TodoList]:
    rows = await connection.fetchall("SELECT * FROM lists ORDER BY position, id")
    return [list_from_row(row) for row in rows]


async def labels(connection: Reading) -> list[Label]:
    rows = await connection.fetchall("SELECT * FROM labels ORDER BY position, id")
    return [label_from_row(row) for row in rows]
