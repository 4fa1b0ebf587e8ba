"""Changing and reading todos: order, paging, search, counts, undo records, events, all or nothing."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.store.changes import Change, Changes, Subscription
from app.store.connection import Database
from app.store.migrations import migrate
from app.store.search.folding import folded
from app.usecases.todo.cleaning import clean_title
from app.usecases.todo.database import Counts, Edit, NewTodo, Place, State, Todo, TodoDatabase
from app.usecases.todo.storage.batch import ROOM
from app.usecases.todo.usecase import TodoUseCase

START = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Clock:
    """A minute passes between two looks."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "todo-assistant.sqlite3"
    await migrate(path, [TodoUseCase.component()])
    opened = await Database.open(path)
    yield opened
    await opened.close()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def published(changes: Changes) -> Iterator[Callable[[], list[Change]]]:
    """What was published since the last call."""
    with changes.subscribe() as subscription:
        yield lambda: taken(subscription)


def taken(subscription: Subscription) -> list[Change]:
    queued = list(subscription._queue)
    subscription._queue.clear()
    return queued


@pytest.fixture
def todos(database: Database, changes: Changes) -> TodoDatabase:
    return TodoDatabase(database, changes, Clock())


async def titles(todos: TodoDatabase, state: State = "open", search: str | None = None) -> list[str]:
    return [todo.title for todo in (await todos.page(state, 1000, search=search)).data]


async def ids(todos: TodoDatabase, *titles: str) -> list[str]:
    return [todo.id for todo in await todos.add(titles, "window")]


async def journal(database: Database) -> list[dict[str, Any]]:
    """Each row of each entry with the entry."""
    rows = await database.read(
        lambda c: c.fetchall("SELECT * FROM journal JOIN journal_rows ON entry = seq ORDER BY entry, number")
    )
    return [
        {**dict(row), "before": row["before"] and json.loads(row["before"]), "after": json.loads(row["after"])}
        for row in rows
    ]


async def test_added_todos_stand_at_the_end_in_the_order_given(todos: TodoDatabase) -> None:
    added = await todos.add(["milk", "bread"], "window")
    await todos.add(["eggs"], "agent")

    page = await todos.page()

    assert [todo.title for todo in page.data] == ["milk", "bread", "eggs"]
    assert list(page.data[:2]) == added
    assert (page.has_more, page.after, page.counts) == (False, None, Counts(3, 0))
    assert added[0] == Todo(added[0].id, "milk", None, START + timedelta(minutes=1), START + timedelta(minutes=1), ROOM)
    assert len({todo.id for todo in page.data}) == 3
    assert {len(todo.id) for todo in page.data} == {32}


async def test_adding_nothing_does_nothing(todos: TodoDatabase, published: Callable[[], list[Change]]) -> None:
    assert await todos.add([], "agent") == []
    assert published() == []


async def test_one_bad_title_keeps_all_from_being_added(todos: TodoDatabase) -> None:
    with pytest.raises(AppError, match="needs a title"):
        await todos.add(["milk", " "], "agent")

    assert await titles(todos) == []


async def test_a_todo_in_json_has_rfc_3339_times(todos: TodoDatabase) -> None:
    [added] = await todos.add(["milk"], "window")
    [done] = await todos.complete([added.id], "window")

    assert done.to_json() == {
        "id": added.id,
        "title": "milk",
        "completed_at": "2026-03-01T12:02:00.000000Z",
        "created_at": "2026-03-01T12:01:00.000000Z",
        "updated_at": "2026-03-01T12:02:00.000000Z",
        "position": ROOM,
        "notes": "",
        "notes_cut": False,
        "due": None,
        "due_has_time": False,
        "timezone": None,
        "due_at": None,
        "recurrence": None,
        "from_completion": False,
        "recurrence_start": None,
        "priority": 4,
        "list_id": "inbox",
        "parent_id": None,
        "label_ids": [],
        "reminders": [],
        "series": None,
        "deleted_at": None,
        "uid": added.id,
        "extra": {},
    }


async def test_completing_and_reopening_move_a_todo_between_the_lists(todos: TodoDatabase) -> None:
    milk, bread, eggs = await ids(todos, "milk", "bread", "eggs")
    await todos.complete([milk], "widget")
    await todos.complete([eggs, bread], "widget")

    assert await titles(todos, "open") == []
    assert await titles(todos, "done") == ["eggs", "bread", "milk"]
    assert await titles(todos, "all") == ["milk", "bread", "eggs"]
    [reopened] = await todos.reopen([bread], "agent")
    assert reopened.completed_at is None
    assert await titles(todos, "open") == ["bread"]
    assert await titles(todos, "done") == ["eggs", "milk"]


async def test_a_deleted_todo_is_on_no_list_until_it_is_restored_to_its_place(todos: TodoDatabase) -> None:
    milk, bread, eggs = await ids(todos, "milk", "bread", "eggs")
    await todos.complete([eggs], "window")
    deleted = await todos.delete([bread, eggs], "window")

    assert [todo.title for todo in deleted] == ["bread", "eggs"]
    assert await titles(todos, "all") == ["milk"]
    assert await todos.find("bread") == []
    assert await todos.counts() == Counts(1, 0)
    for gone in (todos.get(bread), todos.rename(bread, "x", "window"), todos.complete([bread], "window")):
        with pytest.raises(AppError) as caught:
            await gone
        assert caught.value.status == 404
    restored = await todos.restore([eggs, bread], "window")
    assert [(todo.title, todo.completed_at is None) for todo in restored] == [("eggs", False), ("bread", True)]
    assert await titles(todos, "all") == ["milk", "bread", "eggs"]
    assert await todos.counts() == Counts(2, 1)
    assert (await todos.get(milk)).position == ROOM


async def test_repeating_a_change_changes_records_and_publishes_nothing(
    todos: TodoDatabase, database: Database, published: Callable[[], list[Change]]
) -> None:
    [milk] = await ids(todos, "milk")
    repeatable: list[Callable[[], Awaitable[object]]] = [
        lambda: todos.complete([milk], "window"),
        lambda: todos.reopen([milk], "window"),
        lambda: todos.rename(milk, " oat\nmilk", "window"),
        lambda: todos.delete([milk], "window"),
        lambda: todos.restore([milk], "window"),
    ]
    for change in repeatable:
        once = await change()
        records = len(await journal(database))
        published()
        assert await change() == once
        assert published() == []
        assert len(await journal(database)) == records
    assert records == 6


async def test_each_change_is_recorded_with_the_todo_before_and_after(todos: TodoDatabase, database: Database) -> None:
    [milk] = await ids(todos, "milk")
    await todos.rename(milk, "oat milk", "agent")
    await todos.complete([milk], "widget")
    await todos.delete([milk], "command_line")
    await todos.restore([milk], "window")

    records = await journal(database)

    assert [(record["kind"], record["actor"]) for record in records] == [
        ("added", "window"),
        ("renamed", "agent"),
        ("completed", "widget"),
        ("deleted", "command_line"),
        ("restored", "window"),
    ]
    assert records[0]["before"] is None
    assert records[0]["after"]["title"] == records[1]["before"]["title"] == "milk"
    assert records[1]["after"] == {"title": "oat milk", "updated_at": records[1]["at"]}
    assert records[2]["after"]["completed_at"] == records[2]["at"] == "2026-03-01T12:03:00.000000Z"
    assert [record["after"]["deleted_at"] for record in records[3:]] == [records[3]["at"], None]
    assert {record["row_id"] for record in records} == {milk}


async def test_each_change_publishes_one_event_that_readers_can_act_on_at_once(
    todos: TodoDatabase, published: Callable[[], list[Change]]
) -> None:
    milk, bread, eggs = await ids(todos, "milk", "bread", "eggs")
    await todos.complete([bread], "agent")
    published()

    await todos.complete([milk, bread, eggs, milk], "agent")

    about = {"kind": "completed", "actor": "agent", "entry": 3}
    assert published() == [Change("todos.changed", {"ids": [milk, eggs], "count": 2, "parents": [], **about})]


async def test_an_event_comes_when_others_can_read_the_change(database: Database, tmp_path: Path) -> None:
    class Reader(Changes):
        def publish(self, change: Change) -> None:
            with closing(sqlite3.connect(tmp_path / "todo-assistant.sqlite3")) as other:
                seen.extend(other.execute("SELECT title FROM todos").fetchall())

    seen: list[tuple[str]] = []
    await TodoDatabase(database, Reader()).add(["milk"], "window")

    assert seen == [("milk",)]


@pytest.mark.parametrize("change", ["complete", "reopen", "delete", "restore"])
async def test_one_unknown_todo_keeps_all_from_changing(
    todos: TodoDatabase, database: Database, published: Callable[[], list[Change]], change: str
) -> None:
    known = await ids(todos, "milk", "bread")
    published()

    with pytest.raises(AppError, match="no longer exists") as caught:
        await getattr(todos, change)([*known, "unknown"], "agent")

    assert caught.value.status == 404
    assert await titles(todos) == ["milk", "bread"]
    assert published() == []
    assert len(await journal(database)) == 2, "one entry with two rows"


async def test_a_failure_in_the_middle_leaves_neither_rows_nor_records_nor_events(
    todos: TodoDatabase, database: Database, published: Callable[[], list[Change]]
) -> None:
    [milk] = await ids(todos, "milk")
    published()
    await database.write(lambda transaction: transaction.execute("ALTER TABLE journal RENAME TO hidden"))

    with pytest.raises(Exception, match="journal"):
        await todos.complete([milk], "window")
    with pytest.raises(Exception, match="journal"):
        await todos.add(["bread"], "window")

    assert (await todos.get(milk)).completed_at is None
    assert await todos.counts() == Counts(1, 0)
    assert published() == []
    await database.write(lambda transaction: transaction.execute("ALTER TABLE hidden RENAME TO journal"))
    assert [todo.position for todo in await todos.add(["bread"], "window")] == [2 * ROOM]


async def test_a_title_and_a_check_mark_change_together_or_not_at_all(todos: TodoDatabase, database: Database) -> None:
    [milk] = await ids(todos, "milk")
    changed = await todos.update(milk, "window", title="oat milk", completed=True)
    with pytest.raises(AppError, match="needs a title"):
        await todos.update(milk, "window", title=" ", completed=False)
    untouched = await todos.update(milk, "window")

    assert (changed.title, changed.completed_at) == ("oat milk", changed.updated_at)
    assert untouched == changed == await todos.get(milk)
    assert [record["kind"] for record in await journal(database)] == ["added", "completed"]


async def test_existing_leaves_out_what_is_gone(todos: TodoDatabase) -> None:
    milk, bread, eggs = await ids(todos, "milk", "bread", "eggs")
    await todos.delete([bread], "window")

    assert [todo.title for todo in await todos.existing([eggs, "unknown", bread, milk])] == ["eggs", "milk"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("  milk \n", "milk"),
        ("milk\nand\r\nbread\tnow\u2028soon", "milk and bread now soon"),
        ("👩\u200d👩\u200d👧 Grüße", "👩\u200d👩\u200d👧 Grüße"),
        ("x" * 1000 + "  ", "x" * 1000),
        ("<b>milk</b> & 'bread'; DROP TABLE todos", "<b>milk</b> & 'bread'; DROP TABLE todos"),
    ],
)
def test_a_title_is_one_line_without_spaces_around_it(typed: str, title: str) -> None:
    assert clean_title(typed) == title


@pytest.mark.parametrize(
    "typed", ["", " \n\t ", "\u200b\u200b", "x" * 1001, "nul\0", "bell\x07", "escape\x1b[2J", "\x9b", "half\ud800"]
)
def test_a_title_that_cannot_be_shown_is_refused(typed: str) -> None:
    with pytest.raises(AppError, match="title"):
        clean_title(typed)


@given(st.text())
def test_every_title_is_either_refused_or_fit_to_be_stored(typed: str) -> None:
    try:
        title = clean_title(typed)
    except AppError:
        return
    title.encode()
    assert clean_title(title) == title
    assert 1 <= len(title) <= 1000
    assert not any(unicodedata.category(character) == "Cc" for character in title)


@pytest.mark.parametrize("state", ["open", "done", "all"])
@pytest.mark.parametrize("limit", [1, 2, 5, 6, 7, 100])
async def test_every_list_is_paged_without_gaps_or_repetitions(todos: TodoDatabase, state: State, limit: int) -> None:
    everything = await ids(todos, *(f"todo {number}" for number in range(12)))
    await todos.complete(everything[1::2], "window")

    seen, after = list[str](), None
    while True:
        page = await todos.page(state, limit, after)
        seen += [todo.title for todo in page.data]
        assert len(page.data) <= limit
        assert page.counts == Counts(6, 6)
        if not page.has_more:
            break
        after = page.after

    assert page.after is None
    assert seen == await titles(todos, state)
    assert len(seen) == (12 if state == "all" else 6)


@pytest.mark.parametrize("change", ["complete", "reopen", "delete"])
@pytest.mark.parametrize("state", ["open", "done", "all"])
async def test_a_page_goes_on_in_its_place_when_the_last_todo_seen_is_gone(
    todos: TodoDatabase, state: State, change: str
) -> None:
    everything = await ids(todos, *(f"todo {number}" for number in range(8)))
    await todos.complete(everything[1::2], "window")
    first = await todos.page(state, 2)
    rest = (await titles(todos, state))[2:]
    await getattr(todos, change)([first.data[-1].id], "agent")

    second = await todos.page(state, 100, first.after)

    assert [todo.title for todo in second.data] == rest


@pytest.mark.parametrize("cursor", ["x", "1", "1~x", "a~b~c~d", "2026~1~x", "~", "1~" + "9" * 400, "a~1~" + "9" * 20])
@pytest.mark.parametrize("state", ["open", "done", "all"])
async def test_a_made_up_cursor_is_a_clear_error(todos: TodoDatabase, state: State, cursor: str) -> None:
    await ids(todos, "milk")
    with pytest.raises(AppError, match="not known") as caught:
        await todos.page(state, 10, cursor)

    assert caught.value.status == 400


@pytest.mark.parametrize("limit", [0, -5, 10**30])
async def test_an_absurd_limit_neither_fails_nor_unlocks_everything(todos: TodoDatabase, limit: int) -> None:
    await ids(todos, "milk", "bread")

    assert len((await todos.page("open", limit)).data) == (2 if limit > 0 else 1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe", ["Café für Zoë", "CAFE"]),
        ("CAFÉ", ["Café für Zoë", "CAFE"]),
        ("zoe cafe", ["Café für Zoë"]),
        ("groc", ["buy groceries"]),
        ("STRASSE", ["Straße fegen"]),
        ("100%", ["100% cotton"]),
        ("_", ["under_score"]),
        ("\\", ["back\\slash"]),
        ("買", ["牛乳を買う"]),
        ("ﬁle", ["file taxes"]),
        ("nothing like it", []),
        ("%", ["100% cotton"]),
        ("' OR 1=1 --", []),
        ("   ", []),
        ("", []),
    ],
)
async def test_find_takes_words_whatever_their_accents_and_case(
    todos: TodoDatabase, words: str, found: list[str]
) -> None:
    await todos.add(
        ["Café für Zoë", "CAFE", "buy groceries", "Straße fegen", "100% cotton", "under_score", "back\\slash"], "window"
    )
    await todos.add(["牛乳を買う", "file taxes"], "window")

    assert [todo.title for todo in await todos.find(words)] == found


async def test_find_names_open_todos_first_and_stops_at_the_limit(todos: TodoDatabase) -> None:
    everything = await ids(todos, "milk 1", "milk 2", "milk 3", "bread")
    await todos.complete(everything[:1], "window")

    assert [todo.title for todo in await todos.find("milk")] == ["milk 2", "milk 3", "milk 1"]
    assert [todo.title for todo in await todos.find("milk", limit=2)] == ["milk 2", "milk 3"]
    assert [todo.title for todo in await todos.find("milk", state="done")] == ["milk 1"]
    assert [todo.title for todo in await todos.find("milk", state="open")] == ["milk 2", "milk 3"]


async def test_a_search_follows_a_new_title_and_can_be_paged(todos: TodoDatabase) -> None:
    everything = await ids(todos, *(f"milk {number}" for number in range(5)), "bread")
    await todos.rename(everything[0], "oats", "window")

    first = await todos.page("open", 2, search="MILK")
    second = await todos.page("open", 2, first.after, search="MILK")

    assert [todo.title for todo in [*first.data, *second.data]] == ["milk 1", "milk 2", "milk 3", "milk 4"]
    assert (first.has_more, second.has_more) == (True, False)
    assert await titles(todos, search="oat") == ["oats"]


async def test_a_search_that_is_too_long_is_refused(todos: TodoDatabase) -> None:
    with pytest.raises(AppError, match="200"):
        await todos.page(search="x" * 201)
    with pytest.raises(AppError, match="200"):
        await todos.find("x" * 201)


@given(st.text())
@example("𝐀")
@example("𝛀ϔ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


async def test_counts_stay_right_through_any_sequence_of_changes(todos: TodoDatabase, database: Database) -> None:
    @settings(max_examples=25, deadline=None)
    @given(
        st.lists(st.tuples(st.sampled_from(["complete", "reopen", "delete", "restore"]), st.sets(st.integers(0, 5))))
    )
    def sequences(steps: list[tuple[str, set[int]]]) -> None:
        collected.append(steps)

    collected: list[list[tuple[str, set[int]]]] = []
    sequences()
    everything = await ids(todos, *(f"todo {number}" for number in range(6)))
    for kind, numbers in (step for steps in collected for step in steps):
        try:
            await getattr(todos, kind)([everything[number] for number in numbers], "agent")
        except AppError:
            continue  # a deleted todo among them
        open_count, done_count = len(await titles(todos, "open")), len(await titles(todos, "done"))
        assert await todos.counts() == Counts(open_count, done_count)


async def test_changes_made_at_once_are_all_kept(todos: TodoDatabase) -> None:
    everything = await ids(todos, *(f"todo {number}" for number in range(50)))
    await asyncio.gather(
        *(todos.complete([one], "widget") for one in everything[:25]),
        *(todos.add([f"new {number}"], "agent") for number in range(25)),
    )

    assert await todos.counts() == Counts(50, 25)
    positions = [todo.position for todo in (await todos.page("all", 1000)).data]
    assert positions == [ROOM * place for place in range(1, 76)]


async def test_the_todos_whose_sub_todos_are_others_now_are_told(
    todos: TodoDatabase, published: Callable[[], list[Change]]
) -> None:
    trip, home = await ids(todos, "trip", "home")
    [part] = await todos.add_many([NewTodo("tickets", parent=trip)], "window")
    published()

    async def parents(work: Awaitable[object]) -> list[str]:
        await work
        [change] = published()
        return list(change.data["parents"])

    assert await parents(todos.edit([part.id], Edit(title="Tickets"), "window")) == []
    assert await parents(todos.complete([part.id], "window")) == [trip]
    assert await parents(todos.reopen([part.id], "window")) == [trip]
    assert await parents(todos.move([part.id], Place(parent=home), "window")) == [trip, home]
    assert await parents(todos.move([part.id], Place(parent=None), "window")) == [home]
    assert await parents(todos.undo_last("window")) == [home]
    assert await parents(todos.delete([part.id], "window")) == [home]
