"""Changes todos in a process of its own: `python -m tests.usecases.todo.durable_process FOLDER COMMAND [LIMIT]`."""

from __future__ import annotations

import asyncio
import resource
import signal
import sys
from pathlib import Path

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo
from tests.usecases.todo.data import Data, opened

IMPORTED = 3_000
PRESENT = 400
FILE = "".join(
    f"(A) Imported {number} +Work @label{number % 7} due:2026-03-09\n" for number in range(IMPORTED)
).encode()


async def prepare(data: Data) -> None:
    await data.todos.add_many([NewTodo(f"Present {number}", notes="n" * 200) for number in range(PRESENT)], "window")
    print("prepared", flush=True)


async def present(data: Data) -> list[str]:
    rows = await data.rows("SELECT id FROM todos WHERE title LIKE 'Present %' OR title = 'Edited'")
    return [row["id"] for row in rows]


async def change(data: Data, command: str) -> None:
    match command:
        case "import":
            await data.todos.exchange.import_file(FILE, "todo.txt")
        case "edit":
            await data.todos.edit(
                await present(data), Edit(title="Edited", notes="m" * 200, add_labels=["x"]), "window"
            )
        case "undo":
            await data.todos.undo_last("window")
        case _:
            raise ValueError(command)


async def main(folder: Path, command: str, limit: int) -> None:
    async with opened(folder) as data:
        if command == "prepare":
            await prepare(data)
            return
        if limit:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        print("begins", flush=True)
        try:
            await change(data, command)
        except AppError as error:
            print(f"refused {error.retryable} {error.user_message}", flush=True)
        else:
            print("done", flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0))
