"""What is exported and imported into an empty database is the same again, as far as each format can carry it."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.exchange import WrittenFormat
from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import TodoList
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.storage.rows import todo_from_row
from tests.usecases.todo.data import BERLIN, Data, opened
from tests.usecases.todo.exchange import generated
from tests.usecases.todo.exchange.files import exported, imported

TRIED = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Seen = list[dict[str, Any]]


def trip(new: Sequence[NewTodo], written: WrittenFormat, seen: Callable[[Data], Awaitable[Seen]]) -> tuple[Seen, Seen]:
    """What there was, and what there is after the file was read elsewhere."""

    async def run() -> tuple[Seen, Seen]:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            async with opened(Path(one)) as data, opened(Path(other)) as fresh:
                await filled(data, new)
                content = await exported(data, written)
                result = await imported(fresh, content, f"todos.{written}")
                assert not result["losses"], result["losses"]
                for known in (fresh, data):
                    again = await imported(known, content, f"todos.{written}")
                    assert (again["added"], again["entry"]) == (0, None)
                return await seen(data), await seen(fresh)

    return asyncio.run(run())


async def filled(data: Data, new: Sequence[NewTodo]) -> None:
    await data.todos.add_many(new, "window")
    for number, one in enumerate((await data.todos.lists.all())[1:3]):
        await data.todos.lists.edit(one.id, "window", colour=["red", "#1a73e8"][number])


async def everything(data: Data) -> Seen:
    """All that the complete format keeps: everything but ids and the numbers of positions."""
    rows = await data.rows("SELECT * FROM todos ORDER BY position, seq")
    uids = {row["id"]: row["uid"] for row in rows}
    lists, labels = await data.todos.lists.all(), await data.todos.labels.all()
    both: list[TodoList | Label] = [*lists, *labels]
    names = {one.id: one.name for one in both}
    todos = []
    for row in rows:
        todo = todo_from_row(row)
        todos.append(
            {
                **todo.to_json(),
                "id": None,
                "position": None,
                "list_id": names.get(todo.list_id),
                "parent_id": todo.parent_id and uids.get(todo.parent_id),
                "label_ids": [names[one] for one in todo.label_ids if one in names],
                "series": todo.series and uids.get(todo.series, todo.series),
            }
        )
    named = [{**one.to_json(), "id": None, "position": None} for one in both if one.id != "inbox"]
    return [*todos, *named]


@TRIED
@given(st.lists(generated.todos(), min_size=1, max_size=4))
def test_json_keeps_everything(new: list[NewTodo]) -> None:
    before, after = trip(new, "json", everything)
    assert after == before


@TRIED
@given(st.lists(generated.todos(), min_size=1, max_size=4))
def test_csv_keeps_everything_but_colours_and_the_trash(new: list[NewTodo]) -> None:
    async def seen(data: Data) -> Seen:
        return [one for one in await everything(data) if "title" in one]

    before, after = trip(new, "csv", seen)
    assert after == before


@TRIED
@given(st.lists(generated.todos(notes=generated.any_notes), min_size=1, max_size=3))
def test_a_calendar_keeps_todos_to_the_second(new: list[NewTodo]) -> None:
    before, after = trip(new, "ics", calendar_view)
    assert after == before


async def calendar_view(data: Data) -> Seen:
    """Calendars have whole seconds, three priorities beside none, and reminders at an instant in UTC."""
    found = []
    for one in await everything(data):
        if "title" not in one:
            continue
        times = {name: one[name] and one[name][:19] for name in ("completed_at", "created_at", "updated_at")}
        todo = {**one, **times, "label_ids": sorted(one["label_ids"]), "due_at": None}
        found.append({**todo, "reminders": [_instant(each) for each in one["reminders"]], "extra": {}})
    return found


def _instant(reminder: dict[str, Any]) -> object:
    if "at" not in reminder:
        return reminder["minutes_before"]
    return datetime.fromisoformat(reminder["at"]).replace(tzinfo=zone_named(reminder["timezone"])).timestamp()


@TRIED
@given(st.lists(generated.todos(generated.plain_titles, generated.words, st.just("")), min_size=1, max_size=4))
def test_todo_txt_keeps_what_fits_into_a_line(new: list[NewTodo]) -> None:
    async def seen(data: Data) -> Seen:
        names = ("title", "list_id", "label_ids", "priority", "due", "timezone", "recurrence", "from_completion")
        found = [one for one in await everything(data) if "title" in one]
        return [
            {**{name: one[name] for name in (*names, "uid", "parent_id")}, **_days(one, "created_at", "completed_at")}
            for one in found
        ]

    before, after = trip(new, "todotxt", seen)
    assert after == before


@TRIED
@given(
    st.lists(generated.todos(generated.plain_titles, generated.words, generated.plain_titles), max_size=4, min_size=1)
)
def test_markdown_keeps_lists_nesting_and_notes(new: list[NewTodo]) -> None:
    async def seen(data: Data) -> Seen:
        found = [one for one in await everything(data) if "title" in one]
        titles = {one["uid"]: one["title"] for one in found}
        shown = [
            {
                **{
                    name: one[name]
                    for name in ("title", "notes", "list_id", "label_ids", "priority", "recurrence", "uid")
                },
                **_days(one, "created_at", "completed_at"),
                "due": one["due_at"][:16] if one["due_at"] else one["due"],
                "parent": titles.get(one["parent_id"]),
            }
            for one in found
        ]
        return sorted(shown, key=lambda one: json.dumps(one, sort_keys=True))

    before, after = trip(new, "markdown", seen)
    assert after == before


def _days(one: dict[str, Any], *names: str) -> dict[str, Any]:
    zone = zone_named(BERLIN)
    return {name: one[name] and datetime.fromisoformat(one[name]).astimezone(zone).date().isoformat() for name in names}
