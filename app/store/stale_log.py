"""A write-ahead log that belongs to another database file; put aside before a data folder's database is opened."""

from __future__ import annotations

import logging
from pathlib import Path

from app.store import timestamps

_HEADER = 20
_FORMATS = slice(18, 20)
_WITHOUT_LOG = b"\x01\x01"

_log = logging.getLogger(__name__)


def put_stale_log_aside(database: Path) -> None:
    """After a crash its log stays beside a database; when a backup takes that one's place, the log is not the backup's.

    SQLite would replay it all the same and ruin the backup. Backups say in their header that they have no log; a
    database that has one says so before its log holds anything.
    """
    log = database.with_name(f"{database.name}-wal")
    try:
        with database.open("rb") as file:
            header = file.read(_HEADER)
        if header[_FORMATS] != _WITHOUT_LOG or not log.exists():
            return
        aside = log.with_name(f"{log.name}.{timestamps.now():%Y%m%dT%H%M%S%fZ}")
        log.rename(aside)
        database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    except FileNotFoundError:
        return
    except OSError as error:
        _log.warning("The log beside %s cannot be looked at: %s", database, error)
        return
    _log.warning("%s belonged to another database; it is kept as %s.", log, aside)
