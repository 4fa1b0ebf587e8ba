"""Whether the open database still stands under its name; asked before every change, so that none goes into the void."""

from __future__ import annotations

from pathlib import Path

from app.errors import AppError

_GONE = (
    "The database file was moved or deleted while the app was running, so this was not done. "
    "Put the file back, or quit the app and start it again."
)


class Standing:
    """Made when the database has been opened: what is open stays readable, wherever the file has gone.

    SQLite would go on writing into a file that was moved, deleted or replaced by a copy, and call that saved.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._identity = self._present()

    def require(self) -> None:
        if self._identity is None or self._present() != self._identity:
            raise AppError(_GONE, retryable=True, status=503)

    def _present(self) -> tuple[int, int] | None:
        try:
            state = self._file.stat()
        except OSError:
            return None
        return state.st_dev, state.st_ino
