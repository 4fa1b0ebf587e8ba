"""Changing fields of todos, of one or of many at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import Data, at

DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("edit", "kind", "changed"),
    [
        (Edit(title=" new\ntitle "), "renamed", {"title": "new title"}),
        (Edit(notes="*more*"), "changed", {"notes": "*more*"}),
        (Edit(due=DAY), "rescheduled", {"due": DAY}),
        (Edit(due=at(DAY, 9)), "rescheduled", {"due": at(DAY, 9)}),
        (Edit(priority=2), "prioritised", {"priority": 2}),
        (Edit(reminders=[MinutesBefore(5)]), "changed", {"reminders": (MinutesBefore(5),)}),
        (Edit(title="x", due=DAY), "changed", {"title": "x", "due": DAY}),
    ],
)
async def test_one_entry_says_what_was_changed(data: Data, edit: Edit, kind: str, changed: dict[str, Any]) -> None:
    todo = await data.add("title")
    [after] = await data.todos.edit([todo.id], edit, "agent")

    assert {name: getattr(after, name) for name in changed} == changed
    assert after == await data.todos.get(todo.id)
    assert await data.kinds() == ["added", kind]
    await data.todos.undo_last("window")
    assert await data.todos.get(todo.id) == todo


async def test_the_same_again_changes_nothing(data: Data) -> None:
    todo = await data.add("title", due=DAY, priority=2, labels=["a"], list="L")
    same = Edit(title="title", due=DAY, priority=2, labels=["A"], list="l", add_labels=["a"], remove_labels=["none"])
    [after] = await data.todos.edit([todo.id], same, "window")

    assert after == todo
    assert await data.kinds() == ["added"]
    assert [label.name for label in await data.todos.labels.all()] == ["a"]


async def test_labels_are_set_added_and_removed_on_many(data: Data) -> None:
    ids = [(await data.add(title, labels=labels)).id for title, labels in (("a", ["x"]), ("b", ["x", "y"]))]
    names = {label.name: label.id for label in await data.todos.labels.all()}
    added = await data.todos.edit(ids, Edit(add_labels=["z", "Y"], remove_labels=["X"]), "window")

    names = {label.name: label.id for label in await data.todos.labels.all()}
    assert [todo.label_ids for todo in added] == [(names["z"], names["y"]), (names["y"], names["z"])]
    [only] = await data.todos.edit(ids[:1], Edit(labels=["x"]), "window")
    assert only.label_ids == (names["x"],)
    assert (await data.kinds())[-2:] == ["changed", "changed"]


async def test_a_todo_moves_to_a_list_with_its_parts_and_a_part_leaves_its_parent(data: Data) -> None:
    [trip] = await data.todos.add_many(
        [NewTodo("trip", children=[NewTodo("book", children=[NewTodo("pay")])])], "window"
    )
    await data.todos.edit([trip.id], Edit(list="Travel"), "window")
    todos = {todo.title: todo for todo in (await data.todos.page("open")).data}
    assert len({todo.list_id for todo in todos.values()} - {"inbox"}) == 1
    assert todos["book"].parent_id == trip.id

    [book] = await data.todos.edit([todos["book"].id], Edit(list="inbox"), "window")
    assert (book.parent_id, book.list_id) == (None, "inbox")
    pay = await data.todos.get(todos["pay"].id)
    assert (pay.parent_id, pay.list_id) == (book.id, "inbox")


async def test_many_are_changed_together_or_not_at_all(data: Data) -> None:
    ids = [(await data.add(title)).id for title in "abc"]
    with pytest.raises(AppError, match="no longer exists"):
        await data.todos.edit([*ids, "unknown"], Edit(priority=1), "window")
    assert {todo.priority for todo in await data.todos.existing(ids)} == {4}
    await data.todos.edit(ids, Edit(priority=1, completed=True), "window")
    todos = await data.todos.existing(ids)
    assert {(todo.priority, todo.completed_at is None) for todo in todos} == {(1, False)}
    assert (await data.kinds())[-1] == "completed"
    await data.todos.undo_last("window")
    assert {todo.priority for todo in await data.todos.existing(ids)} == {4}
