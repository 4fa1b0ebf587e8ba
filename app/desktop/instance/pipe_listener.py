"""The owner's named pipe: private by its access list and the peer's user; chosen by `owner` on Windows."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Protocol

from app.desktop.instance import conversation as talk
from app.desktop.instance import wire
from app.desktop.instance.conversation import Conversation

_CLIENTS_AT_ONCE = 64
_GRACE_SECONDS = 2.0


class Pipe(Protocol):
    """A named pipe at which clients arrive; blocking, so it is asked on a thread."""

    def accept(self) -> Connection | None:
        """The next client, if it runs as our own user; None once the pipe is closed."""

    def close(self) -> None: ...


class PipeLine:
    """A client's messages as lines; a pipe's reads block, so each waits on a thread."""

    def __init__(self, connection: Connection, threads: ThreadPoolExecutor) -> None:
        self._connection = connection
        self._threads = threads

    async def read(self) -> bytes:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._read)

    async def write(self, data: bytes) -> None:
        await asyncio.get_running_loop().run_in_executor(self._threads, self._connection.send_bytes, data)

    def _read(self) -> bytes:
        # Its own limit, a little above the conversation's: a thread cannot be cancelled.
        try:
            if not self._connection.poll(talk.IDLE_SECONDS + 1):
                return b""
            return self._connection.recv_bytes(wire.MAX_LINE)
        except EOFError:
            return b""
        except ConnectionError:
            raise
        except OSError as error:
            raise wire.WireError("The message is too long: at most 1 MB.", status=413) from error


class PipeListener:
    """Accepts on a thread, serves each client in a task of the loop."""

    def __init__(self, pipe: Pipe, conversation: Conversation) -> None:
        self._pipe = pipe
        self._conversation = conversation
        self._loop = asyncio.get_running_loop()
        self._threads = ThreadPoolExecutor(_CLIENTS_AT_ONCE, thread_name_prefix="pipe-client")
        self._clients: set[asyncio.Task[None]] = set()
        self._accepting = threading.Thread(target=self._accept, name="pipe-accept", daemon=True)
        self._accepting.start()

    async def stop(self) -> None:
        await asyncio.to_thread(self._pipe.close)
        await asyncio.to_thread(self._accepting.join)
        if self._clients:
            _, late = await asyncio.wait(self._clients, timeout=_GRACE_SECONDS)
            for client in late:
                client.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._threads.shutdown(wait=False)

    def _accept(self) -> None:
        while (connection := self._pipe.accept()) is not None:
            self._loop.call_soon_threadsafe(self._meet, connection)

    def _meet(self, connection: Connection) -> None:
        client = self._loop.create_task(self._talk(connection))
        self._clients.add(client)
        client.add_done_callback(self._clients.discard)

    async def _talk(self, connection: Connection) -> None:
        try:
            with contextlib.suppress(ConnectionError):
                await self._conversation.hold(PipeLine(connection, self._threads))
        finally:
            connection.close()


if sys.platform == "win32":

    async def listen(address: str, conversation: Conversation) -> PipeListener:
        from app.desktop.instance.windows_pipe import NamedPipe  # noqa: PLC0415

        return PipeListener(NamedPipe(address), conversation)
