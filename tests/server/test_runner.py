from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.errors import AppError
from app.server.factory import App
from app.server.guard import Guard
from app.server.limits import Limits
from app.server.runner import ServerThread, Service
from app.server.sessions import Sessions
from tests.server.running import ScriptedChat, Stream, read_answer, running

ROOT = Path(__file__).resolve().parents[2]


def our_threads(before: set[threading.Thread]) -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread not in before]


def test_stopping_ends_open_streams_and_every_thread_in_time(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with (
        running(tmp_path) as server,
        server.stream("GET", "/api/events") as events,
        server.stream("POST", "/chatkit", {"say": ["one"], "then": "wait"}) as chat,
        server.connect() as idle,
    ):
        idle.sendall(server.head("GET", "/readyz", {}, None))
        assert read_answer(idle).status == 200
        events.event()
        chat.event()
        assert server.chat.waiting.wait(5)
        begun = time.monotonic()
        assert server.thread.stop()
        assert time.monotonic() - begun < 3
        assert server.chat.closed.is_set()
        assert server.chat.aclosed
        events.response.read()
        chat.response.read()  # both are complete: a response that breaks off raises here
        assert idle.recv(1) == b""
        assert our_threads(before) == []
        with pytest.raises(ConnectionRefusedError):
            server.connect()


def test_stopping_twice_or_from_another_thread_is_the_same(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        answers: list[bool] = []
        stoppers = [threading.Thread(target=lambda: answers.append(server.thread.stop())) for _ in range(3)]
        for stopper in stoppers:
            stopper.start()
        for stopper in stoppers:
            stopper.join()
        assert answers == [True] * 3
        assert server.thread.stop()


def test_stopping_from_the_servers_own_loop_does_not_wait_for_itself(tmp_path: Path) -> None:
    with running(tmp_path) as server:

        async def stop() -> bool:
            return server.thread.stop()

        assert server.thread.submit(stop()).result(5) is False
        assert server.thread.join(3)


def test_a_request_under_way_is_answered_before_the_end(tmp_path: Path) -> None:
    loading, go_on = threading.Event(), threading.Event()

    def load(chat: ScriptedChat) -> Mapping[str, ScriptedChat]:
        loading.set()
        go_on.wait(10)
        return {"notes": chat}

    with running(tmp_path, load=load) as server:
        answers: list[int] = []
        asking = threading.Thread(target=lambda: answers.append(server.ask("POST", "/chatkit", {"answer": 1}).status))
        asking.start()
        assert loading.wait(5)
        stopping = threading.Thread(target=server.thread.stop)
        stopping.start()
        time.sleep(0.2)
        go_on.set()
        asking.join(5)
        stopping.join(5)
        assert answers == [200]


def test_a_request_that_never_ends_is_cut_off(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.connect() as slow:
        slow.sendall(server.head("POST", "/api/notes", {"Content-Length": "100"}, b"") + b"{")
        time.sleep(0.1)
        begun = time.monotonic()
        assert server.thread.stop()
        assert time.monotonic() - begun < 3
        assert read_answer(slow).status == 503


def test_a_reader_who_does_not_read_does_not_hold_up_the_end(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.stream("POST", "/chatkit", {"then": "flood"}):
        time.sleep(0.2)
        begun = time.monotonic()
        assert server.thread.stop()
        assert time.monotonic() - begun < 3
        assert server.chat.closed.is_set()


def test_the_address_is_known_and_waits_before_anything_is_built(tmp_path: Path) -> None:
    """So a window can be pointed at it at once."""
    go_on = threading.Event()
    calls: list[str] = []

    async def build(host: str) -> Service:
        calls.append(host)
        await asyncio.to_thread(go_on.wait, 10)
        raise AppError("no more of it in this test")

    thread = ServerThread(build, name="abc.localhost")
    port = int(thread.url.rpartition(":")[2])
    assert thread.url == f"http://abc.localhost:{port}"
    with socket.create_connection(("127.0.0.1", port), 5):
        assert calls == []
        thread.begin()
        go_on.set()
        with pytest.raises(AppError, match="no more"):
            thread.ready(10)
    assert calls == [f"abc.localhost:{port}"]
    assert thread.stop()


def test_an_error_while_building_is_raised_where_it_was_started() -> None:
    before = set(threading.enumerate())

    async def build(_host: str) -> Service:
        raise AppError("This database is from a newer version.")

    thread = ServerThread(build)
    with pytest.raises(AppError, match="newer version"):
        thread.start()
    assert thread.stop()
    assert our_threads(before) == []


def test_a_server_that_was_never_started_can_be_stopped() -> None:
    thread = ServerThread(_unused)
    assert thread.stop()
    assert thread.stop()


def test_stopping_while_it_is_built_ends_it_after_the_build(tmp_path: Path) -> None:
    building, go_on = threading.Event(), threading.Event()
    closed: list[bool] = []

    async def build(host: str) -> Service:
        building.set()
        await asyncio.to_thread(go_on.wait, 10)
        return await _service(closed)

    thread = ServerThread(build)
    thread.begin()
    assert building.wait(5)
    stopping = threading.Thread(target=thread.stop)
    stopping.start()
    time.sleep(0.1)
    go_on.set()
    stopping.join(5)
    assert thread.join(0)
    assert closed == [True]


def test_a_port_in_use_is_said_in_plain_words() -> None:
    first = ServerThread(_unused)
    port = int(first.url.rpartition(":")[2])
    with pytest.raises(AppError, match=f"Port {port} cannot be used"):
        ServerThread(_unused, port=port)
    first.stop()
    again = ServerThread(_unused, port=port)
    assert again.host == f"127.0.0.1:{port}"
    again.stop()


def test_only_this_machine_can_reach_it(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        assert server.thread._socket.getsockname()[0] == "127.0.0.1"


def test_work_can_be_handed_to_the_servers_loop(tmp_path: Path) -> None:
    async def name() -> str:
        return threading.current_thread().name

    with running(tmp_path) as server:
        assert server.thread.submit(name()).result(5) == "server"


def test_what_it_stands_on_may_take_its_time_to_close_but_not_for_ever(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def build(_host: str) -> Service:
        async def hang() -> None:
            await asyncio.sleep(3600)

        return Service((await _service([])).app, hang)

    thread = ServerThread(build)
    thread.start()
    begun = time.monotonic()
    assert thread.stop()
    assert time.monotonic() - begun < 3
    assert "took too long to close" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_in_the_middle_of_streams_ends_the_process_cleanly(tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.server.signalled", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        with socket.create_connection(("127.0.0.1", ready["port"]), 10) as connection:
            connection.sendall(ready["request"].encode())
            with Stream(connection) as stream:
                assert stream.event()["type"] == "hello"
                begun = time.monotonic()
                os.kill(process.pid, getattr(signal, name))
                assert stream.line() == ""
            output, errors = process.communicate(timeout=10)
        assert time.monotonic() - begun < 3
        assert (process.returncode, output, errors) == (0, "stopped\n", "")


async def _unused(_host: str) -> Service:
    raise AssertionError("never built")


async def _service(closed: list[bool]) -> Service:
    """A service with no routes."""

    async def nothing(scope: object, receive: object, send: object) -> None:
        raise AssertionError("not asked")

    async def close() -> None:
        closed.append(True)

    guard = Guard(nothing, host="x", sessions=Sessions(), limits=Limits(), uploads={})
    return Service(App(guard, [], Limits(), asyncio.Event()), close)
