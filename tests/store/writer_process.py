"""A process of its own that writes to a database: `python -m tests.store.writer_process COMMAND FILE [COUNT]`."""

from __future__ import annotations

import asyncio
import resource
import signal
import sys
from pathlib import Path

from app.errors import AppError
from app.store.connection import Database, Transaction
from app.store.migrations import Component, Migration, migrate

COMPONENT = Component("numbers", [Migration(1, "CREATE TABLE numbers (writer TEXT, number INTEGER, filler TEXT);")])
_FILE_SIZE_LIMIT = 300_000


async def write_numbers(database: Database, writer: str, count: int) -> None:
    """Print each number once it is said to be saved."""
    for number in range(count):

        async def work(transaction: Transaction, number: int = number) -> None:
            await transaction.execute("INSERT INTO numbers VALUES (?, ?, 'first')", (writer, number))
            await transaction.execute("INSERT INTO numbers VALUES (?, ?, 'second')", (writer, number))

        await database.write(work)
        print(number, flush=True)


async def increment(database: Database, count: int) -> None:
    async def work(transaction: Transaction) -> None:
        [row] = await transaction.fetchall("SELECT max(number) AS number FROM numbers")
        await transaction.execute("UPDATE numbers SET number = ?", (row["number"] + 1,))

    for _ in range(count):
        await database.write(work)


async def fill(database: Database) -> None:
    """Write until the disk is full, say how much was saved, free the space, write once more."""
    saved = 0

    async def work(transaction: Transaction) -> None:
        await transaction.execute("INSERT INTO numbers VALUES ('fill', ?, ?)", (saved, "x" * 20_000))

    try:
        while True:
            await database.write(work)
            saved += 1
    except AppError as error:
        print(f"{saved} {error.retryable} {error.user_message}", flush=True)
    rows = await database.read(lambda connection: connection.fetchall("SELECT count(*) FROM numbers"))
    print([tuple(row) for row in rows], flush=True)


async def main(command: str, file: Path, count: int) -> None:
    await migrate(file, [COMPONENT])
    database = await Database.open(file)
    try:
        match command:
            case "write":
                await write_numbers(database, "killed", count)
            case "increment":
                await increment(database, count)
            case "fill":
                await fill(database)
            case "fill-within-limit":
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_SIZE_LIMIT, resource.RLIM_INFINITY))
                await fill(database)
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                await write_numbers(database, "after", 1)
            case _:
                raise ValueError(command)
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0))
