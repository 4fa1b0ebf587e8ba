"""Completing, reopening, deleting and restoring todos with what is below and above them; the trash and its end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.errors import AppError
from app.usecases.todo.database import Counts, NewTodo, Todo
from tests.usecases.todo.data import Data


async def family(data: Data) -> dict[str, Todo]:
    await data.todos.add_many(
        [NewTodo("trip", children=[NewTodo("book", children=[NewTodo("pay")]), NewTodo("pack")])], "window"
    )
    return {todo.title: todo for todo in (await data.todos.page("open")).data}


async def test_a_parent_is_done_with_its_parts_and_opens_with_those_done_with_it(data: Data) -> None:
    todos = await family(data)
    await data.todos.complete([todos["pack"].id], "window")
    await data.todos.complete([todos["trip"].id], "window")
    assert await data.todos.counts() == Counts(0, 4)
    await data.todos.reopen([todos["trip"].id], "window")

    assert await data.titles() == ["trip", "book", "pay"]
    assert await data.titles(state="done") == ["pack"]


async def test_opening_a_part_opens_what_is_above_it(data: Data) -> None:
    todos = await family(data)
    await data.todos.complete([todos["trip"].id], "window")
    await data.todos.reopen([todos["pay"].id], "window")

    assert await data.titles() == ["trip", "book", "pay"]


async def test_a_parent_is_deleted_and_restored_with_its_parts(data: Data) -> None:
    todos = await family(data)
    await data.todos.delete([todos["pack"].id], "window")
    await data.todos.delete([todos["trip"].id], "window")
    assert await data.titles() == []
    assert set(await data.titles(trash=True)) == set(todos)
    await data.todos.restore([todos["trip"].id], "window")

    assert await data.titles() == ["trip", "book", "pay"]
    assert await data.titles(trash=True) == ["pack"]


async def test_a_part_comes_back_alone_when_its_parent_stays_in_the_trash(data: Data) -> None:
    todos = await family(data)
    await data.todos.delete([todos["trip"].id], "window")
    [book] = await data.todos.restore([todos["book"].id], "window")

    assert book.parent_id is None
    assert await data.titles() == ["book", "pay"]
    assert (await data.todos.get(todos["pay"].id)).parent_id == book.id


async def test_a_todo_comes_back_to_the_inbox_and_without_labels_that_are_gone(data: Data) -> None:
    milk = await data.add("milk", list="Food", labels=["shop", "soon"])
    await data.todos.delete([milk.id], "window")
    await data.todos.lists.delete(milk.list_id, "window")
    await data.todos.labels.delete(milk.label_ids[0], "window")
    [back] = await data.todos.restore([milk.id], "window")

    assert (back.list_id, back.label_ids) == ("inbox", (milk.label_ids[1],))


async def test_emptying_the_trash_removes_for_good(data: Data) -> None:
    milk, bread = await data.add("milk"), await data.add("bread")
    await data.todos.delete([milk.id], "window")
    assert await data.todos.empty_trash("window") == 1
    assert await data.todos.empty_trash("window") == 0

    assert await data.titles(trash=True) == []
    assert [row["id"] for row in await data.rows("SELECT id FROM todos")] == [bread.id]
    assert [row["uid"] for row in await data.rows("SELECT uid FROM tombstones")] == [milk.uid]
    with pytest.raises(AppError, match="no longer exists"):
        await data.todos.restore([milk.id], "window")


async def test_nothing_of_what_was_removed_stays_in_the_journal(data: Data) -> None:
    await data.add("bread")
    [secret] = await data.todos.add(["the secret"], "window")
    await data.todos.rename(secret.id, "my secret", "window")
    await data.todos.delete([secret.id], "window")
    await data.todos.empty_trash("window")

    texts = await data.rows("SELECT data FROM journal UNION ALL SELECT coalesce(before, '') || after FROM journal_rows")
    assert not any("secret" in str(row["data"]) for row in texts)
    assert (await data.kinds())[-1] == "purged"
    for entry in (2, 3, 4, 5):
        with pytest.raises(AppError, match="can't be undone"):
            await data.todos.undo(entry, "window")
    assert (await data.todos.undo_last("window")).id == 1, "the last that can be"


async def test_the_trash_is_kept_for_thirty_days(data: Data) -> None:
    [old, new] = await data.todos.add(["old", "new"], "window")
    await data.todos.delete([old.id], "window")
    data.clock.now += timedelta(days=2)
    await data.todos.delete([new.id], "window")
    data.clock.now += timedelta(days=28, hours=1)

    assert await data.todos.purge() == 1
    assert await data.titles(trash=True) == ["new"]
    assert await data.todos.purge() == 0
    await data.todos.undo_last("window")
    assert await data.titles() == ["new"]


async def test_a_large_trash_is_removed_in_parts(data: Data) -> None:
    todos = await data.todos.add([f"todo {number}" for number in range(1_100)], "import")
    await data.todos.delete([todo.id for todo in todos], "window")
    data.clock.now += timedelta(days=31)

    assert await data.todos.purge() == 1_100
    assert (await data.kinds())[2:] == ["purged"] * 3
    assert await data.rows("SELECT * FROM todo_search") == []


async def test_what_comes_back_by_redo_has_no_tombstone(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.undo_last("window")
    assert [row["uid"] for row in await data.rows("SELECT uid FROM tombstones")] == [milk.uid]
    await data.todos.activity.redo_last("window")
    assert await data.rows("SELECT uid FROM tombstones") == []
