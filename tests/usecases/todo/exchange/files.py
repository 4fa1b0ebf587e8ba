"""Exports and imports of a test's data; used by the tests of the exchange."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.usecases.todo.exchange.exchange import WrittenFormat
from app.usecases.todo.todo import Todo
from tests.usecases.todo.data import Data

FILES = Path(__file__).parent / "files"


async def exported(data: Data, written: WrittenFormat, **options: Any) -> bytes:
    file = await data.todos.exchange.export(written, **options)
    return b"".join(file.parts)


async def imported(data: Data, content: bytes | str, name: str = "") -> Mapping[str, Any]:
    return await data.todos.exchange.import_file(_bytes(content), name)


async def previewed(data: Data, content: bytes | str, name: str = "") -> Mapping[str, Any]:
    return await data.todos.exchange.preview(_bytes(content), name)


async def todos(data: Data) -> list[Todo]:
    """All of them, in the trash too, in their order."""
    from app.usecases.todo.storage.rows import todo_from_row  # noqa: PLC0415

    rows = await data.rows("SELECT * FROM todos ORDER BY position, seq")
    return [todo_from_row(row) for row in rows]


async def by_title(data: Data) -> dict[str, Todo]:
    return {todo.title: todo for todo in await todos(data)}


async def list_names(data: Data) -> dict[str, str]:
    return {one.id: one.name for one in await data.todos.lists.all()}


async def label_names(data: Data, todo: Todo) -> set[str]:
    names = {one.id: one.name for one in await data.todos.labels.all()}
    return {names[one] for one in todo.label_ids}


def _bytes(content: bytes | str) -> bytes:
    return content if isinstance(content, bytes) else content.encode()
