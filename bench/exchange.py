"""Import and export of 10,000 todos: how long each takes, and how long it ever holds up the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import TypeVar

from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import migrate
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.exchange.exchange import WRITTEN, WrittenFormat
from app.usecases.todo.usecase import TodoUseCase
from bench.table import Row
from bench.todos import Words

T = TypeVar("T")

TODOS = 10_000


def measure() -> list[Row]:
    return asyncio.run(_measured())


async def _measured() -> list[Row]:
    rows: list[Row] = []
    async with _empty() as todos:
        words = Words()
        await todos.add_many([words.todo(number) for number in range(TODOS)], "import")
        files = {written: await _timed(rows, f"export as {written}", _exported(todos, written)) for written in WRITTEN}
    for written, content in files.items():
        async with _empty() as todos:
            await _timed(rows, f"import of {written}", todos.exchange.import_file(content, f"todos.{written}"))
    return rows


async def _exported(todos: TodoDatabase, written: WrittenFormat) -> bytes:
    file = await todos.exchange.export(written)
    return await asyncio.to_thread(lambda: b"".join(file.parts))


async def _timed(rows: list[Row], what: str, work: Awaitable[T]) -> T:
    longest = [0.0]
    watching = asyncio.create_task(_watch(longest))
    start = time.perf_counter()
    result = await work
    taken = time.perf_counter() - start
    watching.cancel()
    ours = f"{taken:.2f} s, longest pause {longest[0] * 1000:.0f} ms"
    rows.append(Row(f"{TODOS:,} todos: {what}", ours, "–", "", "–"))
    return result


async def _watch(longest: list[float], every: float = 0.005) -> None:
    while True:
        start = time.perf_counter()
        await asyncio.sleep(every)
        longest[0] = max(longest[0], time.perf_counter() - start - every)


@contextlib.asynccontextmanager
async def _empty() -> AsyncIterator[TodoDatabase]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "todos.sqlite3")
        await migrate(path, [TodoUseCase.component()])
        database = await Database.open(path)
        try:
            yield TodoDatabase(database, Changes())
        finally:
            await database.close()
