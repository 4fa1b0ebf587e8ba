"""What the work of a write and of a read is given, and how it is carried out in the database's threads."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, TypeVar

S = TypeVar("S")
T = TypeVar("T")

Work = Callable[["Transaction"], Awaitable[T]]
ReadingWork = Callable[["Reading"], Awaitable[T]]


class Reading:
    """Handed to the work of `Database.read`, which sees one state of the database from its beginning to its end.

    As of a write, the whole work is one job of a thread: handing over each statement takes longer than most of them.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def fetchall(self, sql: str, parameters: Any = ()) -> list[sqlite3.Row]:
        return self._connection.execute(sql, parameters).fetchall()

    async def fetchone(self, sql: str, parameters: Any = ()) -> sqlite3.Row | None:
        rows = await self.fetchall(sql, parameters)
        return rows[0] if rows else None


class Transaction(Reading):
    """Handed to the work of `Database.write`; all of it is kept, or nothing.

    The work runs from its start to its end in the writing thread, so that however much it has to compute, the event
    loop goes on. It waits for nothing but the transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._callbacks: list[Callable[[], None]] = []

    async def execute(self, sql: str, parameters: Any = ()) -> None:
        self._connection.execute(sql, parameters).fetchall()

    async def executemany(self, sql: str, rows: Iterable[Any]) -> None:
        self._connection.executemany(sql, rows)

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` on the event loop once the transaction is on disk, before the next one begins."""
        self._callbacks.append(callback)

    @property
    def callbacks(self) -> Sequence[Callable[[], None]]:
        return self._callbacks


def carry_out(connection: sqlite3.Connection, work: Work[T]) -> tuple[T, Sequence[Callable[[], None]]]:
    """The whole of it, with its result and what is to be called now."""
    transaction = Transaction(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = _finished(work, transaction)
        connection.execute("COMMIT")
    except BaseException:
        # Does nothing where SQLite has rolled back by itself, or where COMMIT was carried out.
        connection.rollback()
        raise
    return result, transaction.callbacks


def read_out(connection: sqlite3.Connection, work: ReadingWork[T]) -> T:
    """The whole of it, with its result."""
    connection.execute("BEGIN")
    try:
        return _finished(work, Reading(connection))
    finally:
        connection.rollback()


def _finished(work: Callable[[S], Awaitable[T]], given: S) -> T:
    running = _begun(work, given)
    try:
        running.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    running.close()
    raise RuntimeError("A read or write waits for nothing but its database; do the rest before or after it.")


async def _begun(work: Callable[[S], Awaitable[T]], given: S) -> T:
    return await work(given)
