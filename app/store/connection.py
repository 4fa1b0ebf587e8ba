"""The one open database of a process: a writing thread and a reading one; everybody who stores uses it."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Coroutine, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from app.errors import AppError
from app.store.database_thread import DatabaseThread, connected
from app.store.failures import storage_failures
from app.store.files import make_private
from app.store.pragmas import READER_PRAGMAS, WRITER_PRAGMAS
from app.store.standing import Standing
from app.store.transaction import Reading, ReadingWork, Transaction, Work, carry_out, read_out

__all__ = ["Database", "Reading", "Transaction"]

T = TypeVar("T")

_logger = logging.getLogger(__name__)


class Database:
    """Reads see a snapshot; writes run one after the other, each as a unit that cancelling its caller cannot split."""

    def __init__(self, path: Path, writer: DatabaseThread, reader: DatabaseThread) -> None:
        self._path = path
        self._standing = Standing(path)
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()
        self._units: set[asyncio.Task[Any]] = set()
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path) -> Database:
        """Open the file, creating it if need be; `app.store.migrations.migrate` comes before."""
        with storage_failures():
            make_private(path)
            writer = await DatabaseThread.open(path, "writing", WRITER_PRAGMAS)
            try:
                reader = await DatabaseThread.open(path, "reading", READER_PRAGMAS)
            except BaseException:
                await writer.close()
                raise
        return cls(path, writer, reader)

    async def read(self, work: ReadingWork[T]) -> T:
        """Run `work` on a connection that sees one state of the database from its first to its last statement."""
        self._refuse_misuse()
        return await self._unit(self._snapshot(work))

    async def read_apart(self, work: ReadingWork[T]) -> T:
        """The same for much at once: on a connection of its own, so that other reads need not wait for it."""
        self._refuse_misuse()
        return await self._unit(self._apart(work))

    async def write(self, work: Work[T]) -> T:
        """Run `work` in a transaction; once called it is carried out whole, whatever becomes of the caller."""
        self._refuse_misuse()
        return await self._unit(self._transaction(work))

    async def close(self) -> None:
        """Wait for what is under way, then close; further calls are refused."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _snapshot(self, work: ReadingWork[T]) -> T:
        with storage_failures():
            return await self._reader.run(lambda connection: read_out(connection, work))

    async def _apart(self, work: ReadingWork[T]) -> T:
        self._standing.require()
        with storage_failures():
            return await asyncio.to_thread(_read_apart, self._path, work)

    async def _transaction(self, work: Work[T]) -> T:
        async with self._writing:
            with storage_failures():
                result, callbacks = await self._writer.run(lambda connection: self._carried_out(connection, work))
            _announce(callbacks)
            return result

    def _carried_out(self, connection: sqlite3.Connection, work: Work[T]) -> tuple[T, Sequence[Callable[[], None]]]:
        self._standing.require()
        return carry_out(connection, work)

    async def _unit(self, coroutine: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(coroutine)
        self._units.add(task)
        task.add_done_callback(self._units.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_log_unseen_failure)
            raise

    def _refuse_misuse(self) -> None:
        if self._closing is not None:
            raise AppError("The app is closing, so this was not done. Start it again.", retryable=True, status=503)
        if self._writer.is_current or self._reader.is_current:
            raise RuntimeError("A read or write inside another one would wait for itself; pass the transaction on.")

    async def _close(self) -> None:
        if self._units:
            await asyncio.wait(self._units)
        await self._reader.close()
        await self._writer.close()


def _read_apart(path: Path, work: ReadingWork[T]) -> T:
    with closing(connected(path, READER_PRAGMAS)) as connection:
        return read_out(connection, work)


def _announce(callbacks: Sequence[Callable[[], None]]) -> None:
    for callback in callbacks:
        try:
            callback()
        except Exception:
            # The data is on disk: the caller must not be told otherwise.
            _logger.exception("A callback after a commit failed")


def _log_unseen_failure(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and task.exception() is not None:
        _logger.error("A database operation failed after its caller had gone", exc_info=task.exception())
