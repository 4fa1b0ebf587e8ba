"""The one open database of a process: a writer and a reader, whole transactions; everybody who stores uses it."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from app.errors import AppError
from app.store.failures import storage_failures
from app.store.files import make_private
from app.store.pragmas import BUSY_TIMEOUT, READER_PRAGMAS, WRITER_PRAGMAS

T = TypeVar("T")

_logger = logging.getLogger(__name__)


class Transaction:
    """One write transaction, handed to the work of `Database.write`; all of it is kept, or nothing."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._callbacks: list[Callable[[], None]] = []

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        await self._connection.execute_fetchall(sql, parameters)

    async def executemany(self, sql: str, rows: Iterable[Iterable[Any]]) -> None:
        await self._connection.executemany(sql, rows)

    async def fetchall(self, sql: str, parameters: Iterable[Any] = ()) -> list[sqlite3.Row]:
        return list(await self._connection.execute_fetchall(sql, parameters))

    async def fetchone(self, sql: str, parameters: Iterable[Any] = ()) -> sqlite3.Row | None:
        rows = await self.fetchall(sql, parameters)
        return rows[0] if rows else None

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` on the event loop once the transaction is on disk, before the next one begins."""
        self._callbacks.append(callback)

    @property
    def callbacks(self) -> Sequence[Callable[[], None]]:
        return self._callbacks


class Database:
    """Reads see a snapshot; writes run one after the other, each as a unit that cancelling its caller cannot split."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()
        self._reading = asyncio.Lock()
        self._units: set[asyncio.Task[Any]] = set()
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path) -> Database:
        """Open the file, creating it if need be; `app.store.migrations.migrate` comes before."""
        with storage_failures():
            make_private(path)
            writer = await _connect(path, WRITER_PRAGMAS)
            try:
                reader = await _connect(path, READER_PRAGMAS)
            except BaseException:
                await writer.close()
                raise
        return cls(writer, reader)

    async def read(self, work: Callable[[aiosqlite.Connection], Awaitable[T]]) -> T:
        """Run `work` on a connection that sees one state of the database from its first to its last statement."""
        self._refuse_misuse()
        return await self._unit(self._snapshot(work))

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run `work` in a transaction; once called it is carried out whole, whatever becomes of the caller."""
        self._refuse_misuse()
        return await self._unit(self._transaction(work))

    async def close(self) -> None:
        """Wait for what is under way, then close; further calls are refused."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _snapshot(self, work: Callable[[aiosqlite.Connection], Awaitable[T]]) -> T:
        async with self._reading:
            try:
                with storage_failures():
                    await self._reader.execute_fetchall("BEGIN")
                    return await work(self._reader)
            finally:
                await self._reader.rollback()

    async def _transaction(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._writing:
            transaction = Transaction(self._writer)
            try:
                with storage_failures():
                    await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                    result = await work(transaction)
                    await self._writer.execute_fetchall("COMMIT")
            except BaseException:
                # Does nothing where SQLite has rolled back by itself, or where COMMIT was carried out.
                await self._writer.rollback()
                raise
            _announce(transaction.callbacks)
            return result

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
        if asyncio.current_task() in self._units:
            raise RuntimeError("A read or write inside another one would wait for itself; pass the transaction on.")

    async def _close(self) -> None:
        if self._units:
            await asyncio.wait(self._units)
        await self._reader.close()
        await self._writer.close()


async def _connect(path: Path, pragmas: str) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, timeout=BUSY_TIMEOUT, isolation_level=None, cached_statements=256)
    try:
        connection.row_factory = sqlite3.Row
        await connection.executescript(pragmas)
    except BaseException:
        await connection.close()
        raise
    return connection


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
