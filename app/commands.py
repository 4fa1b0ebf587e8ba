"""What other processes may ask of the data folder's owner about todos; the same code serves them with no owner."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from app.errors import AppError
from app.options import TodoState
from app.store.changes import Changes
from app.store.connection import Database
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.exchange.exchange import MOST_BYTES, WRITTEN

_PAGE = 200
_LONGEST_TEXT = 100_000


class TodoCommands:
    """Takes and gives messages as they go over the local socket."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    @classmethod
    def over(cls, database: Database, changes: Changes) -> TodoCommands:
        return cls(TodoDatabase(database, changes))

    async def add(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """`{"text": quick-add line}` → `{"todo": {…}}`"""
        [todo] = await self._todos.add_lines([_text(message, "text")], "command_line")
        return {"todo": todo.to_json()}

    async def list(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """`{"state": "open", "search": "milk", "after": …}` → one page: `{"data": […], "has_more": …, "after": …}`"""
        state = message.get("state", "open")
        if state not in get_args(TodoState):
            raise AppError("The state of todos is open, done or all.")
        search = _text(message, "search") if message.get("search") else None
        after = _text(message, "after") if message.get("after") else None
        page = await self._todos.page(state, _PAGE, after, search)
        return {"data": [todo.to_json() for todo in page.data], "has_more": page.has_more, "after": page.after}

    async def pause_reminders(self, until: datetime) -> None:
        await self._todos.reminders.pause(until)

    async def resume_reminders(self) -> None:
        await self._todos.reminders.resume()

    def files(self) -> Mapping[str, Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any]]]]:
        """Commands about files, by name; their paths are those of the user who owns the data folder."""
        return {"import": self.import_file, "export": self.export_file}

    async def import_file(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """`{"path": …, "dry_run": true}` → what was, or would be, imported."""
        path = Path(_text(message, "path"))
        content = await asyncio.to_thread(_content, path)
        exchange = self._todos.exchange
        if message.get("dry_run"):
            return await exchange.preview(content, path.name)
        return await exchange.import_file(content, path.name)

    async def export_file(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        """`{"path": …, "format": "json"}` writes the file, whole or not at all."""
        path, written = Path(_text(message, "path")), message.get("format")
        if written not in WRITTEN:
            raise AppError(f"The kinds of file are {', '.join(WRITTEN)}.")
        file = await self._todos.exchange.export(written)
        await asyncio.to_thread(_write, path, file.parts)
        return {}

    async def first(self, message: Mapping[str, Any], most: int | None) -> Sequence[Mapping[str, Any]]:
        """The todos of all pages together, `most` of them at the most."""
        found: list[Mapping[str, Any]] = []
        page: Mapping[str, Any] = {"has_more": True, "after": None}
        while page["has_more"] and (most is None or len(found) < most):
            page = await self.list({**message, "after": page["after"]})
            found += page["data"]
        return found[:most]


def _text(message: Mapping[str, Any], name: str) -> str:
    value = message.get(name)
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise AppError(f"The message's “{name}” is no text.")
    return value


def _content(path: Path) -> bytes:
    """No more of it than can be imported, and one byte, which tells that it is too much."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise AppError(f"“{path}” can't be read: {error.strerror}. Nothing was changed.") from error


def _write(path: Path, parts: Iterator[bytes]) -> None:
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                file.writelines(parts)
                file.flush()
                os.fsync(file.fileno())  # or a power cut could leave an empty file where the last export was
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                file.close()
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise AppError(f"“{path}” can't be written: {error.strerror}. Choose another place.") from error
