"""What the owner needs of a local socket, whatever the platform; implemented for Unix sockets and named pipes."""

from __future__ import annotations

from typing import Protocol


class Listener(Protocol):
    """Accepts clients from the moment it exists until `stop()`."""

    async def stop(self) -> None: ...
