"""Taking changes back: what is restored, what stands in the way, and that any sequence leaves nothing behind."""

from __future__ import annotations

import asyncio
import random
import tempfile
from collections.abc import Callable, Coroutine
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo, Place
from app.usecases.todo.journal.recording import LENGTH
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import START, Data, at, opened, published


async def test_undo_takes_back_the_last_change_whoever_made_it(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.rename(milk.id, "oat milk", "agent")

    undone = await data.todos.undo_last("window")

    assert (undone.kind, undone.actor) == ("renamed", "agent")
    assert await data.todos.get(milk.id) == milk
    assert await data.kinds() == ["added", "renamed", "undone"]


async def test_undo_again_and_again_goes_back_to_the_beginning(data: Data) -> None:
    before = await data.contents()
    milk = await data.add("milk", labels=["shop"], list="Food")
    await data.todos.complete([milk.id], "widget")
    await data.todos.delete([milk.id], "command_line")
    for _ in range(3):
        await data.todos.undo_last("window")

    assert await data.contents() == before
    with pytest.raises(AppError, match="nothing to undo"):
        await data.todos.undo_last("window")


async def test_redo_goes_forward_again_until_something_else_is_done(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.rename(milk.id, "oat milk", "window")
    await data.todos.complete([milk.id], "window")
    after = await data.contents()
    await data.todos.undo_last("window")
    await data.todos.undo_last("window")

    await data.todos.activity.redo_last("window")
    await data.todos.activity.redo_last("window")

    assert await data.contents() == after
    with pytest.raises(AppError, match="nothing to redo"):
        await data.todos.activity.redo_last("window")
    await data.todos.undo_last("window")
    await data.add("bread")
    with pytest.raises(AppError, match="nothing to redo"):
        await data.todos.activity.redo_last("window")


async def test_what_was_redone_can_be_undone_anew(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.rename(milk.id, "oat milk", "window")
    for _ in range(3):
        await data.todos.undo_last("window")
        assert (await data.todos.get(milk.id)).title == "milk"
        await data.todos.activity.redo_last("window")
        assert (await data.todos.get(milk.id)).title == "oat milk"


async def test_undoing_an_undo_is_redoing(data: Data) -> None:
    milk = await data.add("milk")
    await data.todos.undo_last("window")
    [undo, *_] = (await data.todos.activity.page()).data

    await data.todos.undo(undo.id, "window")

    assert await data.todos.get(milk.id) == milk
    assert await data.kinds() == ["added", "undone", "redone"]


async def test_an_older_change_is_undone_by_itself_when_nothing_newer_depends_on_it(data: Data) -> None:
    milk, bread = await data.add("milk"), await data.add("bread")
    await data.todos.rename(milk.id, "oat milk", "window")
    await data.todos.complete([milk.id], "window")
    await data.todos.rename(bread.id, "rolls", "window")

    await data.todos.undo(3, "window")

    changed = await data.todos.get(milk.id)
    assert (changed.title, changed.completed_at is None) == ("milk", False)
    assert changed.updated_at == data.clock.now, "something else about it is newer"
    assert (await data.todos.get(bread.id)).title == "rolls"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (lambda d, i: d.todos.rename(i, "b", "window"), lambda d, i: d.todos.rename(i, "c", "window")),
        (lambda d, i: d.todos.complete([i], "window"), lambda d, i: d.todos.reopen([i], "window")),
        (
            lambda d, i: d.todos.delete([i], "window"),
            lambda d, i: d.todos.restore([i], "window"),
        ),
    ],
)
async def test_a_change_that_a_newer_one_overwrote_stays_and_is_told_which(data: Data, first: Any, later: Any) -> None:
    todo = await data.add("a")
    await first(data, todo.id)
    await later(data, todo.id)
    before = await data.contents()

    with pytest.raises(AppError, match=r"“[abc]” depends on this") as caught:
        await data.todos.undo(2, "window")

    assert caught.value.status == 409
    assert await data.contents() == before
    await data.todos.undo(3, "window")
    await data.todos.undo(2, "window")
    assert await data.todos.get(todo.id) == todo


async def test_adding_a_todo_is_not_undone_while_it_has_newer_changes_or_parts(data: Data) -> None:
    todo = await data.add("trip")
    part = await data.add("tickets", parent=todo.id)
    with pytest.raises(AppError, match="“trip” has sub-todos, such as “tickets”"):
        await data.todos.undo(1, "window")
    await data.todos.move([part.id], Place(parent=None), "window")
    await data.todos.rename(todo.id, "journey", "window")
    with pytest.raises(AppError, match="depends on this"):
        await data.todos.undo(1, "window")
    await data.todos.undo(4, "window")
    await data.todos.undo(1, "window")
    assert await data.titles() == ["tickets"]


async def test_a_list_and_a_label_in_use_are_not_undone(data: Data) -> None:
    food = await data.todos.lists.add("Food", "window")
    shop = await data.todos.labels.add("shop", "window")
    milk = await data.add("milk", list=food.id, labels=[shop.id])

    with pytest.raises(AppError, match="“Food” has todos in it, such as “milk”"):
        await data.todos.undo(1, "window")
    with pytest.raises(AppError, match="“shop” is in use, such as “milk”"):
        await data.todos.undo(2, "window")
    await data.todos.edit([milk.id], Edit(list="inbox", labels=[]), "window")
    await data.todos.undo(1, "window")
    await data.todos.undo(2, "window")
    assert [each.name for each in await data.todos.lists.all()] == ["Inbox"]
    assert await data.todos.labels.all() == []


async def test_a_todo_does_not_come_back_into_a_list_that_is_gone(data: Data) -> None:
    food = await data.todos.lists.add("Food", "window")
    milk = await data.add("milk", list=food.id)
    await data.todos.delete([milk.id], "window")
    await data.todos.lists.delete(food.id, "window")

    with pytest.raises(AppError, match="list that “milk” was in is gone"):
        await data.todos.undo(3, "window")
    await data.todos.undo(4, "window")
    await data.todos.undo(3, "window")
    assert (await data.todos.get(milk.id)).list_id == food.id


@pytest.mark.parametrize("back", ["undone", "restored"])
async def test_a_part_comes_back_to_where_its_todo_is_now(data: Data, back: str) -> None:
    trip = await data.add("trip", list="Travel")
    part = await data.add("book", parent=trip.id)
    inner = await data.add("compare", parent=part.id)
    await data.todos.delete([part.id], "window")
    deletion = (await data.todos.activity.page(1)).data[0].id
    await data.todos.move([trip.id], Place(list="Work"), "window")
    await (data.todos.undo(deletion, "window") if back == "undone" else data.todos.restore([part.id], "window"))
    found = await data.todos.existing([trip.id, part.id, inner.id])
    assert len({todo.list_id for todo in found}) == 1
    assert [todo.parent_id for todo in found] == [None, trip.id, part.id]
    before = await data.contents()
    await data.todos.undo_last("window")
    await data.todos.activity.redo_last("window")
    assert await data.contents() == before


async def test_nothing_is_left_below_what_an_undo_would_put_into_the_trash(data: Data) -> None:
    trip = await data.add("trip")
    await data.todos.delete([trip.id], "window")
    await data.todos.restore([trip.id], "window")
    restored = (await data.todos.activity.page(1)).data[0].id
    part = await data.add("book", parent=trip.id)
    with pytest.raises(AppError, match="“trip” has sub-todos, such as “book”"):
        await data.todos.undo(restored, "window")
    await data.todos.delete([part.id], "window")
    await data.todos.undo(restored, "window")
    assert await data.todos.existing([trip.id, part.id]) == []


async def test_parts_added_meanwhile_go_back_with_their_todo(data: Data) -> None:
    trip = await data.add("trip", list="Travel")
    await data.todos.move([trip.id], Place(list="Work"), "window")
    move = (await data.todos.activity.page(1)).data[0].id
    part = await data.add("book", parent=trip.id)
    await data.todos.undo(move, "window")
    found = await data.todos.existing([trip.id, part.id])
    assert {todo.list_id for todo in found} == {trip.list_id}


async def test_a_name_that_is_taken_meanwhile_stands_in_the_way(data: Data) -> None:
    food = await data.todos.lists.add("Food", "window")
    await data.todos.lists.delete(food.id, "window")
    await data.todos.lists.add("FOOD", "window")

    with pytest.raises(AppError, match="has this name now"):
        await data.todos.undo(2, "window")


async def test_a_move_that_would_make_a_todo_a_part_of_itself_stays(data: Data) -> None:
    a, b = await data.add("a"), await data.add("b")
    await data.todos.move([a.id], Place(parent=b.id), "window")
    await data.todos.move([a.id], Place(parent=None), "window")
    await data.todos.move([b.id], Place(parent=a.id), "window")

    with pytest.raises(AppError, match="part of itself"):
        await data.todos.undo(4, "window")


async def test_a_change_of_many_is_one_step(data: Data) -> None:
    todos = await data.todos.add([f"todo {number}" for number in range(300)], "window")
    async with published(data.changes) as events:
        await data.todos.complete([todo.id for todo in todos], "agent")
        await data.todos.undo_last("window")
        [completed, undone] = events()

    assert (completed.data["count"], len(completed.data["ids"])) == (300, 100)
    assert (undone.data["kind"], undone.data["count"]) == ("undone", 300)
    assert await data.titles() == [todo.title for todo in todos]
    [entry, *_] = (await data.todos.activity.page()).data
    assert entry.data == {"of": "completed", "count": 300, "titles": ["todo 0", "todo 1", "todo 2"]}


async def test_changes_undone_together_are_one_step_back_and_one_forward(data: Data) -> None:
    before = await data.contents()
    milk = await data.add("milk")
    await data.todos.rename(milk.id, "oat milk", "agent")
    await data.todos.complete([milk.id], "agent")
    after, [completed, renamed, added] = await data.contents(), (await data.todos.activity.page()).data

    await data.todos.activity.undo_together([completed.id, added.id, renamed.id], "widget")

    assert await data.contents() == before
    undone, *_ = (await data.todos.activity.page()).data
    assert (undone.kind, undone.actor, undone.data["count"], undone.data["titles"]) == (
        "undone",
        "widget",
        3,
        ["milk", "oat milk"],
    )
    await data.todos.activity.redo_last("window")
    assert await data.contents() == after
    assert {entry.undone_by for entry in (await data.todos.activity.page()).data if entry.undoes is None} == {None}
    await data.todos.activity.undo_together([completed.id, renamed.id, added.id], "window")
    assert await data.contents() == before


async def test_of_changes_undone_together_none_is_undone_where_one_cannot_be(data: Data) -> None:
    milk, bread = await data.add("milk"), await data.add("bread")
    added = [entry.id for entry in (await data.todos.activity.page()).data]
    await data.todos.rename(milk.id, "oat milk", "window")
    before, kinds = await data.contents(), await data.kinds()

    with pytest.raises(AppError, match="later change"):
        await data.todos.activity.undo_together(added, "widget")

    assert (await data.contents(), await data.kinds()) == (before, kinds)
    assert await data.todos.get(bread.id) == bread


async def test_of_changes_undone_together_those_undone_before_are_left_out(data: Data) -> None:
    before = await data.contents()
    await data.add("milk")
    await data.add("bread")
    added = [entry.id for entry in (await data.todos.activity.page()).data]
    await data.todos.undo_last("window")

    await data.todos.activity.undo_together(added, "widget")

    assert await data.contents() == before
    with pytest.raises(AppError, match="undone already"):
        await data.todos.activity.undo_together(added, "widget")


async def test_an_entry_is_undone_once(data: Data) -> None:
    await data.add("milk")
    await data.todos.undo(1, "window")

    with pytest.raises(AppError, match="undone already"):
        await data.todos.undo(1, "window")
    with pytest.raises(AppError, match="not in the activity") as caught:
        await data.todos.undo(99, "window")
    assert caught.value.status == 404


async def test_the_journal_keeps_a_thousand_entries(data: Data) -> None:
    [milk] = await data.todos.add(["milk"], "window")
    for number in range(LENGTH + 4):
        await data.todos.rename(milk.id, f"milk {number}", "window")
    entries = await data.rows("SELECT seq FROM journal ORDER BY seq")

    assert len(entries) == LENGTH
    assert await data.rows("SELECT count(*) AS rows FROM journal_rows") == [{"rows": LENGTH}]
    with pytest.raises(AppError, match="not in the activity"):
        await data.todos.undo(entries[0]["seq"] - 1, "window")


async def test_a_large_old_entry_leaves_bit_by_bit(data: Data) -> None:
    todos = await data.todos.add([f"todo {number}" for number in range(1_200)], "import")
    for number in range(LENGTH):
        await data.todos.rename(todos[0].id, f"again {number}", "window")
    left = "SELECT count(*) AS rows FROM journal_rows WHERE entry = 1"

    assert (await data.rows(left))[0]["rows"] == 700
    with pytest.raises(AppError, match="can't be undone any more"):
        await data.todos.undo(1, "window")
    for number in range(2):
        await data.todos.rename(todos[0].id, f"and again {number}", "window")
    assert (await data.rows(left))[0]["rows"] == 0
    assert [row["seq"] for row in await data.rows("SELECT min(seq) AS seq FROM journal")] == [4]


async def test_the_activity_is_paged_from_the_newest(data: Data) -> None:
    for number in range(5):
        await data.add(f"todo {number}")
    first = await data.todos.activity.page(2)
    second = await data.todos.activity.page(10, first.after)

    assert [entry.id for entry in [*first.data, *second.data]] == [5, 4, 3, 2, 1]
    assert (first.has_more, second.has_more, second.after) == (True, False, None)
    assert first.data[0].to_json() == {
        "id": 5,
        "at": "2026-03-01T12:00:05.000000Z",
        "actor": "window",
        "kind": "added",
        "data": {"count": 1, "titles": ["todo 4"]},
        "undoes": None,
        "undone_by": None,
        "can_undo": True,
    }
    assert first.data[0].at > START


def _steps() -> st.SearchStrategy[tuple[str, int, int]]:
    return st.tuples(st.sampled_from(sorted(_KINDS)), st.integers(0, 7), st.integers(0, 7))


async def _id(data: Data, number: int) -> str:
    rows = await data.rows("SELECT id FROM todos ORDER BY seq")
    return str(rows[number % len(rows)]["id"]) if rows else "none"


async def _list(data: Data, number: int) -> str:
    rows = await data.rows("SELECT id FROM lists ORDER BY id")
    return str(rows[number % len(rows)]["id"])


async def _label(data: Data, number: int) -> str:
    rows = await data.rows("SELECT id FROM labels ORDER BY id")
    return str(rows[number % len(rows)]["id"]) if rows else "none"


async def _add(data: Data, a: int, b: int) -> object:
    day = date(2026, 3, 1) + timedelta(days=a)
    new = NewTodo(
        f"todo {a} {b}",
        due=at(day, 9) if b % 2 else day,
        recurrence="FREQ=DAILY" if b % 3 == 0 else None,
        list=f"list {a % 3}",
        labels=[f"label {b % 3}"],
        reminders=[MinutesBefore(10)],
        children=[NewTodo("part")] if b == 7 else [],
    )
    return await data.todos.add_many([new], "window")


async def _edit(data: Data, a: int, b: int) -> object:
    edit = Edit(
        notes=f"notes {b}", due=date(2026, 4, 1 + b), priority=1 + b % 4, list=f"list {b % 4}", add_labels=["x"]
    )
    return await data.todos.edit([await _id(data, a)], edit, "agent")


async def _edit_one(data: Data, a: int, b: int) -> object:
    return await data.todos.edit([await _id(data, a)], Edit(title=f"one {b}", occurrence="one"), "agent")


async def _move(data: Data, a: int, b: int) -> object:
    places = [Place(after=await _id(data, b)), Place(end="top"), Place(parent=await _id(data, b)), Place(list="list 9")]
    return await data.todos.move([await _id(data, a)], places[b % 4], "window")


async def _reopen(data: Data, a: int, b: int) -> object:
    return await data.todos.reopen([await _id(data, a)], "window")


async def _rename_list(data: Data, a: int, b: int) -> object:
    return await data.todos.lists.edit(await _list(data, a), "window", name=f"renamed {b}", colour="red")


async def _many(data: Data, kind: str, a: int, b: int) -> object:
    return await getattr(data.todos, kind)([await _id(data, a), await _id(data, b)], "window")


async def _delete_list(data: Data, a: int, b: int) -> object:
    return await data.todos.lists.delete(await _list(data, a), "window", keep_todos=b % 2 == 0)


async def _delete_label(data: Data, a: int) -> object:
    return await data.todos.labels.delete(await _label(data, a), "window")


_KINDS: dict[str, Callable[[Data, int, int], Coroutine[Any, Any, object]]] = {
    "add": _add,
    "edit": _edit,
    "edit one": _edit_one,
    "move": _move,
    "reopen": _reopen,
    "rename list": _rename_list,
    "complete": lambda d, a, b: _many(d, "complete", a, b),
    "delete": lambda d, a, b: _many(d, "delete", a, b),
    "restore": lambda d, a, b: _many(d, "restore", a, b),
    "skip": lambda d, a, b: _many(d, "skip", a, a),
    "delete list": _delete_list,
    "delete label": lambda d, a, b: _delete_label(d, a),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_steps(), min_size=1, max_size=14))
def test_any_sequence_of_changes_undone_in_reverse_leaves_what_was_before(steps: list[tuple[str, int, int]]) -> None:
    async def play() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with opened(Path(folder)) as data:
                await _add(data, 1, 3)
                await _add(data, 2, 7)
                states = [await data.contents()]
                for kind, a, b in steps:
                    before = len(await data.kinds())
                    try:
                        await _KINDS[kind](data, a, b)
                    except AppError:
                        assert await data.contents() == states[-1], "what is refused changes nothing"
                    if len(await data.kinds()) > before:
                        states.append(await data.contents())
                forward = list(states)
                while len(states) > 1:
                    assert await data.contents() == states.pop()
                    await data.todos.undo_last("window")
                assert await data.contents() == states[0]
                for state in forward[1:]:
                    await data.todos.activity.redo_last("window")
                    assert await data.contents() == state
                await data.database.write(
                    lambda t: t.execute("INSERT INTO todo_search (todo_search) VALUES ('integrity-check')")
                )

    asyncio.run(play())


_ASTRAY = """
    SELECT todos.title FROM todos LEFT JOIN todos AS parents ON parents.id = todos.parent_id
    WHERE todos.deleted_at IS NULL AND (
        todos.list_id <> 'inbox' AND todos.list_id NOT IN (SELECT id FROM lists)
        OR todos.parent_id IS NOT NULL AND (
            parents.id IS NULL OR parents.deleted_at IS NOT NULL OR parents.list_id <> todos.list_id
        )
    )
"""


def test_whatever_is_undone_every_todo_can_still_be_found() -> None:
    """Sixty changes by turns with undos of any of the last ones, some of them taken back again."""

    async def play(chance: random.Random) -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with opened(Path(folder)) as data:
                await _add(data, 2, 7)
                for _ in range(60):
                    await one(data, chance)
                    assert await data.rows(_ASTRAY) == []
                    [alive] = await data.rows(
                        "SELECT count(*) AS n FROM todos WHERE deleted_at IS NULL AND completed_at IS NULL"
                    )
                    assert (await data.todos.counts()).open == alive["n"]

    async def one(data: Data, chance: random.Random) -> None:
        before, newest = await data.contents(), len(await data.kinds())
        try:
            if chance.random() < 0.6:
                await _KINDS[chance.choice(sorted(_KINDS))](data, chance.randrange(30), chance.randrange(8))
            else:
                undone = await data.todos.undo(max(1, newest - chance.randrange(12)), "agent")
                if undone.kind != "undone" and chance.random() < 0.5:
                    await data.todos.undo((await data.todos.activity.page(1)).data[0].id, "window")
                    assert await data.contents() == before
        except AppError:
            assert len(await data.kinds()) > newest or await data.contents() == before

    for seed in (1, 2, 10, 44):
        asyncio.run(play(random.Random(seed)))
