"""Lists: the Inbox, names, colours, order, and what becomes of their todos."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.usecases.todo.database import Counts
from tests.usecases.todo.data import Data, published


async def names(data: Data) -> list[str]:
    return [each.name for each in await data.todos.lists.all()]


async def test_the_inbox_is_there_from_the_start_and_stays(data: Data) -> None:
    [inbox] = await data.todos.lists.all()
    assert (inbox.id, inbox.name) == ("inbox", "Inbox")
    with pytest.raises(AppError, match="can't be deleted"):
        await data.todos.lists.delete("inbox", "window")
    with pytest.raises(AppError, match="keeps its name"):
        await data.todos.lists.edit("inbox", "window", name="Other")
    assert (await data.todos.lists.edit("inbox", "window", colour="blue")).colour == "blue"


async def test_a_list_is_added_renamed_coloured_and_undone(data: Data) -> None:
    work = await data.todos.lists.add("  My\n work ", "agent", "#1A73E8")
    assert (work.name, work.colour) == ("My work", "#1a73e8")
    async with published(data.changes) as events:
        again = await data.todos.lists.edit(work.id, "window", name="Job", colour="")
        [event] = events()
    assert (again.name, again.colour) == ("Job", None)
    assert (event.type, event.data["ids"], event.data["kind"]) == ("lists.changed", [work.id], "list_changed")
    await data.todos.undo_last("window")
    assert await data.todos.lists.all() == [(await data.todos.lists.all())[0], work]
    assert (await data.todos.activity.page()).data[-1].data == {"name": "My work"}


async def test_the_same_again_changes_nothing(data: Data) -> None:
    work = await data.todos.lists.add("Work", "window", "red")
    assert await data.todos.lists.edit(work.id, "window", name="Work", colour="RED") == work
    assert await data.kinds() == ["list_added"]


@pytest.mark.parametrize("name", ["work", " WORK ", "ＷＯＲＫ", "Inbox", "", " ", "x" * 121, "a\0b"])
async def test_a_name_that_is_taken_or_none_is_refused(data: Data, name: str) -> None:
    await data.todos.lists.add("Work", "window")
    home = await data.todos.lists.add("Home", "window")
    with pytest.raises(AppError):
        await data.todos.lists.add(name, "window")
    with pytest.raises(AppError):
        await data.todos.lists.edit(home.id, "window", name=name)
    assert await names(data) == ["Inbox", "Work", "Home"]


@pytest.mark.parametrize("colour", ["#12345", "rgb(1,2,3)", "url(x)", "red;", "#GGGGGG", "x" * 40])
async def test_what_is_no_colour_is_refused(data: Data, colour: str) -> None:
    with pytest.raises(AppError, match="colour"):
        await data.todos.lists.add("Work", "window", colour)


async def test_lists_stand_in_the_order_given(data: Data) -> None:
    ids = {name: (await data.todos.lists.add(name, "window")).id for name in ("a", "b", "c")}
    ordered = await data.todos.lists.order([ids["c"], "inbox", ids["a"]], "window")

    assert [each.name for each in ordered] == await names(data) == ["c", "Inbox", "a", "b"]
    await data.todos.lists.add("d", "window")
    assert (await names(data))[-1] == "d"
    await data.todos.undo_last("window")
    await data.todos.undo_last("window")
    assert await names(data) == ["Inbox", "a", "b", "c"]


@pytest.mark.parametrize("keep", [False, True])
async def test_a_list_is_deleted_with_its_todos_or_without(data: Data, keep: bool) -> None:
    food = await data.todos.lists.add("Food", "window")
    milk, bread = await data.add("milk", list=food.id), await data.add("bread", list=food.id)
    await data.todos.complete([bread.id], "window")
    before = await data.contents()
    await data.todos.lists.delete(food.id, "window", keep_todos=keep)

    assert await names(data) == ["Inbox"]
    assert await data.titles() == (["milk"] if keep else [])
    assert (await data.todos.summary()).lists.get("inbox", Counts(0, 0)) == (Counts(1, 1) if keep else Counts(0, 0))
    await data.todos.undo_last("window")
    assert await data.contents() == before
    assert (await data.todos.get(milk.id)).list_id == food.id


@pytest.mark.parametrize("change", ["edit", "delete"])
async def test_an_unknown_list_is_not_found(data: Data, change: str) -> None:
    with pytest.raises(AppError, match="no longer exists") as caught:
        await getattr(data.todos.lists, change)("unknown", "window")
    assert caught.value.status == 404
