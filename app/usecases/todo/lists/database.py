"""Reads and changes lists; the todo database holds it."""

from __future__ import annotations

from collections.abc import Sequence

from app.store.connection import Database
from app.usecases.todo.listing import reading
from app.usecases.todo.lists import changes
from app.usecases.todo.lists.todo_list import TodoList
from app.usecases.todo.storage.writer import Actor, Writer


class Lists:
    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    async def all(self) -> list[TodoList]:
        return await self._database.read(reading.lists)

    async def add(self, name: str, actor: Actor, colour: str | None = None) -> TodoList:
        return await self._writer.change(actor, lambda batch: changes.new_list(batch, name, colour))

    async def edit(self, list_id: str, actor: Actor, *, name: str | None = None, colour: str | None = None) -> TodoList:
        """What is None stays; an empty colour takes it away."""
        return await self._writer.change(actor, lambda batch: changes.edit_list(batch, list_id, name, colour))

    async def delete(self, list_id: str, actor: Actor, *, keep_todos: bool = False) -> TodoList:
        """Its todos go to the trash, or else to the Inbox."""
        return await self._writer.change(
            actor, lambda batch: changes.delete_list(batch, list_id, keep_todos=keep_todos)
        )

    async def order(self, ids: Sequence[str], actor: Actor) -> list[TodoList]:
        """In the order named; lists that are not named come behind."""
        return await self._writer.change(actor, lambda batch: changes.order_lists(batch, ids))
