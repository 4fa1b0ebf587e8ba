"""Where the owner of a data folder listens: a socket in a private folder, or a named pipe on Windows."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path

from app.errors import AppError
from app.paths import Paths


def address_of(paths: Paths) -> str:
    """The same for every spelling of the same folder (links, relative paths)."""
    folder = os.path.normcase(paths.data.resolve())
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:20]
    if sys.platform == "win32":
        return rf"\\.\pipe\todo-assistant-{name}"
    return str(paths.runtime / f"{name}.sock")


def make_private_folder(folder: Path) -> None:
    """Make the socket's folder, or make sure that the one found is ours alone and no planted link."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(folder) and stat.S_IMODE(folder.lstat().st_mode) != 0o700:
            folder.chmod(0o700)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(f"The folder {folder} cannot be made: {reason}.", status=500) from error
    require_private_folder(folder)


def require_private_folder(folder: Path) -> None:
    """Refuse a folder through which another user could stand in for the owner or listen in."""
    if not _is_ours(folder) or folder.lstat().st_mode & 0o077:
        raise AppError(
            f"{folder} belongs to somebody else or is open to others, so it cannot be trusted. "
            "Remove it, or log in to a desktop session, which provides a private folder.",
            status=500,
        )


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.geteuid())
