"""Labels: names, colours, order, and the todos that have them."""

from __future__ import annotations

import pytest

from app.errors import AppError
from tests.usecases.todo.data import Data, published


async def names(data: Data) -> list[str]:
    return [each.name for each in await data.todos.labels.all()]


async def test_a_label_is_added_renamed_coloured_and_undone(data: Data) -> None:
    async with published(data.changes) as events:
        phone = await data.todos.labels.add(" phone ", "agent", "green")
        [event] = events()
    assert (event.type, event.data["ids"]) == ("labels.changed", [phone.id])
    milk = await data.add("milk", labels=["phone"])
    again = await data.todos.labels.edit(phone.id, "window", name="Call", colour="")
    assert (again.name, again.colour) == ("Call", None)
    assert await data.found("@call") == ["milk"]
    await data.todos.undo_last("window")
    assert await data.todos.labels.all() == [phone]
    assert (await data.todos.get(milk.id)).label_ids == (phone.id,)
    assert (await data.todos.labels.edit(phone.id, "window", name="PHONE")).name == "PHONE"


@pytest.mark.parametrize("name", ["phone", " PHONE", "", "x" * 121, "a\0b"])
async def test_a_name_that_is_taken_or_none_is_refused(data: Data, name: str) -> None:
    await data.todos.labels.add("Phone", "window")
    other = await data.todos.labels.add("other", "window")
    with pytest.raises(AppError):
        await data.todos.labels.add(name, "window")
    with pytest.raises(AppError):
        await data.todos.labels.edit(other.id, "window", name=name)
    assert await names(data) == ["Phone", "other"]


async def test_todos_lose_a_label_that_is_deleted_and_get_it_back(data: Data) -> None:
    milk = await data.add("milk", labels=["a", "b"])
    done = await data.add("done", labels=["b"])
    await data.todos.complete([done.id], "window")
    trashed = await data.add("trashed", labels=["b"])
    await data.todos.delete([trashed.id], "window")
    before = await data.contents()
    a, b = milk.label_ids
    await data.todos.labels.delete(b, "window")

    assert (await data.todos.get(milk.id)).label_ids == (a,)
    assert await data.titles(label_id=b, state="all") == []
    assert (await data.rows("SELECT * FROM todo_labels WHERE label_id = ?", b)) == []
    await data.todos.undo_last("window")
    assert await data.contents() == before


async def test_labels_stand_in_the_order_given(data: Data) -> None:
    ids = [(await data.todos.labels.add(name, "window")).id for name in ("a", "b", "c")]
    ordered = await data.todos.labels.order([ids[2], ids[0]], "window")

    assert [each.name for each in ordered] == await names(data) == ["c", "a", "b"]


@pytest.mark.parametrize("change", ["edit", "delete"])
async def test_an_unknown_label_is_not_found(data: Data, change: str) -> None:
    with pytest.raises(AppError, match="no longer exists") as caught:
        await getattr(data.todos.labels, change)("unknown", "window")
    assert caught.value.status == 404
