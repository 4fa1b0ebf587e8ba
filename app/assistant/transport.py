"""The only way out to a model: one origin, one credential, whole answers; used by the model clients."""

from __future__ import annotations

import asyncio
import email.utils
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

import httpx2

from app.assistant.answer_stream import bounded

Authorise = Callable[[], Mapping[str, str]]

# A library may add what the user never chose to send: its own telemetry, or organisations and keys that it found in
# the environment. So only these pass, and the credential is put on here.
_PASSING: Final = frozenset({"accept", "connection", "content-length", "content-type", "host", "transfer-encoding"})
_PAUSES: Final = (0.5, 1.0)
_WORTH_WAITING: Final = 3.0
_PASSING_TROUBLE: Final = frozenset({408, 429, 500, 502, 503, 504})


class OtherOrigin(httpx2.UnsupportedProtocol):
    """A request was about to go somewhere else than to the configured endpoint."""


class EndpointTransport(httpx2.AsyncBaseTransport):
    """Sends to one endpoint only; repeats what failed in passing before any of the answer was read."""

    def __init__(
        self,
        endpoint: str,
        authorise: Authorise,
        refused: Callable[[], None],
        inner: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._origin = _origin(httpx2.URL(endpoint))
        self._authorise = authorise
        self._refused = refused
        # `trust_env=False`: no proxy, certificate file or .netrc login out of the environment.
        self._inner = inner or httpx2.AsyncHTTPTransport(trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if _origin(request.url) != self._origin:
            raise OtherOrigin("This address is not the configured endpoint.", request=request)
        request = self._cleaned(request)
        for pause in _PAUSES:
            response = await self._attempt(request)
            if response is not None and not _passing(response):
                return self._received(request, response)
            wait = pause
            if response is not None:
                await response.aclose()
                wait = max(pause, retry_after(response.headers) or 0)
            await asyncio.sleep(wait)
        return self._received(request, await self._inner.handle_async_request(request))

    async def _attempt(self, request: httpx2.Request) -> httpx2.Response | None:
        """A response, or None from a connection that ended before one, as idle connections do."""
        try:
            return await self._inner.handle_async_request(request)
        except (httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.WriteError):
            return None

    async def aclose(self) -> None:
        await self._inner.aclose()

    def _cleaned(self, request: httpx2.Request) -> httpx2.Request:
        """A copy, since the client looks into its own request's headers again when it reads the answer."""
        passing = [(name, value) for name, value in request.headers.multi_items() if name.lower() in _PASSING]
        own = {"User-Agent": "todo-assistant", "Accept-Encoding": "identity", **self._authorise()}
        return httpx2.Request(
            request.method,
            request.url,
            headers=[*passing, *own.items()],
            stream=request.stream,
            extensions=request.extensions,
        )

    def _received(self, request: httpx2.Request, response: httpx2.Response) -> httpx2.Response:
        if response.status_code == 401:
            self._refused()
        return bounded(request, response)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """How long the service asks to wait, in seconds."""
    milliseconds, value = headers.get("retry-after-ms", ""), headers.get("retry-after", "").strip()
    if milliseconds.strip().isdecimal():
        return int(milliseconds) / 1000
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (email.utils.parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _passing(response: httpx2.Response) -> bool:
    """Worth another try at once; a longer wait is the user's to choose, so it becomes a message instead."""
    return response.status_code in _PASSING_TROUBLE and (retry_after(response.headers) or 0) <= _WORTH_WAITING


def _origin(url: httpx2.URL) -> tuple[str, str, int]:
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}[url.scheme]
