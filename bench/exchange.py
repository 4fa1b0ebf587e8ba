"""Import, export and changes of 10,000 todos: how long each takes, and how long a page asked for meanwhile."""

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
from app.turns import take_turns_often
from app.usecases.todo.database import Edit, Listing, TodoDatabase
from app.usecases.todo.exchange.exchange import WRITTEN, WrittenFormat
from app.usecases.todo.usecase import TodoUseCase
from bench.table import Row, percentile_95
from bench.todos import Words

T = TypeVar("T")

TODOS = 10_000


def measure() -> list[Row]:
    take_turns_often()
    return asyncio.run(_measured())


async def _measured() -> list[Row]:
    rows: list[Row] = []
    async with _empty() as todos:
        words = Words()
        await todos.add_many([words.todo(number) for number in range(TODOS)], "import")
        exports = {written: _exported(todos, written) for written in WRITTEN}
        files = {written: await _timed(rows, todos, f"export as {written}", work) for written, work in exports.items()}
    for written, content in files.items():
        async with _empty() as todos:
            importing = todos.exchange.import_file(content, f"todos.{written}")
            await _timed(rows, todos, f"import of {written}", importing)
            if written == "json":
                await _changed(rows, todos)
    return rows


async def _changed(rows: list[Row], todos: TodoDatabase) -> None:
    await _timed(rows, todos, "undo of an import", todos.undo_last("window"))
    ids = [todo.id for todo in await todos.add([f"todo {number}" for number in range(TODOS)], "import")]
    await _timed(rows, todos, "changed at once", todos.edit(ids, Edit(priority=1, list="Other"), "window"))
    await _timed(rows, todos, "undo of that", todos.undo_last("window"))
    await _timed(rows, todos, "deleted at once", todos.delete(ids, "window"))


async def _exported(todos: TodoDatabase, written: WrittenFormat) -> bytes:
    file = await todos.exchange.export(written)
    return await asyncio.to_thread(lambda: b"".join(file.parts))


async def _timed(rows: list[Row], todos: TodoDatabase, what: str, work: Awaitable[T]) -> T:
    waits: list[float] = []
    asking = asyncio.create_task(_ask(todos, waits))
    await asyncio.sleep(0.05)
    waits.clear()
    start = time.perf_counter()
    result = await work
    taken = time.perf_counter() - start
    asking.cancel()
    ours = f"{taken:.2f} s, page meanwhile p95 {percentile_95(waits):.0f} ms, longest {max(waits):.0f} ms"
    rows.append(Row(f"{TODOS:,} todos: {what}", ours, "–", "", "p95 ≤ 50 ms"))
    return result


async def _ask(todos: TodoDatabase, waits: list[float]) -> None:
    """What the window does while it goes on: pages of the list, one after the other."""
    while True:
        start = time.perf_counter()
        await todos.listed(Listing(limit=50))
        waits.append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(0.01)


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
