"""Links that lead out of the app: the window asks, and only what the user clicked and confirmed is opened."""

from __future__ import annotations

import logging
import os
import secrets
import sys
import threading
from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, unquote, urlsplit

from app.errors import AppError
from app.system_programs import start_opener

_log = logging.getLogger(__name__)

SCHEMES = frozenset({"http", "https", "mailto"})
_LONGEST = 8_192

Ask = Callable[[Mapping[str, str]], None]


class OutsideLinks:
    """Remembers the last link clicked, under an id that the confirmation has to name; used from any thread."""

    def __init__(self, ask: Ask, open_url: Callable[[str], None] | None = None) -> None:
        self._ask = ask
        self._open_url = open_url or open_outside
        self._lock = threading.Lock()
        self._asked: tuple[str, str] | None = None

    def clicked(self, url: str) -> None:
        """Ask the window about it."""
        host = _host(url)
        if host is None:
            _log.warning("a link was clicked that leads nowhere the app opens")
            return
        link_id = secrets.token_hex(16)
        with self._lock:
            self._asked = (link_id, url)
        self._ask({"id": link_id, "url": url, "host": host})

    def confirmed(self, link_id: str) -> None:
        """Open it, once."""
        with self._lock:
            asked, self._asked = self._asked, None
        if asked is None or not secrets.compare_digest(asked[0], link_id):
            raise AppError("This link is no longer waiting to be opened. Click it again.", status=404)
        self._open_url(asked[1])


def open_outside(url: str) -> None:
    """Hand a checked URL to the system, without waiting for the program it starts."""
    if _host(url) is None:
        raise AppError("Only web and mail addresses are opened.")
    if sys.platform == "win32":
        os.startfile(url)  # noqa: S606 - a web or mail address, checked above
        return
    try:
        start_opener(url)
    except OSError as error:
        raise AppError("No program to open links with was found. Install xdg-utils.", status=500) from error


def _host(url: str) -> str | None:
    """What the question names; None for anything that is not opened."""
    if len(url) > _LONGEST or any(character <= " " for character in url):
        return None
    try:
        parts: SplitResult = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        # Some mail programs would put a file of the user's into the mail.
        return None if "attach" in parts.query.lower() else unquote(parts.path) or None
    if parts.scheme not in SCHEMES or not parts.hostname or parts.username is not None:
        return None
    return parts.hostname if port is None else f"{parts.hostname}:{port}"
