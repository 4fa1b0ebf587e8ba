"""A data folder with a given list of todos, made through the product's own database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.paths import Paths
from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import migrate
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.usecase import TodoUseCase


async def fill(folder: Path, titles: Sequence[str]) -> None:
    paths = Paths.in_folder(folder)
    paths.create()
    await migrate(paths.database, [TodoUseCase.component()])
    database = await Database.open(paths.database)
    try:
        todos = TodoDatabase(database, Changes())
        for start in range(0, len(titles), 5_000):
            await todos.add(titles[start : start + 5_000], "command_line")
    finally:
        await database.close()
