"""Lists of todos: which, in which order, in pages without gaps, each read from an index; and what is counted."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from app.errors import AppError
from app.usecases.todo.database import Counts, Edit, Listing, NewTodo, Place
from app.usecases.todo.listing import selecting
from app.usecases.todo.listing.listing import Sort
from app.usecases.todo.listing.selecting import select
from tests.usecases.todo.data import Data, at

TODAY = date(2026, 3, 1)


@pytest.fixture
async def filled(data: Data) -> Data:
    """Sixty todos in no order, a fifth of them done, some in the trash."""
    chance = random.Random(7)
    new = [
        NewTodo(
            f"{chance.choice('abcdÄé')} {number}",
            due=chance.choice([None, TODAY + timedelta(days=chance.randrange(-9, 9)), at(TODAY, 7 + number % 9)]),
            priority=chance.randrange(1, 5),
            list=chance.choice([None, "Work", "Home"]),
            labels=chance.sample(["red", "green", "blue"], k=chance.randrange(3)),
        )
        for number in range(60)
    ]
    added = await data.todos.add_many(new, "import")
    for todo in chance.sample(added, k=12):
        await data.todos.complete([todo.id], "window")
    for todo in chance.sample(added, k=9):
        await data.todos.delete([todo.id], "window")
    for todo in chance.sample([one for one in added if one.list_id == "inbox"], k=5):
        if await data.todos.existing([todo.id]):
            await data.todos.move([todo.id], Place(end="top"), "window")
    return data


async def names(data: Data) -> dict[str, str]:
    lists = {each.name: each.id for each in await data.todos.lists.all()}
    return lists | {each.name: each.id for each in await data.todos.labels.all()}


SORTS: tuple[Sort, ...] = ("manual", "due", "priority", "title", "created")
LISTINGS: list[dict[str, Any]] = [
    {"sort": sort, "descending": descending, **kind}
    for sort in ("manual", "due", "priority", "title", "created", None)
    for descending in (False, True)
    for kind in (
        {},
        {"list": "Work"},
        {"list": "Inbox"},
        {"label": "red"},
        {"label": "blue", "list": "Home"},
        {"last_day": TODAY},
        {"first_day": TODAY, "last_day": TODAY + timedelta(days=3)},
        {"state": "done"},
        {"state": "done", "list": "Work"},
        {"state": "done", "label": "red"},
        {"state": "all"},
        {"state": "all", "list": "Work"},
        {"state": "all", "last_day": TODAY},
        {"list": "Work", "last_day": TODAY},
        {"label": "green", "last_day": TODAY},
        {"trash": True},
    )
]


async def listing(data: Data, asked: dict[str, Any], **paging: Any) -> Listing:
    ids = await names(data)
    given = dict(asked)
    for name in ("list", "label"):
        if name in given:
            given[f"{name}_id"] = ids[given.pop(name)]
    return Listing(**{**given, **paging})


def keys(row: dict[str, Any], order: str) -> tuple[Any, ...]:
    """What a row is sorted by, said once more in other words."""
    due = row["due"] or "~"
    orders: dict[str, tuple[Any, ...]] = {
        "done": (row["completed_at"], row["position"]),
        "trash": (row["deleted_at"], row["position"]),
        "due": (due, row["priority"], row["position"]),
        "priority": (row["priority"], due, row["position"]),
        "title": (row["title_key"], row["seq"]),
        "created": (row["created_at"], row["seq"]),
        "manual": (row["position"],),
    }
    return orders[order]


def is_wanted(row: dict[str, Any], asked: Listing) -> bool:
    if asked.trash:
        return row["deleted_at"] is not None
    state = "done" if row["completed_at"] else "open"
    day = (row["due"] or "")[:10]
    return (
        row["deleted_at"] is None
        and asked.state in (state, "all")
        and asked.list_id in (None, row["list_id"])
        and (asked.label_id is None or asked.label_id in row["labels"])
        and (not asked.has_days or bool(day))
        and (asked.first_day is None or day >= asked.first_day.isoformat())
        and (asked.last_day is None or day <= asked.last_day.isoformat())
    )


@pytest.mark.parametrize("asked", LISTINGS, ids=str)
@pytest.mark.parametrize("sparse", [True, False])
async def test_every_listing_has_the_right_todos_in_the_right_order(
    filled: Data, asked: dict[str, Any], sparse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.usecases.todo.listing.reading.SPARSE", 10**6 if sparse else -1)
    whole = await listing(filled, asked)
    rows = [row for row in await filled.rows("SELECT * FROM todos") if is_wanted(row, whole)]
    expected = [row["id"] for row in sorted(rows, key=lambda row: keys(row, whole.order), reverse=whole.is_descending)]

    seen, after = list[str](), None
    while True:
        page = await filled.todos.listed(await listing(filled, asked, limit=4, after=after))
        seen += [todo.id for todo in page.data]
        if not page.has_more:
            break
        after = page.after
    assert seen == expected
    assert expected, "there is something to see"
    for offset in range(0, len(expected) + 2, 3):
        page = await filled.todos.listed(await listing(filled, asked, limit=4, offset=offset))
        assert [todo.id for todo in page.data] == expected[offset : offset + 4]
        assert page.has_more == (offset + 4 < len(expected))
        assert await filled.todos.ids(await listing(filled, asked, offset=offset), 5) == expected[offset : offset + 5]


@pytest.mark.parametrize(
    ("asked", "index", "sorted_apart"),
    [
        *[({"sort": sort}, f"todos_open_{sort}", False) for sort in ("manual", "due", "priority", "title", "created")],
        *[
            ({"sort": sort, "list_id": "x"}, f"list_open_{sort}", False)
            for sort in ("manual", "due", "priority", "title", "created")
        ],
        ({"state": "done"}, "todos_done", False),
        ({"state": "done", "list_id": "x"}, "list_done", False),
        ({"state": "all"}, "todos_all_manual", False),
        ({"state": "all", "list_id": "x"}, "list_all_manual", False),
        ({"last_day": TODAY}, "todos_open_due", False),
        ({"first_day": TODAY, "state": "all"}, "todos_all_due", False),
        ({"last_day": TODAY, "sort": "priority"}, "todos_open_due", True),
        ({"trash": True}, "todos_trash", False),
        ({"parent_id": "x"}, "todos_of_parent", False),
    ],
)
@pytest.mark.parametrize("later", [False, True])
async def test_a_page_is_read_from_the_index_of_its_list(
    filled: Data, asked: dict[str, Any], index: str, sorted_apart: bool, later: bool
) -> None:
    if later:
        first = await filled.todos.listed(Listing(limit=1, **{**asked, "list_id": None, "parent_id": None}))
        asked = {**asked, "after": first.after if "parent_id" not in asked else None}
    sql, values, _ = select(Listing(limit=1, **asked), sparse=True)
    steps = [row["detail"] for row in await filled.rows(f"EXPLAIN QUERY PLAN {sql}", *values)]

    assert index in steps[0]
    assert ("TEMP B-TREE" in "".join(steps)) == sorted_apart
    assert "SEARCH" in steps[0] or not later


@pytest.mark.parametrize(
    "asked",
    [
        *[{"list_id": "x", "top_only": True, "sort": sort} for sort in SORTS],
        *[{"first_day": TODAY, "sort": sort} for sort in SORTS],
        {"state": "done", "list_id": "x", "top_only": True},
        {"state": "done"},
        {"trash": True},
    ],
    ids=str,
)
async def test_rows_that_are_passed_over_are_not_looked_up_in_the_table(filled: Data, asked: dict[str, Any]) -> None:
    sql, values, _ = select(Listing(offset=1_000, **asked), sparse=False)
    steps = await filled.rows(f"EXPLAIN {sql}", *values)
    [table] = [row["rootpage"] for row in await filled.rows("SELECT rootpage FROM sqlite_master WHERE name = 'todos'")]
    reader = next(step["p1"] for step in steps if step["opcode"] == "OpenRead" and step["p2"] == table)
    passed = next(number for number, step in enumerate(steps) if step["opcode"] == "IfPos")
    assert not [step for step in steps[:passed] if step["opcode"] == "Column" and step["p1"] == reader]
    assert "SorterOpen" not in [step["opcode"] for step in steps]


async def test_what_stands_in_the_later_half_is_counted_from_the_end(data: Data) -> None:
    forward = select(Listing(offset=40, limit=10), sparse=False, total=100)
    backward = select(Listing(offset=60, limit=10), sparse=False, total=100)
    assert (forward.values[-2:], forward.is_reversed) == ([11, 40], False)
    assert (backward.values[-2:], backward.is_reversed) == ([11, 29], True)


async def test_many_todos_of_a_label_are_not_sorted(filled: Data) -> None:
    sql, values, _ = select(Listing(label_id="x", sort="due"), sparse=False)
    steps = [row["detail"] for row in await filled.rows(f"EXPLAIN QUERY PLAN {sql}", *values)]
    assert "todos_open_due" in steps[0]
    assert "TEMP B-TREE" not in "".join(steps)
    assert selecting.SPARSE == 3_000


@pytest.mark.parametrize(
    "cursor", ["x", "1~1", "", "W10", "WyJkdWUiXQ", "a" * 1001, "WyJtYW51YWwiLCJ4Iiwx" + "XQ", "\u00e4"]
)
async def test_a_made_up_cursor_is_a_clear_error(data: Data, cursor: str) -> None:
    with pytest.raises(AppError, match="not known"):
        await data.todos.listed(Listing(after=cursor))


async def test_a_cursor_of_another_order_is_a_clear_error(filled: Data) -> None:
    page = await filled.todos.listed(Listing(limit=3, sort="title"))
    with pytest.raises(AppError, match="not known"):
        await filled.todos.listed(Listing(limit=3, sort="created", after=page.after))


async def test_todays_list_begins_with_the_overdue(data: Data) -> None:
    await data.add("today at nine", due=at(TODAY, 9))
    await data.add("today", due=TODAY)
    await data.add("today, urgent", due=TODAY, priority=1)
    await data.add("last week", due=TODAY - timedelta(days=7))
    await data.add("tomorrow", due=TODAY + timedelta(days=1))
    await data.add("some day")

    today = await data.todos.listed(Listing.today(TODAY))
    upcoming = await data.todos.listed(Listing.upcoming(TODAY))
    assert [todo.title for todo in today.data] == ["last week", "today, urgent", "today", "today at nine"]
    assert [todo.title for todo in upcoming.data] == ["tomorrow"]


async def test_a_month_has_what_is_due_in_it_open_and_done(data: Data) -> None:
    for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)):
        await data.add(str(day), due=day)
    last = await data.add("at the end", due=at(date(2026, 3, 31), 23, 59))
    await data.todos.complete([last.id], "window")

    page = await data.todos.listed(Listing.month("2026-03"))
    assert [todo.title for todo in page.data] == ["2026-03-01", "2026-03-31", "at the end"]
    with pytest.raises(AppError, match="no month"):
        Listing.month("2026-13")


async def test_parts_are_listed_and_counted_with_their_parent(data: Data) -> None:
    trip = await data.add("trip", children=[NewTodo("tickets"), NewTodo("hotel")])
    parts = (await data.todos.listed(Listing(parent_id=trip.id))).data
    await data.todos.complete([parts[0].id], "window")

    page = await data.todos.listed(Listing(top_only=True))
    assert [todo.title for todo in page.data] == ["trip"]
    assert page.parts == {trip.id: Counts(1, 1)}
    assert await data.titles(parent_id=trip.id) == ["hotel"]
    assert await data.titles(parent_id=trip.id, state="all") == ["tickets", "hotel"]
    assert await data.todos.parts(parts[0].id) == Counts(0, 0)


async def test_a_calendar_knows_when_recurring_todos_come_again(data: Data) -> None:
    weekly = await data.add("weekly", due=TODAY, recurrence="FREQ=WEEKLY")
    await data.add("timed", due=at(date(2026, 3, 14), 9), recurrence="FREQ=DAILY;UNTIL=20260316")
    await data.add("counted from completion", due=TODAY, recurrence="FREQ=DAILY", from_completion=True)
    await data.add("later", due=date(2026, 4, 1), recurrence="FREQ=DAILY")
    done = await data.add("done", due=TODAY, recurrence="FREQ=DAILY")
    await data.todos.delete([done.id], "window")
    hourly = await data.add("hourly", due=at(date(2026, 3, 30), 9), recurrence="FREQ=HOURLY")

    found = await data.todos.occurrences(date(2026, 3, 10), date(2026, 3, 20))
    assert [(one.todo.title, one.due) for one in found] == [
        ("weekly", date(2026, 3, 15)),
        ("timed", at(date(2026, 3, 15), 9)),
        ("timed", at(date(2026, 3, 16), 9)),
    ]
    assert [one.due for one in await data.todos.occurrences(TODAY, date(2026, 3, 8))] == [date(2026, 3, 8)]
    many = await data.todos.occurrences(date(2026, 3, 30), date(2026, 4, 30))
    assert len([one for one in many if one.todo.id == hourly.id]) == 100
    assert weekly.id in {one.todo.id for one in many}


async def test_the_sidebar_counts_everything(filled: Data) -> None:
    await filled.add("tomorrow elsewhere", due=at(TODAY + timedelta(days=1), 1, 0, "Pacific/Apia"))
    counted = await filled.todos.summary()
    rows = [row for row in await filled.rows("SELECT * FROM todos") if row["deleted_at"] is None]
    opened = [row for row in rows if row["completed_at"] is None]
    today = TODAY.isoformat()

    assert counted.total == Counts(len(opened), len(rows) - len(opened))
    for name, list_id in (await names(filled)).items():
        if name in {"Work", "Home", "Inbox"}:
            assert counted.lists[list_id] == of(rows, lambda row, one=list_id: row["list_id"] == one)
        else:
            assert counted.labels[list_id] == of(rows, lambda row, one=list_id: one in row["labels"])
    assert counted.today == len([row for row in opened if (row["due"] or "~")[:10] <= today])
    assert counted.upcoming == len([row for row in opened if row["due"] and row["due"][:10] > today])
    late = [
        r
        for r in opened
        if (r["due_at"] and r["due_at"] < "2026-03-01T12:00:01") or (r["due"] and not r["due_at"] and r["due"] < today)
    ]
    assert counted.overdue == len(late)
    assert any(row["title"] == "tomorrow elsewhere" for row in late), "it is tomorrow there, and the hour has passed"
    assert counted.trash == len(await filled.titles(trash=True)) > 0


async def test_each_number_of_the_sidebar_is_that_of_the_rows_one_sees_there(data: Data) -> None:
    trip = await data.add("trip", children=[NewTodo("tickets", due=TODAY, labels=["red"]), NewTodo("hotel")])
    walk = await data.add("walk", list="Home", children=[NewTodo("shoes"), NewTodo("map"), NewTodo("bread")])
    parts = {todo.title: todo.id for todo in (await data.todos.listed(Listing())).data}

    async def agree() -> dict[str, Counts]:
        counted, ids = await data.todos.summary(), await names(data)
        shown = {
            ("today", counted.today): Listing(last_day=TODAY),
            ("red", counted.labels[ids["red"]].open): Listing(label_id=ids["red"]),
            **{(name, counted.top[ids[name]].open): top(ids[name]) for name in ("Inbox", "Home")},
        }
        for (name, number), asked in shown.items():
            page = await data.todos.listed(asked)
            assert number == len(page.data) == page.counts.open, name
        return {name: counted.top[ids[name]] for name in ("Inbox", "Home")}

    assert await agree() == {"Inbox": Counts(1, 0), "Home": Counts(1, 0)}
    await data.todos.move([parts["shoes"]], Place(parent=None), "window")
    assert await agree() == {"Inbox": Counts(1, 0), "Home": Counts(2, 0)}, "one that is no part any more is seen"
    await data.todos.move([walk.id], Place(parent=trip.id), "window")
    assert await agree() == {"Inbox": Counts(1, 0), "Home": Counts(1, 0)}, "with its parts it is one of another"
    await data.todos.complete([trip.id], "window")
    assert await agree() == {"Inbox": Counts(0, 1), "Home": Counts(1, 0)}
    await data.todos.activity.undo_last("window")
    await data.todos.delete([trip.id], "window")
    assert await agree() == {"Inbox": Counts(0, 0), "Home": Counts(1, 0)}
    assert (await data.todos.listed(Listing(top_only=True))).counts == Counts(1, 0)


def top(list_id: str) -> Listing:
    return Listing(list_id=list_id, top_only=True)


def of(rows: list[dict[str, Any]], wanted: Any) -> Counts:
    chosen = [row for row in rows if wanted(row)]
    done = len([row for row in chosen if row["completed_at"]])
    return Counts(len(chosen) - done, done)


async def test_a_calendar_counts_days(data: Data) -> None:
    one = await data.add("a", due=TODAY)
    await data.add("b", due=at(TODAY, 9))
    await data.add("c", due=TODAY + timedelta(days=2))
    await data.todos.complete([one.id], "window")

    days = await data.todos.days(TODAY - timedelta(days=1), TODAY + timedelta(days=2))
    assert days == {"2026-03-01": Counts(1, 1), "2026-03-03": Counts(1, 0)}
    await data.todos.edit([one.id], Edit(due=None), "window")
    assert (await data.todos.days(TODAY, TODAY)) == {"2026-03-01": Counts(1, 0)}
