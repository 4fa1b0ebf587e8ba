"""What SQLite's failures mean to the user; used wherever the store touches the database file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.errors import AppError

_RETRYABLE = {
    sqlite3.SQLITE_FULL: (
        "The disk is full, so this was not saved. Everything saved before is safe. Free some space and try again."
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using the database, so this was not done. Nothing is lost. Try again in a moment."
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported an error, so this was not saved. Everything saved before is safe. "
        "Check the disk and its free space, then try again."
    ),
}
_LASTING = {
    sqlite3.SQLITE_READONLY: (
        "The database file or its folder is write-protected, so this was not saved. Everything saved before is safe. "
        "Allow writing in the data folder."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The database file cannot be opened. Nothing was changed. Check that the data folder exists and is yours."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The database file is damaged. It was left as it is. Close the app and put back a copy from the backups folder."
    ),
    sqlite3.SQLITE_NOTADB: (
        "The database file is not a database of this app. It was left as it is. "
        "Move it out of the data folder or choose another folder with --data-dir."
    ),
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH: sqlite3.SQLITE_CANTOPEN,
}


@contextmanager
def storage_failures() -> Iterator[None]:
    """Turn what the disk or another process did into an `AppError`; a mistake in a statement stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        failure = _explain(error)
        if failure is None:
            raise
        raise failure from error


def is_busy(error: sqlite3.Error) -> bool:
    return _kind(error) == sqlite3.SQLITE_BUSY


def _explain(error: sqlite3.Error) -> AppError | None:
    code = _kind(error)
    if code in _RETRYABLE:
        return AppError(_RETRYABLE[code], retryable=True, status=503)
    if code in _LASTING:
        return AppError(_LASTING[code], status=503)
    return None


def _kind(error: sqlite3.Error) -> int:
    # The low byte is the kind; the rest says where it happened. Errors of Python's module itself have none.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # no room for the index of the write-ahead log, which opening needs
        return sqlite3.SQLITE_FULL
    return _SAME_AS.get(code & 0xFF, code & 0xFF)
