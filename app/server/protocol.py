"""uvicorn with this server's manners: JSON for what never reaches the app, a limit for slow headers, a prompt stop."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
from collections.abc import Callable
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import STATUS_PHRASES, H11Protocol, RequestResponseCycle

from app.server.errors import error_body
from app.server.factory import App
from app.server.headers import complete

_HEADERS_SECONDS = 10.0
_KEEP_ALIVE_SECONDS = 75
_AFTER_CANCEL_SECONDS = 0.7

_log = logging.getLogger(__name__)


class Protocol(H11Protocol):
    """One connection."""

    _header_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in the base class
        super().connection_made(transport)
        self.access_log = False  # the option alone still logs if anybody listens to uvicorn's logger
        self._watch_headers()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch_headers()

    def eof_received(self) -> None:
        """The reader has left. Otherwise the transport would close only when all it holds has been taken, which a
        reader that left with its buffers full never does: the run behind the answer would go on for ever."""
        cycle = self._present_cycle()
        if cycle is not None and not cycle.response_complete:
            self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_watching()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the base class passes it
        """Called while the error about something that is not HTTP is handled; `msg` is uvicorn's, in plain text."""
        error, cycle = sys.exception(), self._present_cycle()
        too_large = isinstance(error, h11.RemoteProtocolError) and error.error_status_hint == 431
        if self.conn.our_state is h11.IDLE or (cycle is not None and not cycle.response_started):
            self._answer(431 if too_large else 400)
        if cycle is not None:
            cycle.disconnected = True  # a request whose body broke off must not answer as well
            cycle.message_event.set()
        self.transport.close()

    def _answer(self, status: int) -> None:
        text = "The request's headers are too large." if status == 431 else "This is not a request the app understands."
        body = error_body(status, text)
        headers = complete(
            [
                (b"content-type", b"application/json"),
                (b"content-length", str(len(body)).encode()),
                (b"connection", b"close"),
            ]
        )
        response = h11.Response(status_code=status, headers=headers, reason=STATUS_PHRASES[status])
        for event in (response, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")

    def _present_cycle(self) -> RequestResponseCycle | None:
        return self.cycle

    def _watch_headers(self) -> None:
        """A connection that neither has a request under way nor rests between two is still sending its headers."""
        waiting = self.conn.their_state is h11.IDLE and (
            self._present_cycle() is None or bool(self.conn.trailing_data[0])
        )
        if not waiting:
            self._stop_watching()
        elif self._header_timer is None:
            self._header_timer = self.loop.call_later(_HEADERS_SECONDS, self.transport.close)

    def _stop_watching(self) -> None:
        if self._header_timer is not None:
            self._header_timer.cancel()
            self._header_timer = None

    def _unsupported_upgrade_warning(self) -> None:
        """Upgrades are refused by the guard, which needs no line in the log for each."""


class Server(uvicorn.Server):
    """Waits for one event instead of waking ten times a second, and for its tasks after it has cancelled them."""

    def __init__(self, config: uvicorn.Config, app: App, stopping: asyncio.Event, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app = app
        self._stopping = stopping
        self._on_ready = on_ready

    async def main_loop(self) -> None:
        await self.on_tick(0)
        self._on_ready()
        await self._stopping.wait()
        self._app.end_streams()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        if self.server_state.tasks:
            await asyncio.wait(tuple(self.server_state.tasks), timeout=_AFTER_CANCEL_SECONDS)
        for connection in tuple(self.server_state.connections):
            connection.transport.abort()  # closed already, but with data left that nobody reads
        await asyncio.sleep(0)


async def serve(
    app: App, listener: socket.socket, stopping: asyncio.Event, on_ready: Callable[[], None], grace_seconds: int
) -> None:
    """Answer requests on `listener` until `stopping` is set and the last request is over."""
    server = Server(uvicorn.Config(app, **_options(app, grace_seconds)), app, stopping, on_ready)
    await server.serve(sockets=[listener])


def _options(app: App, grace_seconds: int) -> dict[str, Any]:
    return {
        "http": Protocol,
        "ws": "none",
        "lifespan": "off",
        "interface": "asgi3",
        "log_config": None,
        "access_log": False,  # addresses of launch links would end up in the log
        "proxy_headers": False,
        "server_header": False,
        "date_header": False,
        "h11_max_incomplete_event_size": app.limits.headers,
        "timeout_keep_alive": _KEEP_ALIVE_SECONDS,
        "timeout_graceful_shutdown": grace_seconds,
    }
