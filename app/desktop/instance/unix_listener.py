"""The owner's Unix socket: private by folder, mode and the peer's user; chosen by `owner` on Linux and macOS."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
from pathlib import Path

from app.desktop.instance import wire
from app.desktop.instance.address import make_private_folder
from app.desktop.instance.conversation import Conversation
from app.desktop.instance.peer import is_same_user
from app.errors import AppError

_log = logging.getLogger(__name__)
_BACKLOG = 128
_LINGER_SECONDS = 1.0
_GRACE_SECONDS = 2.0


class UnixLine:
    """A client's stream as lines."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def read(self) -> bytes:
        try:
            return await self._reader.readuntil(b"\n")
        except asyncio.IncompleteReadError:
            return b""
        except asyncio.LimitOverrunError as error:
            raise wire.WireError("The message is too long: at most 1 MB.", status=413) from error

    async def write(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()


class UnixListener:
    """Serves each client in a task of its own; `stop()` awaits them all."""

    def __init__(self, path: Path, conversation: Conversation) -> None:
        self._path = path
        self._conversation = conversation
        self._clients: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.start_unix_server(self._meet, sock=_bind(self._path), limit=wire.MAX_LINE)

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        self._path.unlink(missing_ok=True)
        if self._clients:
            _, late = await asyncio.wait(self._clients, timeout=_GRACE_SECONDS)
            for client in late:
                client.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - the streams API calls this in a task
        self._clients.add(task)
        try:
            with contextlib.suppress(ConnectionError):
                await self._talk(reader, writer)
        finally:
            self._clients.discard(task)
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not is_same_user(writer.get_extra_info("socket")):
            _log.warning("refused a client of another user on the local socket")
            return
        await self._conversation.hold(UnixLine(reader, writer))
        await _drop_rest(reader, writer)


async def _drop_rest(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read away what is still coming: closed with bytes unread, a socket takes its last answer along."""
    writer.write_eof()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_LINGER_SECONDS):
            while await reader.read(65536):
                pass


async def listen(address: str, conversation: Conversation) -> UnixListener:
    listener = UnixListener(Path(address), conversation)
    await listener.start()
    return listener


def _bind(path: Path) -> socket.socket:
    make_private_folder(path.parent)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)  # left by an owner that was killed: we hold the lock, so nobody listens there
        listening.bind(str(path))
        os.chmod(path, 0o600)  # noqa: PTH101 - Path.chmod would follow a link
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise AppError(f"The local socket {path} cannot be made: {reason}.", status=500) from error
    return listening
