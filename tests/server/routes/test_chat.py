from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.errors import AppError
from app.store.context import RequestContext
from tests.server.running import BUILT_IN, Running, ScriptedChat, running, wait_until


def test_an_answer_in_one_piece_is_json(server: Running) -> None:
    answer = server.ask("POST", "/chatkit", {"answer": {"id": "thr_1"}})
    assert (answer.status, answer.json) == (200, {"id": "thr_1"})
    assert answer.headers["content-type"] == "application/json"


def test_the_first_use_case_is_the_default_and_has_an_address_of_its_own(server: Running) -> None:
    for path in ("/chatkit", "/chatkit/notes"):
        assert server.ask("POST", path, {"answer": 1}).json == 1
    assert server.chat.contexts == [RequestContext(use_case="notes")] * 2
    assert server.ask("POST", "/chatkit/other", {"answer": 1}).status == 404


def test_a_stream_is_sent_event_by_event(server: Running) -> None:
    with server.stream("POST", "/chatkit", {"say": ["one", "two"], "then": "wait"}) as stream:
        headers = {name.lower(): value for name, value in stream.response.getheaders()}
        assert stream.response.status == 200
        assert headers["content-type"].startswith("text/event-stream")
        assert headers["cache-control"] == "no-cache, no-store"
        assert headers["x-accel-buffering"] == "no"
        assert "content-security-policy" in headers
        assert [stream.event()["text"], stream.event()["text"]] == ["one", "two"]
        assert not server.chat.closed.is_set()


def test_a_stream_without_events_is_an_empty_stream(server: Running) -> None:
    answer = server.ask("POST", "/chatkit", {"say": []})
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["content-type"].startswith("text/event-stream")


@pytest.mark.parametrize(
    ("script", "status"),
    [({"missing": True}, 404), ({"refuse": "dictation"}, 501), ({"then": "refusal"}, 502), ({"then": "bug"}, 500)],
)
def test_an_error_before_the_first_event_has_a_status_of_its_own(
    server: Running, script: Mapping[str, object], status: int
) -> None:
    answer = server.ask("POST", "/chatkit", script)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/json"
    assert "secret" not in answer.message
    assert server.chat.closed.is_set() == ("refuse" not in script)


@pytest.mark.parametrize(
    ("then", "message", "level"),
    [("refusal", "The model is busy.", None), ("bug", "Something went wrong inside the app", logging.ERROR)],
)
def test_a_later_error_is_an_event_of_the_stream(
    server: Running, caplog: pytest.LogCaptureFixture, then: str, message: str, level: int | None
) -> None:
    answer = server.ask("POST", "/chatkit", {"say": ["one"], "then": then})
    assert answer.status == 200
    last = json.loads(answer.body.decode().strip().split("\n\n")[-1].removeprefix("data: "))
    assert last["type"] == "error"
    assert last["message"].startswith(message)
    assert last["allow_retry"] is True
    assert [record.levelno for record in caplog.records if record.exc_info] == ([] if level is None else [level])


def test_a_reader_who_leaves_while_nothing_is_said_ends_the_run(server: Running) -> None:
    with server.stream("POST", "/chatkit", {"say": ["one"], "then": "wait"}) as stream:
        stream.event()
        assert server.chat.waiting.wait(5)
        stream.leave()
        assert server.chat.closed.wait(5)


def test_a_reader_who_leaves_before_the_first_event_ends_the_run(server: Running) -> None:
    body = json.dumps({"then": "wait"}).encode()
    with server.connect() as connection:
        connection.sendall(server.head("POST", "/chatkit", {}, body) + body)
        assert server.chat.waiting.wait(5)
    assert server.chat.closed.wait(5)


def test_a_reader_who_leaves_in_the_middle_of_a_flood_ends_the_run(server: Running) -> None:
    with server.stream("POST", "/chatkit", {"then": "flood"}) as stream:
        stream.line()
        time.sleep(0.3)  # until nothing more fits in between: what is under way will never be taken
        stream.leave()
        assert server.chat.closed.wait(5)


def test_a_reader_who_does_not_read_holds_up_nobody_else(server: Running) -> None:
    with server.stream("POST", "/chatkit", {"then": "flood"}):
        assert server.ask("GET", "/readyz").status == 200
        assert not server.chat.closed.is_set()


def test_the_stack_is_loaded_by_the_first_request_and_once(tmp_path: Path) -> None:
    loads: list[str] = []

    def load(chat: ScriptedChat) -> Mapping[str, ScriptedChat]:
        loads.append(threading.current_thread().name)
        return {"notes": chat}

    with running(tmp_path, load=load) as server:
        assert server.ask("GET", "/api/chat").json["chat"]["state"] == "idle"
        for _ in range(3):
            assert server.ask("POST", "/chatkit", {"answer": 1}).status == 200
        assert server.ask("GET", "/api/chat").json["chat"] == {
            "state": "ready",
            "assistant": BUILT_IN,
        }
    assert loads == ["chat-stack"]
    assert server.chat.aclosed


def test_requests_are_answered_while_the_stack_loads(tmp_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def load(chat: ScriptedChat) -> Mapping[str, ScriptedChat]:
        begun.set()
        assert go_on.wait(10)
        return {"notes": chat}

    with running(tmp_path, load=load) as server:
        assert server.ask("POST", "/api/chat").json["chat"]["state"] == "loading"
        assert begun.wait(5)
        assert server.ask("GET", "/api/boot").json["chat"]["state"] == "loading"
        go_on.set()
        assert server.ask("POST", "/chatkit", {"answer": 1}).json == 1


@pytest.mark.parametrize(
    ("failure", "message"),
    [(ImportError("a secret detail"), "The assistant could not be started."), (AppError("Install it."), "Install it.")],
)
def test_a_stack_that_fails_to_load_says_so_and_can_be_tried_again(
    tmp_path: Path, failure: Exception, message: str
) -> None:
    failures = [failure]

    def load(chat: ScriptedChat) -> Mapping[str, ScriptedChat]:
        if failures:
            raise failures.pop()
        return {"notes": chat}

    with running(tmp_path, load=load) as server:
        answer = server.ask("POST", "/chatkit", {"answer": 1})
        assert (answer.status, answer.json["error"]["retryable"]) == (503, True)
        assert answer.message.startswith(message)
        status = server.ask("GET", "/api/chat").json["chat"]
        assert status["state"] == "failed"
        assert status["message"] == answer.message
        assert server.ask("POST", "/api/chat").status == 202
        assert wait_until(lambda: server.ask("GET", "/api/chat").json["chat"]["state"] == "ready")
        assert "message" not in server.ask("GET", "/api/chat").json["chat"]
        assert server.ask("POST", "/chatkit", {"answer": 1}).status == 200
