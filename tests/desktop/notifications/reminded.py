"""A program for the tests: puts a todo into a data folder whose reminder is due in some seconds."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.paths import Paths
from app.store import timestamps
from app.store.changes import Changes
from app.store.opening import open_database
from app.usecases.todo.database import NewTodo, TodoDatabase
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.usecase import TodoUseCase

SECONDS = 6


async def add(folder: Path) -> None:
    paths = Paths.in_folder(folder)
    paths.create()
    database = await open_database(paths.database, [TodoUseCase.component()])
    todos = TodoDatabase(database, Changes())
    moment = LocalMoment.of((timestamps.now() + timedelta(seconds=SECONDS)).astimezone(ZoneInfo("UTC")))
    await todos.add_many([NewTodo("Water the plants", reminders=[moment])], "window")
    await database.close()


def main() -> None:
    asyncio.run(add(Path(sys.argv[1])))
