"""The data folder and the database, looked at without changing them, also while the app has them open."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

from app.desktop.doctor.finding import Finding, failed, ok, warning
from app.paths import Paths

_SCARCE = 200 * 2**20
_LARGE_WAL = 64 * 2**20


def folder(paths: Paths) -> Finding:
    name, data = "data folder", paths.data
    if not data.exists():
        return ok(name, f"{data} does not exist yet; the first start makes it.")
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        return failed(name, f"{data} cannot be written.", f"Give yourself the right to: chmod u+rwx {data}")
    if sys.platform != "win32" and stat.S_IMODE(data.stat().st_mode) & 0o077:
        return warning(name, f"{data} can be read by other users.", f"Close it to them: chmod 700 {data}")
    free = shutil.disk_usage(data).free
    if free < _SCARCE:
        says = f"Only {free // 2**20} MiB are free where {data} is."
        return warning(name, says, "Make room: a full disk refuses every change.")
    return ok(name, f"{data}, {free / 2**30:.1f} GiB free.")


def database(paths: Paths) -> Finding:
    name, file = "database", paths.database
    if not file.exists():
        return ok(name, "There is none yet; the first start makes it.")
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
            [first, *_] = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
            mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    except sqlite3.Error as error:
        return failed(name, f"{file} cannot be read: {error}.", _restore(paths))
    if first != "ok":
        return failed(name, f"{file} is damaged: {str(first).splitlines()[0]}.", _restore(paths))
    wal = _size(file.with_name(f"{file.name}-wal"))
    if wal > _LARGE_WAL:
        says = f"The journal beside {file} has grown to {wal // 2**20} MiB."
        return warning(name, says, "Quit the app and start it again: it then clears its journal.")
    return ok(name, f"Whole, {_size(file) / 2**20:.1f} MiB, journal mode {mode}.")


def _restore(paths: Paths) -> str:
    return (
        f"Quit the app, keep a copy of {paths.data}, and put the newest backup beside the database in its place; "
        "docs/data-format.md says how."
    )


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
