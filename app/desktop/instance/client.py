"""Hands a command to the process that owns a data folder; used by a second start, `add`, `list` and `key`."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import Any, Protocol

from app.desktop.instance import wire
from app.desktop.instance.address import address_of
from app.desktop.instance.lock import published_address
from app.errors import AppError
from app.paths import Paths

if sys.platform == "win32":
    from app.desktop.instance.pipe_client import connect
else:
    from app.desktop.instance.unix_client import connect

_PAUSES = (0.005, 0.01, 0.02, 0.04, 0.08)


class Connection(Protocol):
    """An open line to the owner; every call fails with `OSError` after the connection's time-out."""

    def read_line(self) -> bytes: ...
    def write(self, data: bytes) -> None: ...
    def close(self) -> None: ...


class NobodyAnswersError(Exception):
    """Nothing was sent: there is no owner, or it is just starting or ending. Trying again is safe."""


def send(paths: Paths, message: Mapping[str, Any], timeout: float = 10.0) -> dict[str, Any]:
    """The owner's answer; waits for an owner that is still starting. An error it reports is raised as `AppError`."""
    deadline = time.monotonic() + timeout
    attempt = 0
    while True:
        try:
            return ask(paths, message, deadline - time.monotonic())
        except NobodyAnswersError:
            pause(attempt, deadline)
            attempt += 1


def ask(paths: Paths, message: Mapping[str, Any], timeout: float) -> dict[str, Any]:
    """One attempt. Raises `NobodyAnswersError` as long as the message has not been sent."""
    line = wire.encode(message)
    connection = _greeted(paths, timeout)
    try:
        connection.write(line)
        return wire.result(wire.decode(connection.read_line()))
    except TimeoutError as error:
        raise AppError(
            "Todo Assistant is running but does not answer. Wait a moment, or close it and try again.",
            retryable=True,
            status=503,
        ) from error
    except (OSError, wire.WireError) as error:
        raise AppError(
            "Todo Assistant ended before it answered. See in the list whether the change was made.",
            retryable=False,
            status=503,
        ) from error
    finally:
        connection.close()


def pause(attempt: int, deadline: float) -> None:
    """Wait a little before the next attempt; gives up with a plain sentence when the time is over."""
    if time.monotonic() >= deadline:
        raise AppError(
            "Another Todo Assistant uses this data folder but does not answer. "
            "Wait a moment, or close it and try again.",
            retryable=True,
            status=503,
        )
    time.sleep(_PAUSES[min(attempt, len(_PAUSES) - 1)])


def _greeted(paths: Paths, timeout: float) -> Connection:
    try:
        connection = connect(published_address(paths.lock_file) or address_of(paths), max(timeout, 0.05))
    except OSError as error:
        raise NobodyAnswersError from error
    try:
        greeting = wire.decode(connection.read_line())
    except (OSError, wire.WireError) as error:
        connection.close()
        raise NobodyAnswersError from error
    if greeting.get("protocol") != wire.PROTOCOL:
        connection.close()
        raise AppError("Another version of Todo Assistant is running. Close it and try again.", status=409)
    return connection
