"""How every connection to the database is set up; used by the open database, by migrations and by backups."""

from __future__ import annotations

import sys

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another process's transaction."""

_COMMON = """
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
"""

# FULL, since NORMAL can lose commits at a power cut in WAL mode; on macOS only F_FULLFSYNC reaches the disk.
DURABLE = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + (
    "PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;" if sys.platform == "darwin" else ""
)

WRITER_PRAGMAS = _COMMON + DURABLE + "PRAGMA journal_size_limit = 16777216;"
READER_PRAGMAS = _COMMON + "PRAGMA query_only = ON;"
