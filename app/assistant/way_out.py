"""The way to a service as the settings have it: which proxy, which certificates; used by clients and sign-in."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2

from app.assistant.failure import failure
from app.endpoints import is_on_this_computer
from app.settings import Settings

Trace = Callable[[str, Any], Awaitable[None]]
"""Called with the name of each step, e.g. `connection.connect_tcp.complete`, and what belongs to it."""


def outgoing(settings: Settings, endpoint: str, trace: Trace | None = None) -> httpx2.AsyncBaseTransport:
    """What really sends; no proxy, certificate or login is taken out of the environment."""
    proxy = settings.proxy if settings.proxy and not is_on_this_computer(endpoint) else None
    transport = httpx2.AsyncHTTPTransport(verify=certificates(settings), proxy=proxy, trust_env=False)
    return transport if trace is None else _Traced(transport, trace)


def certificates(settings: Settings) -> ssl.SSLContext:
    """The system's, and those of the user's own file."""
    context = httpx2.create_ssl_context(trust_env=False)
    if settings.ca_file:
        try:
            context.load_verify_locations(cafile=settings.ca_file)
        except (OSError, ssl.SSLError):
            raise failure(
                f"The certificate file {settings.ca_file} can't be read, or holds no certificate.",
                "Name another one in the settings (a text file with BEGIN CERTIFICATE in it), or clear it.",
                "certificate",
            ) from None
    return context


class _Traced(httpx2.AsyncBaseTransport):
    def __init__(self, inner: httpx2.AsyncBaseTransport, trace: Trace) -> None:
        self._inner = inner
        self._trace = trace

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.extensions = {**request.extensions, "trace": self._trace}
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()
