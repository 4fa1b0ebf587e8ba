"""A key planted in a long scenario is found nowhere: no file, no log, no answer, no crash."""

from __future__ import annotations

import json
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
import pytest

from bench.chat import ChatClient
from tests import keyring_session
from tests.aimock.server import Aimock, calls, fails, says
from tests.e2e.running_app import RunningApp

CANARY = "canary7f3a9c51e2b84d06"
ECHO = {"code": "invalid_api_key", "message": f"Incorrect API key provided: {CANARY}"}


class Client(ChatClient):
    """Asks like the page and keeps all that was answered."""

    def __init__(self, app: RunningApp, launch_url: str) -> None:
        super().__init__(app.url, launch_url)
        self.answers: list[bytes] = []

    def ask(self, method: str, path: str, body: Any = None) -> int:
        self._connection.request(method, path, None if body is None else json.dumps(body), self._headers)
        answer = self._connection.getresponse()
        self.answers.append(str(answer.headers).encode() + answer.read())
        return answer.status


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    with RunningApp(tmp_path / "data", environment={"LOG_LEVEL": "DEBUG"}) as running:
        yield running


def written(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_planted_key_is_found_nowhere(app: RunningApp, aimock: Aimock, tmp_path: Path) -> None:
    aimock.load(
        *calls("milk", ("add_todos", {"titles": ["Buy milk"]}), then="Milk is on the list."),
        fails("refuse", 401, error=ECHO),
        fails("Are you ready?", 401, error=ECHO),
        says("hello", "Hello."),
    )
    client = Client(app, app.launch_url)
    draft = {"provider": "compatible", "openai_base_url": aimock.base_url, "openai_model": "m"}
    assert client.ask("POST", "/api/settings/test", {"settings": draft, "key": CANARY}) == 200
    assert client.ask("POST", "/api/settings/models", {"settings": draft, "key": CANARY}) == 200
    assert client.ask("PATCH", "/api/settings", {**draft, "openai_api": "chat_completions"}) == 200
    assert client.ask("PUT", "/api/credentials", {"key": CANARY}) == 503
    assert client.ask("PUT", "/api/credentials", {"key": f"{CANARY} {CANARY}", "session": True}) == 400
    assert client.ask("PUT", "/api/credentials", {"key": [CANARY], "session": True}) == 400
    assert client.ask("PUT", "/api/credentials", {"key": CANARY, "session": True}) == 200
    said: list[Any] = []
    for words in ("add milk please", "refuse this", "hello"):
        said += list(client.say(words))
    assert any("Milk is on the list." in json.dumps(event) for event in said)
    for path in ("/api/settings", "/api/credentials", "/api/boot", "/api/chat", "/api/about", "/api/branding"):
        assert client.ask("GET", path) == 200
    assert client.ask("POST", "/api/chat/check") == 200
    assert client.ask("POST", "/api/backups") == 201
    assert client.ask("PATCH", "/api/settings", {"openai_base_url": "http://127.0.0.1:9/v1"}) == 200
    keyed = [entry for entry in aimock.requests() if "authorization" in entry["headers"]]
    assert len(keyed) >= 4, "the key was to be used"
    client._connection.close()
    assert app.stop() == 0

    shown = [*client.answers, json.dumps(said).encode()]
    assert [answer for answer in shown if CANARY.encode() in answer] == []
    files = written(tmp_path)
    assert {"settings.json", "serve.log", "todo-assistant.log"} <= {file.name for file in files}
    assert any(file.parent.name == "backups" for file in files)
    assert [file for file in files if CANARY.encode() in file.read_bytes()] == []


@pytest.fixture
def runtime() -> Iterator[Path]:
    with TemporaryDirectory(prefix="run-") as folder:
        yield Path(folder)


@pytest.mark.skipif(not keyring_session.available, reason="needs dbus-run-session and gnome-keyring-daemon")
def test_nor_is_a_key_of_the_keyring_found_in_what_faults_and_a_crash_leave(
    aimock: Aimock, tmp_path: Path, runtime: Path
) -> None:
    """The database loses its tables under the running app, which is then made to crash."""
    aimock.load(says("hello", "Hello."))
    home, left = tmp_path / "home", tmp_path / "left"
    left.mkdir()
    within, environment = keyring_session.surroundings(home, runtime)
    environment |= {"LOG_LEVEL": "DEBUG", "PYTHONFAULTHANDLER": "1"}
    with (
        keyring_session.ended_afterwards(runtime),
        RunningApp(left / "data", environment=environment, within=within) as app,
    ):
        client = Client(app, app.launch_url)
        model = {"provider": "compatible", "openai_base_url": aimock.base_url, "openai_model": "m"}
        assert client.ask("PATCH", "/api/settings", {**model, "openai_api": "chat_completions"}) == 200
        assert client.ask("PUT", "/api/credentials", {"key": CANARY}) == 200
        said = list(client.say("hello"))
        assert "Hello." in json.dumps(said)
        with closing(sqlite3.connect(left / "data" / "todo-assistant.sqlite3")) as database:
            for table in ("view_state", "todo_counts", "turn_calls", "thread_items"):
                database.execute(f"DROP TABLE {table}")
            database.commit()
        assert [client.ask("GET", path) for path in ("/api/boot", "/api/summary")] == [500, 500]
        said += client.say("hello once more")
        client._connection.close()
        serving = next(
            one for one in psutil.Process(app.process.pid).children(recursive=True) if "serve" in one.cmdline()
        )
        serving.send_signal(signal.SIGABRT)
        serving.wait(timeout=10)
    assert any("authorization" in entry["headers"] for entry in aimock.requests()), "the key was to be used"
    files = written(left)
    assert b"Fatal Python error: Aborted" in (left / "serve.log").read_bytes()
    assert [file for file in files if CANARY.encode() in file.read_bytes()] == []
    assert CANARY not in json.dumps(said)
    assert [answer for answer in client.answers if CANARY.encode() in answer] == []
