"""A database file of the first version, brought up to date with nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import migrate, store_components
from app.usecases.todo.database import Counts, Listing, TodoDatabase
from app.usecases.todo.storage.batch import ROOM
from app.usecases.todo.usecase import TodoUseCase

FIRST_VERSION = Path(__file__).parent / "stored" / "first_version.sqlite3"
"""Written by the app's first version: todos of all who add some, done ones, a deleted one, and a conversation."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(FIRST_VERSION, tmp_path / "todo-assistant.sqlite3"))


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    await migrate(path, [*store_components(), TodoUseCase.component()])
    opened = await Database.open(path)
    yield opened
    await opened.close()


@pytest.fixture
def todos(database: Database) -> TodoDatabase:
    return TodoDatabase(database, Changes())


def rows(path: Path, sql: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


async def test_every_todo_is_there_with_everything_it_had(todos: TodoDatabase, path: Path) -> None:
    before = rows(FIRST_VERSION, "SELECT * FROM todos ORDER BY seq")
    after = rows(path, "SELECT * FROM todos ORDER BY seq")

    kept = ("seq", "id", "title", "completed_at", "created_at", "updated_at", "deleted_at")
    assert [{name: row[name] for name in kept} for row in after] == [
        {name: row[name] for name in kept} for row in before
    ]
    assert [row["position"] for row in after] == [row["position"] * ROOM for row in before]
    assert {(row["list_id"], row["priority"], row["notes"], row["due"]) for row in after} == {("inbox", 4, "", None)}
    assert [row["uid"] for row in after] == [row["id"] for row in before]


async def test_lists_counts_and_trash_are_as_they_were(todos: TodoDatabase) -> None:
    open_ones = ["Buy oat milk", "牛乳を買う", "Café für Zoë 👩‍👩‍👧", "Pay rent", "From the chat", "From the shell"]

    assert [todo.title for todo in (await todos.page("open")).data] == [*open_ones, "water the plants"]
    assert [todo.title for todo in (await todos.page("done")).data] == ["Back again", "Call mom"]
    assert [todo.title for todo in (await todos.listed(Listing(trash=True))).data] == ["Gone"]
    assert await todos.counts() == Counts(7, 2)
    assert (await todos.summary()).lists == {"inbox": Counts(7, 2)}
    assert (await todos.summary()).top == {"inbox": Counts(7, 2)}
    assert [each.name for each in await todos.lists.all()] == ["Inbox"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe", ["Café für Zoë 👩‍👩‍👧"]),
        ("乳", ["牛乳を買う"]),
        ("oat", ["Buy oat milk"]),
        ("gone", []),
        ("done:yes mom", ["Call mom"]),
    ],
)
async def test_all_todos_are_found(todos: TodoDatabase, words: str, found: list[str]) -> None:
    assert [todo.title for todo in (await todos.search(words)).data] == found


async def test_a_new_todo_stands_at_the_end_and_has_a_new_number(todos: TodoDatabase) -> None:
    [added] = await todos.add(["new"], "window")

    assert (await todos.page("open")).data[-1] == added
    assert added.seq == 11


async def test_what_was_done_is_in_the_activity(todos: TodoDatabase) -> None:
    entries = (await todos.activity.page(100)).data

    assert len(entries) == 15, "what was done at once is one entry"
    assert [(entry.kind, entry.actor, entry.data["count"]) for entry in entries[-2:]] == [
        ("added", "agent", 1),
        ("added", "window", 5),
    ]
    assert entries[-1].data["titles"] == ["Buy milk"]


async def test_what_was_done_can_be_undone_one_by_one(todos: TodoDatabase) -> None:
    for entry in (await todos.activity.page(100)).data:
        await todos.undo(entry.id, "window")

    assert await todos.counts() == Counts(0, 0)
    await todos.activity.redo_last("window")
    back = [todo.title for todo in (await todos.page("all")).data]
    assert back == ["Buy milk", "Call mom", "牛乳を買う", "Café für Zoë 👩‍👩‍👧", "Pay rent"]


async def test_conversations_are_as_they_were(database: Database, path: Path) -> None:
    for everything in ("SELECT * FROM threads", "SELECT * FROM thread_items", "SELECT * FROM turn_calls"):
        assert rows(path, everything) == rows(FIRST_VERSION, everything) != []


async def test_the_file_of_the_first_version_is_kept_as_a_backup(database: Database, path: Path) -> None:
    [copy] = (path.parent / "backups").iterdir()

    assert rows(copy, "SELECT * FROM todos") == rows(FIRST_VERSION, "SELECT * FROM todos")


async def test_a_migrated_database_has_the_shape_of_a_new_one(database: Database, path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite3"
    await migrate(new, [*store_components(), TodoUseCase.component()])
    shape = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"

    assert rows(path, shape) == rows(new, shape)
    assert rows(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
