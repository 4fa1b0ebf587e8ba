"""The named pipe's two ends over Python's own pipes, which have the same interface; the pipe itself needs Windows."""

from __future__ import annotations

import asyncio
import queue
import time
from collections.abc import AsyncIterator, Mapping
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

import pytest

from app.desktop.instance import conversation, wire
from app.desktop.instance.conversation import Conversation
from app.desktop.instance.pipe_client import PipeConnection
from app.desktop.instance.pipe_listener import PipeListener


class PlayedPipe:
    """Clients arrive through `connect()`."""

    def __init__(self) -> None:
        self._arriving: queue.Queue[Connection | None] = queue.Queue()

    def accept(self) -> Connection | None:
        return self._arriving.get()

    def close(self) -> None:
        self._arriving.put(None)

    def connect(self, patience: float = 5) -> PipeConnection:
        ours, theirs = Pipe()
        self._arriving.put(theirs)
        return PipeConnection(ours, time.monotonic() + patience)


async def echo(message: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"message": dict(message)}


@pytest.fixture
async def pipe() -> AsyncIterator[PlayedPipe]:
    played = PlayedPipe()
    listener = PipeListener(played, Conversation({"echo": echo}))
    yield played
    await listener.stop()


def talk(client: PipeConnection, *lines: bytes) -> list[dict[str, Any]]:
    """The greeting and the answer to each line."""
    said = [wire.decode(client.read_line())]
    for line in lines:
        client.write(line)
        said.append(wire.decode(client.read_line()))
    client.close()
    return said


async def test_a_client_is_greeted_and_answered(pipe: PlayedPipe) -> None:
    greeting, answer = await asyncio.to_thread(talk, pipe.connect(), b'{"command":"echo"}\n')
    assert greeting == wire.GREETING
    assert answer == {"ok": True, "message": {"command": "echo"}}


async def test_malformed_input_gets_a_clear_error(pipe: PlayedPipe) -> None:
    _, refused, answer = await asyncio.to_thread(talk, pipe.connect(), b"hello", b'{"command":"ping"}\n')
    assert refused["error"]["message"] == "The message is not JSON."
    assert answer == {"ok": True}


async def test_a_message_that_is_too_long_is_refused(pipe: PlayedPipe) -> None:
    client = pipe.connect()
    with pytest.raises(OSError, match=r"."):
        await asyncio.to_thread(talk, client, b"x" * (wire.MAX_LINE + 1), b"{}")


async def test_many_clients_are_served_at_once(pipe: PlayedPipe) -> None:
    clients = [pipe.connect() for _ in range(20)]
    answers = await asyncio.gather(*(asyncio.to_thread(talk, each, b'{"command":"ping"}\n') for each in clients))
    assert [answer[1] for answer in answers] == [{"ok": True}] * 20


async def test_a_silent_client_is_hung_up_on(pipe: PlayedPipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "IDLE_SECONDS", 0.05)
    client = pipe.connect()

    def listen() -> None:
        client.read_line()
        client.read_line()

    with pytest.raises(ConnectionResetError, match="hung up"):
        await asyncio.to_thread(listen)
    client.close()


async def test_an_owner_that_says_nothing_is_not_waited_for_longer_than_agreed() -> None:
    ours, theirs = Pipe()
    with pytest.raises(TimeoutError):
        PipeConnection(ours, time.monotonic() + 0.05).read_line()
    ours.close()
    theirs.close()
