"""Moving todos: in the order, to lists, under parents, to days."""

from __future__ import annotations

import random
from datetime import date

import pytest

from app.errors import AppError
from app.usecases.todo.database import NewTodo, Place, Todo
from tests.usecases.todo.data import Data, at

DAY = date(2026, 3, 9)


@pytest.fixture
async def todos(data: Data) -> dict[str, Todo]:
    return {todo.title: todo for todo in await data.todos.add(list("abcde"), "window")}


@pytest.mark.parametrize(
    ("moving", "place", "order"),
    [
        ("d", {"before": "b"}, "adbce"),
        ("d", {"before": "a"}, "dabce"),
        ("b", {"after": "d"}, "acdbe"),
        ("b", {"after": "e"}, "acdeb"),
        ("eb", {"after": "a"}, "aebcd"),
        ("ac", {"before": "e"}, "bdace"),
        ("c", {"end": "top"}, "cabde"),
        ("da", {"end": "top"}, "dabce"),
        ("b", {"end": "bottom"}, "acdeb"),
        ("b", {"before": "c"}, "abcde"),
        ("b", {}, "abcde"),
    ],
)
async def test_todos_move_in_the_order(
    data: Data, todos: dict[str, Todo], moving: str, place: dict[str, str], order: str
) -> None:
    given = {name: todos[value].id if name != "end" else value for name, value in place.items()}
    moved = await data.todos.move([todos[name].id for name in moving], Place(**given), "window")  # type: ignore[arg-type]

    assert "".join(await data.titles()) == order
    assert "".join(todo.title for todo in moved) == moving
    await data.add("f")
    assert (await data.titles())[-1] == "f"


async def test_there_is_always_room_between_two(data: Data) -> None:
    """As one drags always to the same place, or anywhere."""
    chance = random.Random(3)
    order = [todo.id for todo in await data.todos.add([f"todo {number}" for number in range(60)], "window")]
    for turn in range(150):
        moving = order.pop(chance.randrange(2, len(order)))
        beside = 0 if turn % 3 else chance.randrange(len(order))
        place = Place(after=order[beside]) if turn % 2 else Place(before=order[beside])
        await data.todos.move([moving], place, "window")
        order.insert(beside + turn % 2, moving)

    listed = [row["id"] for row in await data.rows("SELECT id FROM todos ORDER BY position, seq")]
    assert listed == order
    positions = [row["position"] for row in await data.rows("SELECT position FROM todos ORDER BY position")]
    assert len(set(positions)) == 60


async def test_making_room_changes_few_todos_and_is_undone_with_the_move(data: Data) -> None:
    todos = await data.todos.add([f"todo {number}" for number in range(300)], "window")
    first, rest = todos[0], todos[1:]
    before = await data.titles()
    for todo in rest[-30:]:
        await data.todos.move([todo.id], Place(after=first.id), "window")
    most = max(
        row["rows"]
        for row in await data.rows("SELECT count(*) AS rows FROM journal_rows GROUP BY entry LIMIT -1 OFFSET 1")
    )

    assert 1 < most < 50
    for _ in range(30):
        await data.todos.undo_last("window")
    assert await data.titles() == before


async def test_a_todo_becomes_a_part_of_another_and_stands_for_itself_again(data: Data, todos: dict[str, Todo]) -> None:
    await data.todos.move([todos["b"].id], Place(list="Work"), "window")
    await data.todos.move([todos["c"].id, todos["d"].id], Place(parent=todos["b"].id, end="bottom"), "window")
    assert await data.titles(parent_id=todos["b"].id) == ["c", "d"]
    parts = await data.todos.existing([todos["b"].id, todos["c"].id, todos["d"].id])
    assert len({todo.list_id for todo in parts} - {"inbox"}) == 1
    [c] = await data.todos.move([todos["c"].id], Place(parent=None), "window")
    assert (c.parent_id, c.list_id) == (None, parts[0].list_id)
    assert await data.titles(parent_id=todos["b"].id) == ["d"]


async def test_a_todo_goes_to_a_list_with_its_parts(data: Data) -> None:
    await data.todos.add_many([NewTodo("trip", children=[NewTodo("book")])], "window")
    trip, book = (await data.todos.page("open")).data
    [moved] = await data.todos.move([trip.id], Place(list="Travel", end="top"), "window")

    after = await data.todos.get(book.id)
    assert (after.list_id, after.parent_id) == (moved.list_id, trip.id)
    [out] = await data.todos.move([book.id], Place(list="inbox"), "window")
    assert (out.list_id, out.parent_id) == ("inbox", None)


async def test_a_todo_goes_to_a_day_and_keeps_its_time(data: Data, todos: dict[str, Todo]) -> None:
    timed = await data.add("timed", due=at(date(2026, 3, 1), 17))
    moved = await data.todos.move([timed.id, todos["a"].id], Place(day=DAY), "window")
    assert [todo.due for todo in moved] == [at(DAY, 17), DAY]
    [undated] = await data.todos.move([timed.id], Place(day=None), "window")
    assert undated.due is None


async def test_what_cannot_be_moved_stays(data: Data, todos: dict[str, Todo]) -> None:
    a, b, c = (todos[name].id for name in "abc")
    await data.todos.move([b], Place(parent=a), "window")
    await data.todos.move([c], Place(parent=b), "window")
    deep = NewTodo("1", children=[NewTodo("2", children=[NewTodo("3")])])
    [other] = await data.todos.add_many([deep], "window")
    before = await data.contents()
    for ids, place in [
        ([a], Place(parent=c)),
        ([a], Place(parent=a)),
        ([other.id], Place(parent=c)),
        ([a], Place(after=a)),
        ([a, b], Place(before=b)),
        ([a], Place(before=b, after=c)),
        ([a], Place(after="unknown")),
        ([a, "unknown"], Place(end="top")),
        ([a], Place(parent="unknown")),
        ([a], Place(list=" ")),
        ([a], Place(day=date(1000, 1, 1))),
    ]:
        with pytest.raises(AppError):
            await data.todos.move(ids, place, "window")
    assert await data.contents() == before
