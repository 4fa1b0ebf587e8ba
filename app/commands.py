"""What other processes may ask of the data folder's owner about todos; the same code serves them with no owner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

from app.errors import AppError
from app.options import TodoState
from app.store.changes import Changes
from app.store.connection import Database
from app.usecases.todo.database import TodoDatabase

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
