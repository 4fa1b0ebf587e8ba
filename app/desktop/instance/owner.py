"""The process that owns a data folder: takes the lock and answers the commands of the others."""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from app.desktop.instance.address import address_of
from app.desktop.instance.client import NobodyAnswersError, ask, pause
from app.desktop.instance.lock import FolderLock
from app.paths import Paths

if TYPE_CHECKING:
    from app.desktop.instance.listener import Listener

Command = Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any]]]
"""Carries out one message and returns the answer; an `AppError` becomes the error the client reports."""


class Owner:
    """Holds the lock until `release()`; `serve()` and `stop()` belong to the server's event loop."""

    def __init__(self, paths: Paths, lock: FolderLock) -> None:
        self._paths = paths
        self._lock = lock
        self._listener: Listener | None = None

    @classmethod
    def acquire(cls, paths: Paths) -> Owner | None:
        """Become the owner, or None while another process is; makes the folders that are missing."""
        paths.create()
        lock = FolderLock.acquire(paths.lock_file)
        return None if lock is None else cls(paths, lock)

    @property
    def address(self) -> str:
        return address_of(self._paths)

    async def serve(self, commands: Mapping[str, Command]) -> None:
        """Listen from now on, in the running loop; `ping` is answered besides the given commands."""
        # Imported here: clients load this module too and need no event loop.
        from app.desktop.instance.conversation import Conversation  # noqa: PLC0415

        if sys.platform == "win32":
            from app.desktop.instance.pipe_listener import listen  # noqa: PLC0415
        else:
            from app.desktop.instance.unix_listener import listen  # noqa: PLC0415

        self._listener = await listen(self.address, Conversation(commands))
        self._lock.publish(self.address)

    async def stop(self) -> None:
        """Listen no longer; commands already being carried out are awaited, within limits."""
        if self._listener is not None:
            listener, self._listener = self._listener, None
            await listener.stop()

    def release(self) -> None:
        """Give the folder up, as the very last step: after the database is closed."""
        self._lock.release()


def acquire_or_ask(paths: Paths, message: Mapping[str, Any], timeout: float = 10.0) -> Owner | dict[str, Any]:
    """Become the owner, or hand `message` to the one there is: whichever turns out to be possible.

    An owner that ends between the two steps, or that does not listen yet, is met again until `timeout`.
    """
    deadline = time.monotonic() + timeout
    attempt = 0
    while True:
        owner = Owner.acquire(paths)
        if owner is not None:
            return owner
        try:
            return ask(paths, message, deadline - time.monotonic())
        except NobodyAnswersError:
            pause(attempt, deadline)
            attempt += 1
