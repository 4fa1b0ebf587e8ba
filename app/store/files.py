"""The database's files and folders on disk, readable by their owner only; used when they are made."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.errors import AppError

_OWNER_ONLY = 0o600


def make_private(file: Path) -> None:
    """Create `file` if it is missing and let only its owner read it; SQLite gives its side files the same mode."""
    try:
        _create(file)
        if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) != _OWNER_ONLY:
            file.chmod(_OWNER_ONLY)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(f"The database {file} cannot be opened: {reason}. Nothing was changed.", status=503) from error


def _create(file: Path) -> None:
    # An existing file is never opened here: closing any descriptor of it would drop this process's SQLite locks.
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
    except FileExistsError:
        return


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` outlast a power cut, where the system can (Windows does it by itself)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)


def sync_file(file: Path) -> None:
    """Wait until the file is on the disk; for files that SQLite has closed."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
