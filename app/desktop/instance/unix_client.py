"""The client's end of the owner's Unix socket; chosen by `client` on Linux and macOS."""

from __future__ import annotations

import socket
import time
from pathlib import Path

from app.desktop.instance import wire
from app.desktop.instance.address import require_private_folder
from app.desktop.instance.peer import is_same_user
from app.errors import AppError


class UnixConnection:
    """Lines over a Unix socket, all of them within one deadline."""

    def __init__(self, connection: socket.socket, deadline: float) -> None:
        self._socket = connection
        self._deadline = deadline
        self._received = bytearray()

    def read_line(self) -> bytes:
        while b"\n" not in self._received:
            self._arm()
            data = self._socket.recv(65536)
            if not data or len(self._received) > wire.MAX_LINE:
                raise ConnectionResetError("the owner ended its answer too soon or not at all")
            self._received += data
        line, _, rest = self._received.partition(b"\n")
        self._received = bytearray(rest)
        return bytes(line)

    def write(self, data: bytes) -> None:
        self._arm()
        self._socket.sendall(data)

    def close(self) -> None:
        self._socket.close()

    def _arm(self) -> None:
        self._socket.settimeout(max(self._deadline - time.monotonic(), 0.001))


def connect(address: str, timeout: float) -> UnixConnection:
    """Connect to an owner that runs as our own user; anybody else is refused before a word is said."""
    folder = Path(address).parent
    if not folder.is_dir():
        raise FileNotFoundError(address)
    require_private_folder(folder)
    deadline = time.monotonic() + timeout
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout)
        connection.connect(address)
        if not is_same_user(connection):
            raise AppError("The program that answers for this data folder runs as another user.", status=403)
    except BaseException:
        connection.close()
        raise
    return UnixConnection(connection, deadline)
