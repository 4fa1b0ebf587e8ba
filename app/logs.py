"""The log file and its redaction; opened and closed by the composition root."""

from __future__ import annotations

import logging
import os
import re
import sys
from io import BufferedWriter, FileIO, TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_FILE = "todo-assistant.log"
_MOST_BYTES = 1_048_576
_KEPT_FILES = 4
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_OURS = "app"
"""The logger above all of the app's own."""

_HIDDEN = r"\1[hidden]"
_SECRETS = (
    # Headers and their likes in any notation: `Authorization: Bearer x`, `'api-key': 'x'`, `(b'cookie', b'x')`.
    (
        re.compile(
            r"""((?:(?:proxy-)?authorization|(?:x-|x_)?api[-_]?key|(?:set-)?cookie|client[-_]?secret|(?:access|refresh|id)[-_]?token
            |password)\b["']?\s*[:=,]\s*+(?:b?["'])?+(?:(?:bearer|basic|digest)\s++)?+)(?!\[hidden\])[^"'\r\n,})]+""",
            re.IGNORECASE | re.VERBOSE,
        ),
        _HIDDEN,
    ),
    (re.compile(r"\b((?:bearer|basic)\s+)[A-Za-z0-9._~+/=-]{8,}", re.IGNORECASE), _HIDDEN),
    (re.compile(r"([?&](?:t|token|key|api[-_]key|code|sig)=)[^&\s\"'<>]+", re.IGNORECASE), _HIDDEN),
    (re.compile(r"\b(sk-)[A-Za-z0-9_-]{8,}"), _HIDDEN),
    (re.compile(r"\b()eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?"), _HIDDEN),
    (re.compile(r"(todo_assistant_[0-9a-f]{12}=)[^;\s\"']+"), _HIDDEN),
)


def redacted(text: str) -> str:
    """The text without keys, cookies and launch tokens."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


class Logs:
    """Logging to a rotating file that only the user can read, from when it is opened until it is closed."""

    def __init__(self, folder: Path, level: str) -> None:
        self._handler = _handler(folder)
        self._root, self._ours = logging.getLogger(), logging.getLogger(_OURS)
        self._before = self._root.level, self._ours.level
        self._root.addHandler(self._handler)
        self.set_level(level)

    def set_level(self, level: str) -> None:
        """The app's own; libraries stay quieter, also while it is debugged."""
        self._ours.setLevel(level)
        self._root.setLevel(max(logging.WARNING, self._ours.level))

    def close(self) -> None:
        self._root.removeHandler(self._handler)
        for logger, level in zip((self._root, self._ours), self._before, strict=True):
            logger.setLevel(level)
        self._handler.close()

    def __enter__(self) -> Logs:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _is_ours_or_a_warning(record: logging.LogRecord) -> bool:
    """Below warnings, libraries log requests, headers or whole conversations, and some choose their own level."""
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] == _OURS


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text, so that tracebacks and arguments are covered."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """A log file with mode 0600 from the moment it exists."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(BufferedWriter(FileIO(descriptor, "ab")), "utf-8", errors="backslashreplace")


def _handler(folder: Path) -> logging.Handler:
    """Where no file can be written the app runs on, and logs to standard error."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _PrivateFile(folder / _FILE, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8")
    except OSError as error:
        handler = logging.StreamHandler(sys.stderr)
        print(f"There is no log file, since {folder} cannot be written: {error.strerror}", file=sys.stderr)  # noqa: T201
    handler.addFilter(_is_ours_or_a_warning)
    handler.setFormatter(RedactingFormatter(_FORMAT))
    return handler
