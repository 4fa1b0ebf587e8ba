"""The app is killed while a window, the command line and imports change todos: whatever was acknowledged is there."""

from __future__ import annotations

import http.client
import json
import random
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.desktop.instance.client import send
from app.errors import AppError
from app.paths import Paths
from bench.chat import ChatClient
from tests.e2e.running_app import RunningApp

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")

ROUNDS = 4
IMPORTED = 30
GONE = (OSError, http.client.HTTPException, json.JSONDecodeError, AppError)


class Window(ChatClient):
    """One that is signed in."""

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        self._connection.request(method, path, None if body is None else json.dumps(body), self._headers)
        answer = self._connection.getresponse()
        content = answer.read()
        assert answer.status in (200, 201, 204), content
        return json.loads(content) if content else None


@dataclass
class Told:
    """What the app said was done. Of a todo whose change it did not answer any more, nothing is expected."""

    titles: dict[str, str] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    uncertain: set[str] = field(default_factory=set)

    def change(self, todo: str, change: Callable[[], object]) -> None:
        self.uncertain.add(todo)
        change()
        self.uncertain.discard(todo)


def at_the_window(window: Window, told: Told, chance: random.Random) -> None:
    mine: list[str] = []
    while True:
        if not mine or chance.random() < 0.5:
            todo = window.ask("POST", "/api/todos", {"text": f"added {chance.random()}"})
            told.titles[todo["id"]] = todo["title"]
            mine.append(todo["id"])
        elif chance.random() < 0.6:
            one, title = chance.choice(mine), f"renamed {chance.random()}"
            told.change(one, partial(window.ask, "PATCH", f"/api/todos/{one}", {"title": title}))
            told.titles[one] = title
        else:
            one = mine.pop(chance.randrange(len(mine)))
            told.change(one, partial(window.ask, "DELETE", f"/api/todos/{one}"))
            told.deleted.add(one)


def in_a_shell(folder: Path, told: Told, chance: random.Random) -> None:
    paths, file = Paths.in_folder(folder), folder.parent / f"{chance.random()}.txt"
    while True:
        todo = send(paths, {"command": "add", "text": f"typed {chance.random()}"}, 5)["todo"]
        told.titles[todo["id"]] = todo["title"]
        lines = [f"imported {chance.random()}" for _ in range(IMPORTED)]
        file.write_text("\n".join(lines))
        send(paths, {"command": "import", "path": str(file)}, 5)
        told.imported.update(lines)


def until_gone(work: Callable[[Told, random.Random], None], told: Told, seed: int) -> None:
    try:
        work(told, random.Random(seed))
    except GONE:
        return


def killed_at_work(app: RunningApp, told: Told, chance: random.Random) -> None:
    window, before = Window(app.url, app.launch_url), len(told.titles)
    shell = partial(in_a_shell, app.data_dir)
    works = (partial(at_the_window, window), shell, shell)
    threads = [threading.Thread(target=until_gone, args=(work, told, chance.randrange(10**9))) for work in works]
    with window:
        for thread in threads:
            thread.start()
        while len(told.titles) < before + 10 and app.process.poll() is None:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.3))
        app.process.send_signal(signal.SIGKILL)
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive()


def test_whatever_was_acknowledged_outlasts_being_killed(tmp_path: Path) -> None:
    told, chance = Told(), random.Random(5)
    folder = tmp_path / "data of Zoë"
    for _ in range(ROUNDS):
        with RunningApp(folder) as app:
            killed_at_work(app, told, chance)
        with closing(sqlite3.connect(folder / "todo-assistant.sqlite3")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            stored = {row[0]: row for row in database.execute("SELECT id, title, deleted_at FROM todos")}
        certain = told.titles.keys() - told.uncertain
        assert {one: told.titles[one] for one in certain} == {one: stored[one][1] for one in certain}
        assert {one for one in certain if stored[one][2] is not None} == told.deleted - told.uncertain
        assert told.imported <= {title for _, title, _ in stored.values()}
    assert len(told.titles) > 10 * ROUNDS
    assert told.imported
