"""Adding todos with everything that they may have, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from app.errors import AppError
from app.usecases.todo.changes.families import DEEPEST
from app.usecases.todo.database import Counts, Listing, NewTodo
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import Data, at, published

DAY = date(2026, 3, 9)


async def test_a_todo_comes_with_everything_it_may_have(data: Data) -> None:
    parent = await data.add("trip", list="Travel")
    new = NewTodo(
        "  book\nflight ",
        notes="line one\r\nline *two*  \n",
        due=at(DAY, 17),
        recurrence="FREQ=YEARLY",
        priority=1,
        labels=["Web", "web", "phone"],
        reminders=[MinutesBefore(30), MinutesBefore(30), at(DAY, 9)],
        parent=parent.id,
        created_at=datetime(2025, 1, 1, tzinfo=UTC),
        updated_at=datetime(2025, 2, 1, tzinfo=UTC),
        uid="20250101T000000Z-1@example.org",
        extra={"X-APPLE-SORT-ORDER": 5, "nested": {"ä": [1, None]}},
    )
    [todo] = await data.todos.add_many([new], "import")

    again = await data.todos.get(todo.id)
    assert again == todo
    assert (again.title, again.notes) == ("book flight", "line one\nline *two*")
    assert (again.due, again.priority) == (LocalMoment(DAY, time(17), "Europe/Berlin"), 1)
    assert again.recurrence is not None
    assert (again.recurrence.rule, again.recurrence.start) == ("FREQ=YEARLY", at(DAY, 17))
    labels = {label.id: label.name for label in await data.todos.labels.all()}
    assert [labels[label] for label in again.label_ids] == ["Web", "phone"]
    assert again.reminders == (MinutesBefore(30), at(DAY, 9))
    assert (again.parent_id, again.list_id) == (parent.id, parent.list_id)
    assert (again.created_at, again.updated_at) == (new.created_at, new.updated_at)
    assert (again.uid, again.extra) == (new.uid, new.extra)
    assert (await data.todos.by_uid([new.uid or "", "other"])) == {new.uid: todo}


async def test_lists_and_labels_are_found_by_name_or_id_or_made(data: Data) -> None:
    work = await data.todos.lists.add("Work", "window")
    ids = [(await data.add("x", list=name)).list_id for name in ("work", " WORK ", work.id, "inbox", "New")]
    await data.add("y", list="new", labels=["Straße", "STRASSE"])

    assert ids[:4] == [work.id] * 3 + ["inbox"]
    assert [each.name for each in await data.todos.lists.all()] == ["Inbox", "Work", "New"]
    assert [each.name for each in await data.todos.labels.all()] == ["Straße"]


async def test_what_comes_with_todos_is_one_change(data: Data) -> None:
    async with published(data.changes) as events:
        await data.todos.add_many([NewTodo("a", list="L", labels=["x"], children=[NewTodo("b")])], "import")
        kinds = [event.type for event in events()]

    assert kinds == ["todos.changed", "lists.changed", "labels.changed"]
    assert await data.kinds() == ["added"]
    await data.todos.undo_last("window")
    assert [each.name for each in await data.todos.lists.all()] == ["Inbox"]
    assert await data.todos.labels.all() == []
    assert await data.todos.counts() == Counts(0, 0)


async def test_sub_todos_come_with_their_parents_in_order(data: Data) -> None:
    tree = NewTodo("a", list="L", children=[NewTodo("b", children=[NewTodo("c")]), NewTodo("d", list="ignored")])
    [a, e] = await data.todos.add_many([tree, NewTodo("e")], "import")

    todos = {todo.title: todo for todo in (await data.todos.listed(Listing())).data}
    assert list(todos) == ["a", "b", "c", "d", "e"]
    assert [todos[name].parent_id for name in "abcde"] == [None, a.id, todos["b"].id, a.id, None]
    assert {todos[name].list_id for name in "abcd"} == {a.list_id}
    assert e.list_id == "inbox"


async def test_done_todos_can_be_added(data: Data) -> None:
    done = await data.add("done", completed_at=datetime(2025, 5, 5, 12, tzinfo=UTC), due=DAY)
    assert (await data.todos.page("done")).data == [done]
    assert await data.todos.counts() == Counts(0, 1)


def deep(levels: int) -> NewTodo:
    return NewTodo(f"level {levels}", children=[deep(levels - 1)] if levels > 1 else [])


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"notes": "x" * 100_001}, "100 KB"),
        ({"notes": "ä" * 50_001}, "100 KB"),
        ({"notes": "bell\x07"}, "control characters"),
        ({"priority": 0}, "priority"),
        ({"priority": 5}, "priority"),
        ({"due": date(1800, 1, 1)}, "1900 to 2999"),
        ({"due": LocalMoment(DAY, time(9), "Mars/Olympus")}, "time zone"),
        ({"recurrence": "sometimes"}, "recurrence"),
        ({"list": "  "}, "list needs a name"),
        ({"list": "x" * 121}, "120 characters"),
        ({"labels": ["a\x00"]}, "control characters"),
        ({"reminders": [MinutesBefore(-1)]}, "reminder"),
        ({"reminders": [MinutesBefore(minutes) for minutes in range(21)]}, "20 reminders"),
        ({"parent": "unknown"}, "no longer exists"),
        ({"uid": " "}, "UID"),
        ({"extra": {"x": "y" * 100_001}}, "100 KB"),
        ({"extra": {"x": float("nan")}}, "no JSON"),
        ({"children": [deep(DEEPEST)]}, "levels deep"),
        ({"children": [NewTodo(" ")]}, "needs a title"),
    ],
)
async def test_one_bad_todo_keeps_all_from_being_added(data: Data, fields: dict[str, Any], told: str) -> None:
    before = await data.contents()
    with pytest.raises(AppError, match=told):
        await data.todos.add_many([NewTodo("good", list="New"), NewTodo("bad", **fields)], "import")
    assert await data.contents() == before
    assert await data.kinds() == []


async def test_notes_may_be_long_and_todos_deep(data: Data) -> None:
    await data.add("notes", notes="ä" * 50_000)
    [todo] = await data.todos.add_many([deep(DEEPEST)], "import")
    deepest = (await data.todos.listed(Listing())).data[-1]
    assert deepest.title == "level 1"
    with pytest.raises(AppError, match="levels deep"):
        await data.add("below", parent=deepest.id)
    assert todo.title == f"level {DEEPEST}"


async def test_the_same_uid_is_not_added_twice(data: Data) -> None:
    await data.add("one", uid="a@b")
    for new in ([NewTodo("two", uid="a@b")], [NewTodo("two", uid="c"), NewTodo("three", uid="c")]):
        with pytest.raises(AppError, match="UID is here already") as caught:
            await data.todos.add_many(new, "import")
        assert caught.value.status == 409
    assert await data.titles() == ["one"]
