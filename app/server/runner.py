"""The thread in which the server lives, with its own event loop; started and stopped by the composition root."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from app.errors import AppError

if TYPE_CHECKING:
    from app.server.factory import App

T = TypeVar("T")
_STOP_SECONDS = 3.0
_GRACE_SECONDS = 1
_CLOSE_SECONDS = 1.5

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """What runs in the thread: the application, and how to close what it stands on when the last request is over."""

    app: App
    close: Callable[[], Awaitable[None]]


Build = Callable[[str], Awaitable[Service]]
"""Makes the service inside the thread's loop, given the host (with port) it is reached under."""


class ServerThread:
    """Listens from the moment it is made, so that its address is known (and waits) before anything is built."""

    def __init__(self, build: Build, *, port: int = 0, name: str = "127.0.0.1") -> None:
        self._build = build
        self._socket = _listen(port)
        self.host = f"{name}:{self._socket.getsockname()[1]}"
        self.url = f"http://{self.host}"
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._ready: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)

    def begin(self) -> None:
        """Start building in the thread and return at once."""
        self._thread.start()

    def ready(self, timeout: float | None = None) -> str:
        """Wait until requests are answered; raises what the build raised."""
        self._ready.result(timeout)
        return self.url

    def on_failure(self, callback: Callable[[], None]) -> None:
        """Call back, from the thread, if the build fails; `ready()` then raises why."""
        self._ready.add_done_callback(lambda ready: callback() if ready.exception() is not None else None)

    def when_ready(self, callback: Callable[[], None]) -> None:
        """Call back once requests are answered: at once, or from the thread; never if that fails."""
        self._ready.add_done_callback(lambda ready: callback() if ready.exception() is None else None)

    def start(self) -> str:
        """Begin and wait; the server's address."""
        self.begin()
        return self.ready()

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine in the server's loop, from another thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def join(self, timeout: float | None = None) -> bool:
        """Wait for the thread's end; whether it has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def stop(self, timeout: float = _STOP_SECONDS) -> bool:
        """End streams, requests and the service, from any thread or a signal handler; whether all has ended in time."""
        if self._thread.ident is None:
            self._socket.close()
            self._loop.close()
            return True
        self._ask_to_stop()
        return threading.current_thread() is not self._thread and self.join(timeout)

    def _ask_to_stop(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._stopping.set)
        except RuntimeError:
            if not self._loop.is_closed():  # closed: it has stopped already
                raise

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner, self._socket:
            try:
                runner.run(self._serve())
            except BaseException as error:  # noqa: BLE001 - the thread's boundary: logged, or raised in `ready()`
                if self._ready.done():
                    _log.exception("The server ended with an error.")
                    return
                self._ready.set_exception(error)

    async def _serve(self) -> None:
        # Imported in this thread, beside the window's own imports.
        from app.server.protocol import serve  # noqa: PLC0415

        service = await self._build(self.host)
        try:
            await serve(service.app, self._socket, self._stopping, lambda: self._ready.set_result(None), _GRACE_SECONDS)
        finally:
            await _close(service)


async def _close(service: Service) -> None:
    try:
        async with asyncio.timeout(_CLOSE_SECONDS):
            await service.close()
    except TimeoutError:
        _log.error("What the server stands on took too long to close.")


def _listen(port: int) -> socket.socket:
    # The protocol is named, since asyncio switches off Nagle's delay (40 ms an answer) only where it sees TCP.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # SO_REUSEADDR on Windows would let another program take the port away; elsewhere it skips TIME_WAIT.
        exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        if sys.platform == "win32" and exclusive is not None:
            listener.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise AppError(f"Port {port} cannot be used: {error.strerror}. Choose another one with --port.") from error
    return listener
