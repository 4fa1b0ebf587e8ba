"""Whole, checked copies of the database beside it in `backups`; migrations make one before they change anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app.errors import AppError
from app.store import timestamps
from app.store.failures import storage_failures
from app.store.files import make_private, make_private_folder, sync_file, sync_folder

_FOLDER = "backups"


def backup(connection: sqlite3.Connection, database: Path) -> Path:
    """Copy what `connection` sees and return the copy's path; it appears under its name only when it is whole."""
    target = _named_by_time(database.parent / _FOLDER, database)
    try:
        _write(connection, target)
    except (OSError, sqlite3.Error) as error:
        raise AppError(
            f"A backup of the database could not be written to {target.parent}: {error}. Nothing was changed. "
            "Check that there is space and that the folder is yours, then try again.",
            retryable=True,
            status=503,
        ) from error
    return target


def back_up(database: Path) -> Path:
    """As `backup`, beside a running app: what is committed by now, seen through a connection of its own."""
    with (
        storage_failures(),
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection,
    ):
        return backup(connection, database)


def backups(database: Path) -> list[Path]:
    """The whole copies there are, the newest first."""
    folder = database.parent / _FOLDER
    return sorted(folder.glob(f"{database.stem}-*{database.suffix}"), reverse=True)


def _write(connection: sqlite3.Connection, target: Path) -> None:
    make_private_folder(target.parent)
    partial = target.with_suffix(".partial")
    try:
        make_private(partial)
        _copy(connection, partial)
        sync_file(partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(target.parent)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        connection.backup(copy)
        # A copy is one file: no write-ahead log beside it that could be left behind when it is moved.
        copy.execute("PRAGMA journal_mode = DELETE")
        [result] = copy.execute("PRAGMA quick_check(1)").fetchone()
        if result != "ok":
            raise sqlite3.DatabaseError(f"The copy is damaged: {result}")


def _named_by_time(folder: Path, database: Path) -> Path:
    moment = timestamps.now().strftime("%Y%m%dT%H%M%S%fZ")
    return folder / f"{database.stem}-{moment}{database.suffix}"
