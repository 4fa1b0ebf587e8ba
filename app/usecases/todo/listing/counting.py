"""How many todos there are, of every kind that a sidebar or a calendar shows; kept by triggers, read here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.store import timestamps
from app.store.connection import Reading
from app.usecases.todo.due.now import Now
from app.usecases.todo.listing.listing import Listing


@dataclass(frozen=True, slots=True)
class Counts:
    open: int
    done: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What the sidebar shows: each number is that of the rows one sees there. Days and labels show sub-todos that have
    them as rows of their own; a list shows the todos above, each with its parts."""

    total: Counts
    today: int
    """The overdue ones too."""
    overdue: int
    upcoming: int
    trash: int
    lists: Mapping[str, Counts]
    """With the sub-todos."""
    top: Mapping[str, Counts]
    """By list, without them."""
    labels: Mapping[str, Counts]


_NONE = Counts(0, 0)
_DAYS = "SELECT coalesce(sum(open), 0) AS open FROM todo_counts WHERE kind = 'day' AND key {} ?"
_NEAR = (
    "SELECT count(*) AS open FROM todos INDEXED BY todos_open_due WHERE completed_at IS NULL AND deleted_at IS NULL"
    " AND due_key >= ? AND due_key < ? AND (due_at < ? OR (due_at IS NULL AND due_key < ?))"
)


async def totals(connection: Reading) -> Counts:
    rows = await connection.fetchall("SELECT open, done FROM todo_counts WHERE kind = 'all' AND key = ''")
    return next((Counts(row["open"], row["done"]) for row in rows), _NONE)


async def of_listing(connection: Reading, listing: Listing) -> Counts:
    """How many todos the list holds from its start to its end, whatever the page and the state asked for."""
    if listing.trash:
        deleted = await _number(connection, "SELECT count(*) AS open FROM todos WHERE deleted_at IS NOT NULL")
        return Counts(deleted, 0)
    if listing.parent_id is not None:
        return (await parts(connection, [listing.parent_id])).get(listing.parent_id, _NONE)
    if listing.label_id is not None:
        return await _kept(connection, "kind = 'label' AND key = ?", listing.label_id)
    if listing.has_days:
        first = listing.first_day.isoformat() if listing.first_day else ""
        last = listing.last_day.isoformat() if listing.last_day else "~"
        return await _kept(connection, "kind = 'day' AND key >= ? AND key <= ?", first, last)
    if listing.list_id is not None:
        return await _kept(connection, "kind = ? AND key = ?", "top" if listing.top_only else "list", listing.list_id)
    return await _kept(connection, "kind = ?", "top" if listing.top_only else "all")


def total_of(listing: Listing, counts: Counts) -> int | None:
    """How many rows the list has from start to end; None where `counts` are those of a larger one."""
    kinds = [listing.list_id is not None, listing.label_id is not None, listing.parent_id is not None]
    if listing.trash:
        return counts.open
    if sum(kinds) + listing.has_days > 1 or (listing.top_only and (listing.list_id is None or sum(kinds) > 1)):
        return None
    return {"open": counts.open, "done": counts.done, "all": counts.open + counts.done}[listing.state]


async def _kept(connection: Reading, which: str, *values: str) -> Counts:
    rows = await connection.fetchall(
        f"SELECT coalesce(sum(open), 0) AS open, coalesce(sum(done), 0) AS done FROM todo_counts WHERE {which}",  # noqa: S608 - conditions are constants of this module
        values,
    )
    return next((Counts(row["open"], row["done"]) for row in rows), _NONE)


async def summary(connection: Reading, now: Now) -> Summary:
    rows = await connection.fetchall("SELECT * FROM todo_counts WHERE kind IN ('all', 'list', 'top', 'label')")
    counts = {(row["kind"], row["key"]): Counts(row["open"], row["done"]) for row in rows}
    today = now.today.isoformat()
    return Summary(
        total=counts.get(("all", ""), _NONE),
        today=await _number(connection, _DAYS.format("<="), today),
        overdue=await _overdue(connection, now),
        upcoming=await _number(connection, _DAYS.format(">"), today),
        trash=await _number(connection, "SELECT count(*) AS open FROM todos WHERE deleted_at IS NOT NULL"),
        lists={key: each for (kind, key), each in counts.items() if kind == "list"},
        top={key: each for (kind, key), each in counts.items() if kind == "top"},
        labels={key: each for (kind, key), each in counts.items() if kind == "label"},
    )


async def days(connection: Reading, first: date, last: date) -> dict[str, Counts]:
    """How many todos are due on each day; days without any are left out."""
    rows = await connection.fetchall(
        "SELECT key, open, done FROM todo_counts WHERE kind = 'day' AND key >= ? AND key <= ? AND open + done > 0",
        (first.isoformat(), last.isoformat()),
    )
    return {row["key"]: Counts(row["open"], row["done"]) for row in rows}


async def parts(connection: Reading, ids: Sequence[str]) -> dict[str, Counts]:
    """How many sub-todos each of the todos has; those without any are left out."""
    rows = await connection.fetchall(
        "SELECT parent_id, total(completed_at IS NULL) AS open, total(completed_at IS NOT NULL) AS done FROM todos"
        " WHERE parent_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL GROUP BY parent_id",
        (json.dumps(list(ids)),),
    )
    return {row["parent_id"]: Counts(int(row["open"]), int(row["done"])) for row in rows}


async def expected(connection: Reading, listing: Listing) -> int:
    """About how many todos have the label or the days that a listing asks for."""
    if listing.label_id is not None:
        sql = "SELECT coalesce(sum(open + done), 0) AS open FROM todo_counts WHERE kind = 'label' AND key = ?"
        return await _number(connection, sql, listing.label_id)
    if not listing.has_days:
        return 0
    first = listing.first_day.isoformat() if listing.first_day else ""
    last = listing.last_day.isoformat() if listing.last_day else "~"
    sql = "SELECT coalesce(sum(open + done), 0) AS open FROM todo_counts WHERE kind = 'day' AND key >= ? AND key <= ?"
    return await _number(connection, sql, first, last)


async def _overdue(connection: Reading, now: Now) -> int:
    """Whole days by their counts; one by one only what is due about now, somewhere on earth."""
    yesterday, later = now.today - timedelta(days=1), now.today + timedelta(days=2)
    before = await _number(connection, _DAYS.format("<"), yesterday.isoformat())
    moment = timestamps.to_text(now.at)
    return before + await _number(
        connection, _NEAR, yesterday.isoformat(), later.isoformat(), moment, now.today.isoformat()
    )


async def _number(connection: Reading, sql: str, *values: str) -> int:
    rows = await connection.fetchall(sql, values)
    return next((int(row["open"]) for row in rows), 0)
