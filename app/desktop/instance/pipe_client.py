"""The client's end of the owner's named pipe; chosen by `client` on Windows."""

from __future__ import annotations

import sys
import time
from multiprocessing.connection import Connection

from app.desktop.instance import wire
from app.errors import AppError


class PipeConnection:
    """One message of the pipe is one line; all of them within one deadline."""

    def __init__(self, connection: Connection, deadline: float) -> None:
        self._connection = connection
        self._deadline = deadline

    def read_line(self) -> bytes:
        if not self._connection.poll(max(self._deadline - time.monotonic(), 0)):
            raise TimeoutError("the owner does not answer")
        try:
            return self._connection.recv_bytes(wire.MAX_LINE)
        except EOFError as error:
            raise ConnectionResetError("the owner hung up") from error

    def write(self, data: bytes) -> None:
        self._connection.send_bytes(data)

    def close(self) -> None:
        self._connection.close()


if sys.platform == "win32":

    def connect(address: str, timeout: float) -> PipeConnection:
        """Connect to an owner that runs as our own user; anybody else is refused before a word is said."""
        from app.desktop.instance import windows_pipe  # noqa: PLC0415

        deadline = time.monotonic() + timeout
        handle = windows_pipe.open_pipe(address, timeout)
        if not windows_pipe.is_server_same_user(handle):
            windows_pipe.close(handle)
            raise AppError("The program that answers for this data folder runs as another user.", status=403)
        windows_pipe.let_server_take_the_foreground(handle)
        return PipeConnection(windows_pipe.connection(handle), deadline)
