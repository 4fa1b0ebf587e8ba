"""The operating system's lock on a data folder; held by the folder's owner, gone with its process."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from typing import IO

from app.errors import AppError

# Windows locks are mandatory: a byte far behind the content is locked, so that the content stays readable.
_LOCKED_BYTE = 1 << 30
_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class FolderLock:
    """Held until `release()` or the end of the process, however it ends; nothing stale is ever left."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    @classmethod
    def acquire(cls, path: Path) -> FolderLock | None:
        """The lock, or None while another process (or another lock of this one) holds it."""
        file = _open(path)
        try:
            if _try_lock(file):
                return cls(file)
        except OSError as error:
            file.close()
            reason = error.strerror or str(error)
            raise AppError(f"The data folder {path.parent} cannot be locked: {reason}.") from error
        file.close()
        return None

    def publish(self, address: str) -> None:
        """Note where this owner listens: a client may run with another environment than ours (cron, ssh)."""
        content = json.dumps({"pid": os.getpid(), "address": address}).encode()
        self._file.seek(0)
        self._file.write(content)
        self._file.truncate()
        self._file.flush()

    def release(self) -> None:
        """Let go; the file stays, since removing it would let two processes lock two different files."""
        _unlock(self._file)
        self._file.close()


def published_address(path: Path) -> str | None:
    """Where the last owner said it listens; it may be gone."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    address = content.get("address") if isinstance(content, dict) else None
    return address if isinstance(address, str) else None


def _open(path: Path) -> IO[bytes]:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.fdopen(os.open(path, flags, 0o600), "r+b")
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(f"The data folder {path.parent} cannot be used: {reason}.") from error


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        return True

    def _unlock(file: IO[bytes]) -> None:
        # A program that is just being started shares the open file until its exec is through, and the lock with it.
        fcntl.flock(file, fcntl.LOCK_UN)
