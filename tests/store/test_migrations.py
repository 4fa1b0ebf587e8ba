"""Creating, updating and refusing databases, component by component, with a backup before each update."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.errors import AppError
from app.store import backup, migrations
from app.store.connection import Database
from app.store.migrations import Component, Migration, migrate, store_components

FIRST = Migration(1, "CREATE TABLE books (title TEXT);\nINSERT INTO books VALUES ('one; -- two');")
SECOND = Migration(
    2,
    """
    -- A trigger holds semicolons of its own; the last statement has a comment.
    ALTER TABLE books ADD COLUMN pages INTEGER;
    CREATE TRIGGER counted AFTER INSERT ON books BEGIN
        UPDATE books SET pages = 1 WHERE pages IS NULL;
        UPDATE books SET pages = pages + 1;
    END;
    INSERT INTO books (title) VALUES ('three'); -- done
    """,
)
BROKEN = Migration(
    2, "CREATE TABLE pens (colour TEXT);\nINSERT INTO books VALUES ('four');\nINSERT INTO no_table VALUES (1);"
)
OLD = Component("books", [FIRST])
NEW = Component("books", [FIRST, SECOND])


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*")) if (path.parent / "backups").exists() else []


def contents(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}


async def test_a_new_database_gets_every_component_and_no_backup(path: Path) -> None:
    await migrate(path, [NEW, *store_components()])

    assert dict(rows(path, "SELECT * FROM schema_version")) == {"app": 1, "books": 2, "chat": 3}
    assert rows(path, "SELECT title, pages FROM books") == [("one; -- two", 2), ("three", 2)]
    assert backups(path) == []
    assert path.stat().st_mode & 0o777 == 0o600


async def test_an_older_database_is_brought_up_to_date_after_a_backup(path: Path) -> None:
    await migrate(path, [OLD])
    await migrate(path, [NEW])

    assert rows(path, "SELECT title FROM books") == [("one; -- two",), ("three",)]
    [copy] = backups(path)
    assert rows(copy, "PRAGMA journal_mode") == [("delete",)]
    assert rows(copy, "SELECT * FROM books") == [("one; -- two",)]
    assert rows(copy, "SELECT * FROM schema_version") == [("books", 1)]
    assert [file.name for file in copy.parent.iterdir()] == [copy.name], "a backup is one file"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


async def test_the_backup_has_what_is_only_in_the_write_ahead_log(path: Path, tmp_path: Path) -> None:
    await migrate(path, [OLD])
    database = await Database.open(path)
    await database.write(lambda transaction: transaction.execute("INSERT INTO books VALUES ('late')"))
    killed = tmp_path / "killed"
    shutil.copytree(path.parent, killed)
    await database.close()
    assert (killed / f"{path.name}-wal").stat().st_size > 0

    await migrate(killed / path.name, [NEW])

    [copy] = backups(killed / path.name)
    assert rows(copy, "SELECT title FROM books") == [("one; -- two",), ("late",)]


async def test_a_component_that_comes_later_keeps_the_versions_of_the_others(path: Path) -> None:
    await migrate(path, [OLD])
    await migrate(path, [OLD, Component("pens", [Migration(1, "CREATE TABLE pens (colour TEXT);")])])

    assert dict(rows(path, "SELECT * FROM schema_version")) == {"books": 1, "pens": 1}


async def test_a_component_that_is_gone_does_not_keep_the_app_from_starting(path: Path) -> None:
    await migrate(path, [NEW, Component("pens", [Migration(1, "CREATE TABLE pens (colour TEXT);")])])
    await migrate(path, [NEW])

    assert rows(path, "SELECT count(*) FROM pens") == [(0,)]


async def test_a_database_that_is_up_to_date_is_not_touched(path: Path) -> None:
    await migrate(path, [NEW])
    before, changed_at = contents(path.parent), path.stat().st_mtime_ns
    await migrate(path, [NEW])

    assert contents(path.parent) == before
    assert path.stat().st_mtime_ns == changed_at
    assert backups(path) == []


async def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    await migrate(path, [NEW])
    os.utime(path, ns=(1, 1))
    before = contents(path.parent)

    with pytest.raises(AppError, match="newer version") as caught:
        await migrate(path, [OLD, Component("pens", [Migration(1, "CREATE TABLE pens (colour TEXT);")])])

    assert "Nothing was changed" in caught.value.user_message
    assert contents(path.parent) == before
    assert list(before) == [path.name], "nor is there a side file"
    assert path.stat().st_mtime_ns == 1
    assert backups(path) == []


async def test_a_newer_database_with_an_unread_log_is_refused_and_keeps_both(path: Path, tmp_path: Path) -> None:
    await migrate(path, [OLD])
    database = await Database.open(path)
    await database.write(lambda transaction: transaction.execute("UPDATE schema_version SET version = 2"))
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in (path.name, f"{path.name}-wal"):
        shutil.copy(path.parent / name, killed / name)
    await database.close()
    before = contents(killed)

    with pytest.raises(AppError, match="newer version"):
        await migrate(killed / path.name, [OLD])

    assert {name: digest for name, digest in contents(killed).items() if not name.endswith("-shm")} == before


async def test_a_migration_that_fails_leaves_the_database_as_it_was(path: Path) -> None:
    await migrate(path, [OLD])
    before = rows(path, "SELECT type, name, sql FROM sqlite_schema UNION ALL SELECT 'row', title, '' FROM books")

    with pytest.raises(sqlite3.OperationalError, match="no_table"):
        await migrate(path, [Component("books", [FIRST, BROKEN])])

    assert (
        rows(path, "SELECT type, name, sql FROM sqlite_schema UNION ALL SELECT 'row', title, '' FROM books") == before
    )
    await migrate(path, [NEW])
    assert rows(path, "SELECT count(*) FROM books") == [(2,)]


async def test_nothing_is_migrated_when_the_backup_fails(path: Path) -> None:
    await migrate(path, [OLD])
    (path.parent / "backups").write_text("a file where the folder should be")

    with pytest.raises(AppError, match="backup"):
        await migrate(path, [NEW])

    assert rows(path, "SELECT * FROM schema_version") == [("books", 1)]


async def test_a_backup_that_breaks_off_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    await migrate(path, [OLD])
    monkeypatch.setattr(backup, "sync_file", full)

    with pytest.raises(AppError, match="No space left") as caught:
        await migrate(path, [NEW])

    assert caught.value.retryable
    assert backups(path) == []
    assert rows(path, "SELECT * FROM schema_version") == [("books", 1)]


async def test_a_newer_database_is_refused_also_when_another_process_made_it_so_just_now(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await migrate(path, [NEW])
    monkeypatch.setattr(migrations, "_versions_on_disk", lambda _: {})

    with pytest.raises(AppError, match="newer version"):
        await migrate(path, [OLD])

    assert rows(path, "SELECT * FROM schema_version") == [("books", 2)]


async def test_a_migration_may_not_leave_broken_references(path: Path) -> None:
    orphans = """
    CREATE TABLE shelves (id INTEGER PRIMARY KEY);
    CREATE TABLE books (shelf INTEGER REFERENCES shelves (id));
    INSERT INTO books VALUES (7);
    """
    with pytest.raises(sqlite3.IntegrityError, match="references"):
        await migrate(path, [Component("books", [Migration(1, orphans)])])

    assert rows(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'books'") == [(0,)]


async def test_a_statement_without_an_end_is_an_error(path: Path) -> None:
    with pytest.raises(ValueError, match="has no end"):
        await migrate(path, [Component("books", [Migration(1, "CREATE TABLE books (title TEXT)")])])


async def test_two_that_migrate_at_once_do_it_once(path: Path) -> None:
    await migrate(path, [OLD])
    await asyncio.gather(*(migrate(path, [NEW]) for _ in range(4)))

    assert rows(path, "SELECT title FROM books") == [("one; -- two",), ("three",)]


async def test_a_file_that_is_no_database_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(AppError, match="not a database"):
        await migrate(path, [OLD])

    assert path.read_bytes() == b"Dear diary, " * 1000
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    await migrate(path, [OLD])

    assert rows(path, "SELECT * FROM schema_version") == [("books", 1)]


async def test_a_component_is_read_from_numbered_files(tmp_path: Path) -> None:
    (tmp_path / "0002_more.sql").write_text(SECOND.sql)
    (tmp_path / "0001_books.sql").write_text(FIRST.sql)

    assert Component.from_folder("books", tmp_path) == NEW


@pytest.mark.parametrize("names", [[], ["0002_more.sql"], ["0001_a.sql", "0001_b.sql"], ["1_books.sql"]])
def test_missing_or_misnumbered_files_are_refused(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text(FIRST.sql)

    with pytest.raises((ValueError, FileNotFoundError)):
        Component.from_folder("books", tmp_path)


def test_every_component_of_the_store_can_be_created(tmp_path: Path) -> None:
    assert [component.name for component in migrations.store_components()] == ["app", "chat"]
