"""Transactions, snapshots, cancellation, closing and failures of the open database."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.store.connection import Database, Reading, Transaction
from app.store.failures import storage_failures


@pytest.fixture
async def notes(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path)
    await database.write(lambda transaction: transaction.execute("CREATE TABLE notes (writer INT, half TEXT)"))
    yield database
    await database.close()


async def count(database: Database, condition: str = "TRUE") -> int:
    async def work(connection: Reading) -> int:
        [row] = await connection.fetchall(f"SELECT count(*) FROM notes WHERE {condition}")  # noqa: S608
        return int(row[0])

    return await database.read(work)


async def add_both_halves(database: Database, writer: int) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.execute("INSERT INTO notes VALUES (?, 'left')", (writer,))
        time.sleep(0.0005)  # noqa: ASYNC251 - in the writing thread
        await transaction.execute("INSERT INTO notes VALUES (?, 'right')", (writer,))

    await database.write(work)


async def until_threads_end(expected: int) -> None:
    """A closed connection's thread has answered a moment before it ends."""
    async with asyncio.timeout(5):
        while threading.active_count() > expected:
            await asyncio.sleep(0.01)


async def test_a_read_sees_what_was_written(notes: Database) -> None:
    await add_both_halves(notes, 1)

    assert await count(notes) == 2


async def test_a_failing_write_leaves_nothing_and_the_next_one_works(notes: Database) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.execute("INSERT INTO notes VALUES (1, 'left')")
        raise LookupError("work failed")

    with pytest.raises(LookupError, match="work failed"):
        await notes.write(work)

    assert await count(notes) == 0
    await add_both_halves(notes, 2)
    assert await count(notes) == 2


async def test_a_read_keeps_its_snapshot_while_others_write(notes: Database) -> None:
    async def work(connection: Reading) -> tuple[int, int]:
        [before] = await connection.fetchall("SELECT count(*) FROM notes")
        begun.set()
        assert written.wait(5)
        [after] = await connection.fetchall("SELECT count(*) FROM notes")
        return before[0], after[0]

    begun, written = threading.Event(), threading.Event()
    reading = asyncio.create_task(notes.read(work))
    await asyncio.to_thread(begun.wait, 5)
    await add_both_halves(notes, 1)
    written.set()

    assert await reading == (0, 0)
    assert await count(notes) == 2


async def test_a_read_apart_keeps_no_other_read_waiting(notes: Database) -> None:
    async def work(connection: Reading) -> tuple[int, int]:
        [before] = await connection.fetchall("SELECT count(*) FROM notes")
        begun.set()
        assert read.wait(5)
        [after] = await connection.fetchall("SELECT count(*) FROM notes")
        return before[0], after[0]

    begun, read = threading.Event(), threading.Event()
    reading = asyncio.create_task(notes.read_apart(work))
    await asyncio.to_thread(begun.wait, 5)
    await add_both_halves(notes, 1)

    assert await asyncio.wait_for(count(notes), 5) == 2
    read.set()
    assert await reading == (0, 0)


async def test_the_event_loop_goes_on_while_a_transaction_computes(notes: Database) -> None:
    async def work(transaction: Transaction) -> bool:
        await transaction.execute("INSERT INTO notes VALUES (1, 'left')")
        asyncio.run_coroutine_threadsafe(others(), loop)
        return gone_on.wait(5)

    async def others() -> None:
        assert await count(notes) == 0
        gone_on.set()

    loop, gone_on = asyncio.get_running_loop(), threading.Event()

    assert await notes.write(work)
    assert await count(notes) == 1


async def test_a_transaction_that_waits_for_something_else_is_refused_and_leaves_nothing(notes: Database) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.execute("INSERT INTO notes VALUES (1, 'left')")
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="nothing but its database"):
        await notes.write(work)

    assert await count(notes) == 0
    await add_both_halves(notes, 2)


async def test_the_reader_cannot_write(notes: Database) -> None:
    with pytest.raises(AppError):
        await notes.read(lambda connection: connection.fetchall("INSERT INTO notes VALUES (1, 'left')"))

    assert await count(notes) == 0


async def test_callbacks_run_once_the_data_can_be_read_by_others(notes: Database, path: Path) -> None:
    seen: list[int] = []

    def look() -> None:
        with sqlite3.connect(path) as other:
            seen.append(other.execute("SELECT count(*) FROM notes").fetchone()[0])
        other.close()

    async def work(transaction: Transaction) -> None:
        transaction.on_commit(look)
        await transaction.execute("INSERT INTO notes VALUES (1, 'left')")
        assert not seen

    await notes.write(work)

    assert seen == [1]


async def test_callbacks_of_a_failed_write_do_not_run(notes: Database) -> None:
    called: list[str] = []

    async def work(transaction: Transaction) -> None:
        transaction.on_commit(lambda: called.append("published"))
        await transaction.execute("INSERT INTO no_such_table VALUES (1)")

    with pytest.raises(sqlite3.OperationalError, match="no_such_table"):
        await notes.write(work)

    assert called == []


async def test_a_failing_callback_is_logged_and_does_not_undo_the_write(
    notes: Database, caplog: pytest.LogCaptureFixture
) -> None:
    called: list[str] = []

    def fail() -> None:
        raise LookupError("subscriber broke")

    async def work(transaction: Transaction) -> None:
        transaction.on_commit(fail)
        transaction.on_commit(lambda: called.append("second"))
        await transaction.execute("INSERT INTO notes VALUES (1, 'left')")

    await notes.write(work)

    assert await count(notes) == 1
    assert called == ["second"]
    assert "subscriber broke" in caplog.text


async def test_a_write_inside_a_write_is_refused_instead_of_waiting_for_itself(notes: Database) -> None:
    with pytest.raises(RuntimeError, match="inside another one"):
        await asyncio.wait_for(notes.write(lambda _: add_both_halves(notes, 1)), 5)
    with pytest.raises(RuntimeError, match="inside another one"):
        await asyncio.wait_for(notes.read(lambda _: count(notes)), 5)


async def test_cancelling_500_writers_at_random_points_splits_no_transaction(notes: Database) -> None:
    chance = random.Random(1)
    acknowledged: set[int] = set()

    async def write(writer: int) -> None:
        await add_both_halves(notes, writer)
        acknowledged.add(writer)

    async def write_and_be_cancelled(writer: int) -> None:
        task = asyncio.create_task(write(writer))
        if writer % 50 == 0:
            await task  # however busy the machine is, some come through and some do not
        else:
            await asyncio.sleep(chance.random() * 0.3 if writer % 50 > 1 else 0)
        task.cancel()
        await asyncio.wait([task])

    await asyncio.gather(*(write_and_be_cancelled(writer) for writer in range(500)))

    assert 0 < len(acknowledged) < 500, "both outcomes are needed for this to prove anything"
    await add_both_halves(notes, 500)
    left, right = await writers_of(notes, "left"), await writers_of(notes, "right")
    assert left == right
    assert len(left) == await count(notes, "half = 'left'")
    assert set(left) >= acknowledged | {500}


async def test_cancelling_the_transactions_themselves_rolls_them_back(notes: Database) -> None:
    chance = random.Random(2)
    before = asyncio.all_tasks()
    writers = [asyncio.create_task(add_both_halves(notes, writer)) for writer in range(100)]
    while not all(writer.done() for writer in writers):
        # What the end of an event loop does: it cancels every task, the transactions' own ones too.
        await asyncio.sleep(chance.random() * 0.01)
        running = list(asyncio.all_tasks() - before)
        if running:
            chance.choice(running).cancel()

    await add_both_halves(notes, 100)
    left, right = await writers_of(notes, "left"), await writers_of(notes, "right")
    assert left == right
    assert any(task.cancelled() for task in writers)
    assert {number for number, task in enumerate(writers) if not task.cancelled()} | {100} <= set(left)


async def writers_of(database: Database, half: str) -> list[int]:
    rows = await database.read(
        lambda connection: connection.fetchall("SELECT writer FROM notes WHERE half = ? ORDER BY writer", (half,))
    )
    return [row["writer"] for row in rows]


async def test_a_failure_that_nobody_waits_for_any_more_is_logged(
    notes: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(transaction: Transaction) -> None:
        time.sleep(0.05)  # noqa: ASYNC251 - in the writing thread
        await transaction.execute("INSERT INTO no_such_table VALUES (1)")

    writing = asyncio.create_task(notes.write(work))
    await asyncio.sleep(0.01)
    writing.cancel()
    await asyncio.wait([writing])
    await add_both_halves(notes, 1)

    assert writing.cancelled()
    assert "no_such_table" in caplog.text


async def test_closing_finishes_what_is_under_way_and_refuses_the_rest(path: Path) -> None:
    threads_before = threading.active_count()
    database = await Database.open(path)
    await database.write(lambda transaction: transaction.execute("CREATE TABLE notes (writer INT, half TEXT)"))
    writing = [asyncio.create_task(add_both_halves(database, writer)) for writer in range(20)]
    await asyncio.sleep(0)
    for task in writing[::2]:
        task.cancel()

    await asyncio.gather(database.close(), database.close())

    with pytest.raises(AppError, match="closing"):
        await count(database)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT count(*) FROM notes").fetchone() == (40,)
    other.close()
    await until_threads_end(threads_before)
    await asyncio.wait(writing)


async def test_the_files_are_for_their_owner_only(notes: Database, path: Path) -> None:
    await add_both_halves(notes, 1)

    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + "-shm", path.name + "-wal"]
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


async def test_an_existing_file_that_others_can_read_is_closed_to_them(path: Path) -> None:
    path.touch(mode=0o644)
    path.chmod(0o644)

    await (await Database.open(path)).close()

    assert path.stat().st_mode & 0o777 == 0o600


async def test_commits_wait_for_the_disk(notes: Database) -> None:
    async def work(transaction: Transaction) -> tuple[object, object, object]:
        mode = await transaction.fetchone("PRAGMA journal_mode")
        synchronous = await transaction.fetchone("PRAGMA synchronous")
        keys = await transaction.fetchone("PRAGMA foreign_keys")
        assert mode is not None
        assert synchronous is not None
        assert keys is not None
        return mode[0], synchronous[0], keys[0]

    assert await notes.write(work) == ("wal", 2, 1)


async def test_a_file_that_is_no_database_is_left_as_it_is(path: Path) -> None:
    threads_before = threading.active_count()
    path.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(AppError, match="not a database"):
        await Database.open(path)

    assert path.read_bytes() == b"Dear diary, " * 1000
    await until_threads_end(threads_before)


async def test_a_missing_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="cannot be opened"):
        await Database.open(tmp_path / "missing" / "todo-assistant.sqlite3")


async def test_another_program_holding_the_lock_is_a_clear_error_and_passes(notes: Database, path: Path) -> None:
    await notes.write(lambda transaction: transaction.execute("PRAGMA busy_timeout = 20"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(AppError, match="Another program") as caught:
        await add_both_halves(notes, 1)
    other.execute("ROLLBACK")
    other.close()

    assert caught.value.retryable
    await add_both_halves(notes, 2)
    assert await writers_of(notes, "left") == [2]


async def test_a_database_that_cannot_grow_says_so_and_loses_nothing(notes: Database) -> None:
    await add_both_halves(notes, 1)
    await notes.write(lambda transaction: transaction.execute("PRAGMA max_page_count = 20"))

    async def fill(transaction: Transaction) -> None:
        for writer in range(2, 100):
            await transaction.execute("INSERT INTO notes VALUES (?, ?)", (writer, "x" * 4000))

    with pytest.raises(AppError, match="disk is full") as caught:
        await notes.write(fill)

    assert caught.value.retryable
    assert await count(notes) == 2
    await notes.write(lambda transaction: transaction.execute("PRAGMA max_page_count = 1000000"))
    await notes.write(fill)
    assert await count(notes) == 100


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a file that is open")
@pytest.mark.parametrize("how", ["deleted", "replaced", "moved with its folder"])
async def test_a_file_that_is_gone_takes_no_change_until_it_is_back(tmp_path: Path, how: str) -> None:
    folder, aside = tmp_path / "data", tmp_path / "aside"
    folder.mkdir()
    path = folder / "todo-assistant.sqlite3"
    database = await Database.open(path)
    await database.write(lambda transaction: transaction.execute("CREATE TABLE notes (writer INT, half TEXT)"))
    gone = folder if how == "moved with its folder" else path
    gone.rename(aside)
    if how == "replaced":
        shutil.copy(aside, path)
    there = set(tmp_path.rglob("*"))

    with pytest.raises(AppError, match="moved or deleted"):
        await add_both_halves(database, 1)
    with pytest.raises(AppError, match="moved or deleted"):
        await database.read_apart(lambda connection: connection.fetchall("SELECT * FROM notes"))
    assert await count(database) == 0
    assert set(tmp_path.rglob("*")) == there, "no new file takes its place"

    aside.rename(gone)
    await add_both_halves(database, 2)
    assert await count(database) == 2
    await database.close()


def test_no_room_to_open_the_log_is_a_full_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(AppError, match="The disk is full"), storage_failures():
        raise error
