"""What was done and taking it back, as the activity view, Ctrl+Z and the chat use it; the todo database holds it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from app.store.connection import Database
from app.usecases.todo.journal import reading
from app.usecases.todo.journal.entry import Entry, EntryPage
from app.usecases.todo.journal.undoing import link, undo
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.storage.writer import Actor, Writer


class Activity:
    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    async def page(self, limit: int = 50, after: int | None = None) -> EntryPage:
        """The latest first."""
        return await self._database.read(lambda connection: reading.page(connection, limit, after))

    async def undo_last(self, actor: Actor) -> Entry:
        """Take back the last change that stands, whoever made it; returns its entry."""
        return await self._undo(actor, lambda batch: reading.last_change(batch.transaction))

    async def redo_last(self, actor: Actor) -> Entry:
        """Take back the last undo, unless something was changed since; returns the undo's entry."""
        return await self._undo(actor, lambda batch: reading.last_undo(batch.transaction))

    async def undo(self, entry: int, actor: Actor) -> Entry:
        """Take back any of the last 1,000 that nothing newer depends on; of an undo, this is redoing."""
        return await self._undo(actor, lambda batch: reading.entry_of(batch.transaction, entry))

    async def undo_together(self, entries: Sequence[int], actor: Actor) -> None:
        """Take back several as one change: all of them, or none."""

        async def choose(batch: Batch) -> Sequence[Entry]:
            return [await reading.entry_of(batch.transaction, entry) for entry in entries]

        await self._undo_all(actor, choose)

    async def _undo(self, actor: Actor, choose: Callable[[Batch], Awaitable[Entry]]) -> Entry:
        async def alone(batch: Batch) -> Sequence[Entry]:
            return [await choose(batch)]

        [entry] = await self._undo_all(actor, alone)
        return entry

    async def _undo_all(self, actor: Actor, choose: Callable[[Batch], Awaitable[Sequence[Entry]]]) -> Sequence[Entry]:
        chosen: list[Entry] = []

        async def work(batch: Batch) -> Sequence[Entry]:
            chosen.extend(await choose(batch))
            await undo(batch, chosen)
            return chosen

        async def linked(batch: Batch, number: int) -> None:
            await link(batch, chosen, number)

        return await self._writer.change(actor, work, linked)
