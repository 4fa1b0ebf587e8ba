"""A server that answers prepared bytes, for what aimock cannot do: broken answers, silence, clean cuts."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass
class RawServer:
    """Where it listens, and the whole requests that came in."""

    url: str = ""
    requests: list[bytes] = field(default_factory=list)


@asynccontextmanager
async def answering(
    *answers: bytes, tls: ssl.SSLContext | None = None, silent: bool = False, port: int = 0
) -> AsyncIterator[RawServer]:
    """Each request gets the next answer, the last one for ever; then the connection is closed.

    With `silent` nothing is closed: the client waits after the bytes for more.
    """
    server_state = RawServer()
    open_for = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await _request(reader)
        if request:
            server_state.requests.append(request)
            writer.write(answers[min(len(server_state.requests), len(answers)) - 1])
            await writer.drain()
            if silent:
                await open_for.wait()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", port, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    server_state.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    try:
        yield server_state
    finally:
        open_for.set()
        server.close()
        await asyncio.wait_for(server.wait_closed(), 5)


async def _request(reader: asyncio.StreamReader) -> bytes:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        return head + await reader.readexactly(int(lengths[0]) if lengths else 0)
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


def http(status: int, body: object, *, headers: Sequence[str] = (), kind: str = "application/json") -> bytes:
    """A whole response; a `body` that isn't text becomes JSON."""
    content = (body if isinstance(body, str) else json.dumps(body)).encode()
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(content)}", "Connection: close"]
    return "\r\n".join([*lines, *headers, "", ""]).encode() + content


def sse(*events: object, cleanly: bool = True) -> bytes:
    """A stream of events; `cleanly` ends the transfer as HTTP wants it, whatever the events say."""
    chunks = [event if isinstance(event, str) else f"data: {json.dumps(event)}\n\n" for event in events]
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    )
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk.encode()), chunk.encode()) for chunk in chunks)
    return head + body + (b"0\r\n\r\n" if cleanly else b"")


DONE = "data: [DONE]\n\n"


def chunk(finish: str | None = None, **delta: Any) -> dict[str, Any]:
    """One event of a Chat Completions stream, e.g. `chunk(content="Hi")`, `chunk("stop")`."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }


def tool_call(name: str, arguments: str, call_id: str = "call_1") -> dict[str, Any]:
    """The event that asks for a tool, with arguments as the model wrote them."""
    return chunk(
        tool_calls=[{"index": 0, "id": call_id, "type": "function", "function": {"name": name, "arguments": arguments}}]
    )
