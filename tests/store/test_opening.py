"""A backup in the place of a database whose app was killed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.store.backup import back_up
from app.store.migrations import Component, Migration
from app.store.opening import open_database

NOTES = Component("notes", [Migration(1, "CREATE TABLE notes (text TEXT);")])


async def rows(path: Path) -> list[str]:
    database = await open_database(path, [NOTES])
    try:
        found = await database.read(lambda connection: connection.fetchall("SELECT text FROM notes"))
        return [row["text"] for row in found]
    finally:
        await database.close()


def killed_while_it_wrote(path: Path, folder: Path) -> Path:
    """A copy of the files as they are in the middle of its life: what is new is in the log alone."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
        connection.executemany("INSERT INTO notes VALUES (?)", [("new " + "x" * 500,)] * 200)
        connection.commit()
        folder.mkdir()
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy(file, folder / file.name)
    return folder / path.name


async def test_a_backup_is_not_ruined_by_the_log_of_what_it_replaces(path: Path, tmp_path: Path) -> None:
    assert await rows(path) == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO notes VALUES ('old')")
    backup = back_up(path)
    killed = killed_while_it_wrote(path, tmp_path / "killed")
    shutil.copy(backup, killed)

    assert await rows(killed) == ["old"]
    with closing(sqlite3.connect(killed)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    [aside] = killed.parent.glob("*-wal.*")
    assert aside.stat().st_size > 100_000, "nothing is thrown away"


async def test_a_log_that_belongs_to_its_database_is_read(path: Path, tmp_path: Path) -> None:
    assert await rows(path) == []
    killed = killed_while_it_wrote(path, tmp_path / "killed")

    assert len(await rows(killed)) == 200


async def test_without_a_database_there_is_nothing_to_do(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert await rows(tmp_path / "todo-assistant.sqlite3") == []
    assert "beside" not in caplog.text
