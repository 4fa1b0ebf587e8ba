"""Reads and changes labels; the todo database holds it."""

from __future__ import annotations

from collections.abc import Sequence

from app.store.connection import Database
from app.usecases.todo.labels import changes
from app.usecases.todo.labels.label import Label
from app.usecases.todo.listing import reading
from app.usecases.todo.storage.writer import Actor, Writer


class Labels:
    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    async def all(self) -> list[Label]:
        return await self._database.read(reading.labels)

    async def add(self, name: str, actor: Actor, colour: str | None = None) -> Label:
        return await self._writer.change(actor, lambda batch: changes.new_label(batch, name, colour))

    async def edit(self, label_id: str, actor: Actor, *, name: str | None = None, colour: str | None = None) -> Label:
        """What is None stays; an empty colour takes it away."""
        return await self._writer.change(actor, lambda batch: changes.edit_label(batch, label_id, name, colour))

    async def delete(self, label_id: str, actor: Actor) -> Label:
        """The todos that had it lose it."""
        return await self._writer.change(actor, lambda batch: changes.delete_label(batch, label_id))

    async def order(self, ids: Sequence[str], actor: Actor) -> list[Label]:
        """In the order named; labels that are not named come behind."""
        return await self._writer.change(actor, lambda batch: changes.order_labels(batch, ids))
