"""The thread that alone writes to the database file, one job after the other; the database gives it transactions."""

from __future__ import annotations

import asyncio
import contextvars
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.store.pragmas import BUSY_TIMEOUT, WRITER_PRAGMAS

T = TypeVar("T")


class WritingThread:
    """A job that has begun is finished, whatever becomes of who waits for it."""

    def __init__(self, executor: ThreadPoolExecutor, connection: sqlite3.Connection) -> None:
        self._executor = executor
        self._connection = connection
        self._ident: int | None = None

    @classmethod
    async def open(cls, path: Path) -> WritingThread:
        executor = ThreadPoolExecutor(1, "writing")
        try:
            connection = await asyncio.get_running_loop().run_in_executor(executor, _connected, path)
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


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT, isolation_level=None, cached_statements=256)
    try:
        connection.row_factory = sqlite3.Row
        connection.executescript(WRITER_PRAGMAS)
    except BaseException:
        connection.close()
        raise
    return connection
