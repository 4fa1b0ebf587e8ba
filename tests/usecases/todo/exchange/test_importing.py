"""An import as a change: seen before, whole or not at all, taken back at once, and never twice."""

from __future__ import annotations

import json
from datetime import date

import pytest

from app.errors import AppError
from app.usecases.todo.database import Edit
from app.usecases.todo.exchange.exchange import MOST_BYTES
from app.usecases.todo.exchange.settling import MOST_TODOS
from tests.usecases.todo.data import Data, opened
from tests.usecases.todo.exchange.files import by_title, exported, imported, previewed, todos

LINES = "(A) Call mom +Family @phone\nBuy milk\nx Read\n"


async def test_a_preview_says_what_would_be_and_changes_nothing(data: Data) -> None:
    before = await data.contents()
    told = await previewed(data, LINES)
    assert (told["format"], told["todos"], told["open"], told["done"]) == ("todotxt", 3, 2, 1)
    assert told["titles"] == ["Call mom", "Buy milk", "Read"]
    assert (told["lists"], told["labels"]) == (
        {"count": 1, "names": ["Family"]},
        {"count": 1, "names": ["phone"]},
    )
    assert await data.contents() == before


async def test_one_undo_takes_an_import_back_and_a_redo_brings_it_again(data: Data) -> None:
    await data.add("was here", list="Family")
    before = await data.contents()
    result = await imported(data, LINES)
    after = await data.contents()
    entry = await data.todos.undo_last("window")
    assert (entry.id, entry.kind, entry.actor) == (result["entry"], "imported", "import")
    assert entry.data == {"count": 3, "titles": ["Call mom", "Buy milk", "Read"], "source": "todotxt"}
    assert await data.contents() == before
    await data.todos.activity.redo_last("window")
    assert await data.contents() == after


async def test_an_import_that_was_taken_back_can_be_done_again(data: Data) -> None:
    await imported(data, LINES)
    await data.todos.undo_last("window")
    assert (await imported(data, LINES))["added"] == 3
    assert await data.rows("SELECT * FROM tombstones") == []


async def test_what_is_here_stays_as_the_user_left_it(data: Data) -> None:
    await imported(data, LINES)
    found = await by_title(data)
    await data.todos.edit([found["Buy milk"].id], Edit(title="Buy oat milk", completed=True), "window")
    await data.todos.delete([found["Call mom"].id], "window")
    told = await previewed(data, LINES + "New\n")
    assert (told["todos"], told["already_here"]) == (1, {"count": 3, "in_trash": 1})
    await imported(data, LINES + "New\n")
    assert set(await by_title(data)) == {"Buy oat milk", "Call mom", "Read", "New"}


async def test_todos_alike_in_one_file_are_as_many(data: Data) -> None:
    assert (await imported(data, "Buy milk\nBuy milk\n"))["added"] == 2
    assert (await imported(data, "Buy milk\nBuy milk\nBuy milk\n"))["added"] == 1


async def test_lists_and_labels_of_the_same_name_are_the_same(data: Data) -> None:
    existing = await data.todos.lists.add("family", "window", "red")
    await imported(data, LINES)
    assert (await by_title(data))["Call mom"].list_id == existing.id
    assert len(await data.todos.lists.all()) == 2


async def test_the_complete_format_keeps_history_and_trash(data: Data, tmp_path: object) -> None:
    rent = await data.add("Pay rent", due=date(2026, 3, 1), recurrence="FREQ=MONTHLY", list="Home")
    await data.todos.complete([rent.id], "window")
    gone = await data.add("Gone", list="Home")
    await data.todos.delete([gone.id], "window")
    content = await exported(data, "json")
    file = json.loads(content)
    assert [(one["title"], one["deleted_at"] is None) for one in file["todos"]].count(("Gone", False)) == 1
    occurrence = next(one for one in file["todos"] if one["completed_at"])
    assert occurrence["series"] == rent.uid
    before = await todos(data)
    await data.todos.delete([one.id for one in before if one.deleted_at is None], "window")
    assert (await imported(data, content))["added"] == 0


async def test_an_occurrence_still_belongs_to_its_series_elsewhere(
    data: Data, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rent = await data.add("Pay rent", due=date(2026, 3, 1), recurrence="FREQ=MONTHLY")
    await data.todos.complete([rent.id], "window")
    async with opened(tmp_path_factory.mktemp("other")) as other:
        await imported(other, await exported(data, "json"))
        open_one, done = sorted(await todos(other), key=lambda one: one.completed_at is not None)
        assert (done.series, open_one.due) == (open_one.id, date(2026, 4, 1))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b'{"format": "todo-assistant", "version": 1, "todos": [', "broken or cut off"),
        (b'{"format": "todo-assistant", "version": 2}', "newer version"),
        (b'{"some": "thing"}', "no program that is known"),
        (b'{"format": "todo-assistant", "version": 1, "todos": []}', "no todos"),
        (b"[" * 100_000, "broken or cut off"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text"),
        (b"<!doctype html><title>x</title>", "web page"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:x\r\n", "cut off"),
        (b"amount,price\n1,2\n", "no column"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(data: Data, content: bytes, said: str) -> None:
    before = await data.contents()
    name = "table.csv" if b"amount" in content else ""
    with pytest.raises(AppError, match=said):
        await imported(data, content, name)
    assert await data.contents() == before


async def test_too_much_is_refused_in_plain_words(data: Data) -> None:
    with pytest.raises(AppError, match="32 MB"):
        await previewed(data, b"x" * (MOST_BYTES + 1))
    with pytest.raises(AppError, match="100,001 todos"):
        await previewed(data, "x\n" * (MOST_TODOS + 1))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_encodings_and_line_ends_are_told_apart(data: Data, encoding: str, end: str) -> None:
    await imported(data, end.join(["Käse kaufen", "Buy milk, soon", ""]).encode(encoding))
    assert set(await by_title(data)) == {"Käse kaufen", "Buy milk, soon"}


async def test_a_table_from_a_spreadsheet_cannot_run_formulas(data: Data) -> None:
    titles = ["=1+1", "+49 30 1", "-minus", "@home", "'quoted", "plain"]
    for title in titles:
        await data.add(title, notes="=HYPERLINK(1)")
    content = (await exported(data, "csv")).decode("utf-8-sig")
    cells = [line.split(",")[0].strip('"') for line in content.splitlines()[1:]]
    assert cells == ["'=1+1", "'+49 30 1", "'-minus", "'@home", "''quoted", "plain"]
    assert "\n=" not in content
    assert ",=" not in content


async def test_a_table_of_ones_own_needs_only_a_title(data: Data) -> None:
    table = "Task;Due date;Tags;Done;Colour\nBuy milk;2026-03-05;shop;no;red\nRead;2026-03-06 17:00;;yes;\n"
    result = await imported(data, table)
    found = await by_title(data)
    assert found["Buy milk"].due == date(2026, 3, 5)
    assert found["Read"].completed_at is not None
    assert [(one["kind"], one["what"], one["example"]) for one in result["losses"]] == [("field", "colour", "red")]


async def test_what_is_too_long_or_too_deep_is_carried_as_far_as_it_goes(data: Data) -> None:
    long = "word " * 300
    nested = "".join(f"{'  ' * level}- [ ] level {level}\n" for level in range(7))
    result = await imported(data, f"- [ ] {long}\n{nested}")
    assert {one["kind"]: one["count"] for one in result["losses"]} == {"title_cut": 1, "parent": 2}
    found = await by_title(data)
    assert next(one for one in found.values() if one.title.endswith("…")).notes.startswith("word word")
    assert found["level 6"].parent_id == found["level 3"].id


async def test_todos_that_are_parts_of_each_other_stand_for_themselves(data: Data) -> None:
    table = "title,uid,parent,recurrence_start\na,1,2,\nb,2,1,\nc,3,3,\n"
    assert (await imported(data, table))["added"] == 3
    assert sum(todo.parent_id is None for todo in await todos(data)) >= 2
