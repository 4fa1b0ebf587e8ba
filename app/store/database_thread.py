"""A thread with a connection to the database file, which does one job after the other; the database has two of them."""

from __future__ import annotations

import asyncio
import contextvars
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.store.pragmas import BUSY_TIMEOUT

T = TypeVar("T")


class DatabaseThread:
    """A job that has begun is finished, whatever becomes of who waits for it."""

    def __init__(self, executor: ThreadPoolExecutor, connection: sqlite3.Connection) -> None:
        self._executor = executor
        self._connection = connection
        self._ident: int | None = None

    @classmethod
    async def open(cls, path: Path, name: str, pragmas: str) -> DatabaseThread:
        executor = ThreadPoolExecutor(1, name)
        try:
            connection = await asyncio.get_running_loop().run_in_executor(executor, connected, path, pragmas)
        except BaseException:
            executor.shutdown(wait=False)
            raise
        thread = cls(executor, connection)
        thread._ident = await thread.run(lambda _: threading.get_ident())
        return thread

    @property
    def is_current(self) -> bool:
        return threading.get_ident() == self._ident

    async def run(self, job: Callable[[sqlite3.Connection], T]) -> T:
        context = contextvars.copy_context()
        return await asyncio.get_running_loop().run_in_executor(
            self._executor, lambda: context.run(job, self._connection)
        )

    async def close(self) -> None:
        await self.run(lambda connection: connection.close())
        self._executor.shutdown(wait=False)


def connected(path: Path, pragmas: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT, isolation_level=None, cached_statements=256)
    try:
        connection.row_factory = sqlite3.Row
        connection.executescript(pragmas)
    except BaseException:
        connection.close()
        raise
    return connection
