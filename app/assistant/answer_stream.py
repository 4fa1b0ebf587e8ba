"""What a model's server answers, read only as far as it can be an answer; put around each response by the transport.

A server can be broken or hostile: an answer may have no end, one event may fill the memory, a few bytes may unpack to
many. A model's longest answer, in pieces of one token each, stays below these limits.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Final, cast

import httpx2

_MOST: Final = 64 * 1024 * 1024
_MOST_IN_LINE: Final = 8 * 1024 * 1024
_MOST_OF_REFUSAL: Final = 256 * 1024
# None of these can come out of the text of an answer: there, quotation marks are escaped.
_LAST_WORD: Final = re.compile(
    rb"data:\s*\[DONE\]"
    rb'|"finish_reason"\s*:\s*"[^"]'
    rb'|response\.(?:completed|failed|incomplete)"'
    rb'|"error"\s*:\s*["{]'
    rb'|"type"\s*:\s*"error"'
)
_OVERLAP: Final = 64
_PACKED: Final = "content-encoding"


class CutShort(httpx2.RemoteProtocolError):
    """The answer ended before the model said that it was done."""


class NotAnAnswer(httpx2.RemoteProtocolError):
    """Something that is no model answered, e.g. a sign-in page."""


class TooMuch(httpx2.RemoteProtocolError):
    """More came than any model answers."""


def bounded(request: httpx2.Request, response: httpx2.Response) -> httpx2.Response:
    """The response, whose body comes whole, or ends with an error that says what is wrong with it."""
    stream = cast("httpx2.AsyncByteStream", response.stream)
    headers = httpx2.Headers([(name, value) for name, value in response.headers.multi_items() if name != _PACKED])
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not response.is_success:
        stream = _Beginning(stream)
    elif response.headers.get(_PACKED, "identity") != "identity":
        stream = _Packed(stream, request)
    elif kind == "application/json":
        stream = _Limited(stream, request)
    else:
        stream = _WholeStream(
            _Limited(stream, request), request, CutShort if kind == "text/event-stream" else NotAnAnswer
        )
    return httpx2.Response(response.status_code, headers=headers, stream=stream, extensions=response.extensions)


class _Inside(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Beginning(_Inside):
    """The text of a refusal says what is wrong in its beginning."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = _MOST_OF_REFUSAL
        async for chunk in self._inner:
            yield chunk[:left]
            left -= len(chunk)
            if left <= 0:
                return


class _Packed(_Inside):
    """It was asked to come as it is."""

    def __init__(self, inner: httpx2.AsyncByteStream, request: httpx2.Request) -> None:
        super().__init__(inner)
        self._request = request

    def __aiter__(self) -> AsyncIterator[bytes]:
        raise NotAnAnswer("The answer is compressed.", request=self._request)


class _Limited(_Inside):
    def __init__(self, inner: httpx2.AsyncByteStream, request: httpx2.Request) -> None:
        super().__init__(inner)
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        total = line = 0
        async for chunk in self._inner:
            total += len(chunk)
            end = chunk.rfind(b"\n")
            line = line + len(chunk) if end < 0 else len(chunk) - end - 1
            if total > _MOST or line > _MOST_IN_LINE:
                raise TooMuch("The answer does not end.", request=self._request)
            yield chunk


class _WholeStream(_Inside):
    """An answer that must end with the model's last word: a cleanly closed connection is no proof of an end."""

    def __init__(
        self, inner: httpx2.AsyncByteStream, request: httpx2.Request, failure: type[httpx2.RequestError]
    ) -> None:
        super().__init__(inner)
        self._request = request
        self._failure = failure

    async def __aiter__(self) -> AsyncIterator[bytes]:
        ended, tail = False, b""
        async for chunk in self._inner:
            if not ended:
                ended = bool(_LAST_WORD.search(tail + chunk))
                tail = (tail + chunk)[-_OVERLAP:]
            yield chunk
        if not ended:
            raise self._failure("The answer ended early.", request=self._request)
