"""Launch tokens and the sessions they open; minted by the shell, checked by the guard."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

V = TypeVar("V")

_TOKEN_SECONDS = 60.0
_MOST_TOKENS = 32
_MOST_SESSIONS = 64


class Sessions:
    """Secrets live in memory only and end with the process; safe to use from any thread.

    Only hashes are kept, so that a look-up takes the same time whatever part of a guess is right.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._tokens: OrderedDict[bytes, float] = OrderedDict()
        self._sessions: OrderedDict[bytes, None] = OrderedDict()
        # Cookies ignore ports: another app on this host must not overwrite ours, nor an older launch of this one.
        self.cookie_name = f"todo_assistant_{secrets.token_hex(6)}"

    def mint_launch_token(self) -> str:
        """A token for one sign-in within 60 seconds."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens[_digest(token)] = self._clock() + _TOKEN_SECONDS
            _drop_oldest(self._tokens, _MOST_TOKENS)
        return token

    def redeem(self, token: str) -> str | None:
        """Use up a token; the value of a new session's cookie, or None for a token that is not good (any more)."""
        with self._lock:
            expires = self._tokens.pop(_digest(token), None)
            if expires is None or self._clock() >= expires:
                return None
            cookie = secrets.token_urlsafe(32)
            self._sessions[_digest(cookie)] = None
            _drop_oldest(self._sessions, _MOST_SESSIONS)
            return cookie

    def is_valid(self, cookie: str | None) -> bool:
        if not cookie:
            return False
        with self._lock:
            return _digest(cookie) in self._sessions


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def _drop_oldest(entries: OrderedDict[bytes, V], most: int) -> None:
    while len(entries) > most:
        entries.popitem(last=False)
