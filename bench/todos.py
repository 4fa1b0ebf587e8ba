"""Lists, searches, additions and undo over HTTP with 100,000 todos of every kind."""

from __future__ import annotations

import asyncio
import http.client
import json
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import psutil

from app.paths import Paths
from app.store.changes import Changes
from app.store.connection import Database
from app.store.migrations import migrate
from app.usecases.todo.database import NewTodo, TodoDatabase
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.usecase import TodoUseCase
from bench.serving import Serving
from bench.table import Row, median, percentile_95

TODOS = 100_000
TIMES = 200
GOAL = "p95 ≤ 10 ms"
DIVIDED = {
    "inbox without parts": "list=inbox&top=true",
    "upcoming": "view=upcoming",
    "upcoming by priority": "view=upcoming&sort=priority",
    "upcoming by title": "view=upcoming&sort=title",
    "done": "state=done",
}
SEARCHES = ("todo", "t", "ba", "todo 123", "due:today", "due:overdue", "#List @label1 p1", "done:yes todo", "todo zzzz")


class Words:
    """Titles and notes out of 3,000 made-up words, the same ones every time."""

    def __init__(self) -> None:
        self._chance = random.Random(1)
        syllables = [consonant + vowel for consonant in "bcdfghklmnprst" for vowel in "aeiou"]
        self._words = ["".join(self._chance.choices(syllables, k=self._chance.randint(1, 4))) for _ in range(3_000)]

    def some(self, count: int) -> str:
        return " ".join(self._chance.choices(self._words, k=count))

    def todo(self, number: int) -> NewTodo:
        day = date.today() + timedelta(days=self._chance.randrange(-200, 500))  # noqa: DTZ011 - as the user's calendar
        timed = LocalMoment(day, datetime(2026, 1, 1, 17, tzinfo=UTC).time(), "Europe/Berlin")
        return NewTodo(
            f"todo {number} {self.some(5)}",
            notes=self.some(20) if number % 5 == 0 else "",
            due=day if number % 2 == 0 else timed if number % 5 == 0 else None,
            priority=self._chance.randint(1, 4),
            list=f"List {number % 20}" if number % 3 else None,
            labels=[f"label{number % 7}"] if number % 4 == 0 else [],
            completed_at=datetime(2026, 1, 1, tzinfo=UTC) if number % 10 == 0 else None,
        )


class Window:
    """One kept-alive connection that is signed in."""

    def __init__(self, url: str, launch_url: str, pid: int) -> None:
        self._server = psutil.Process(pid)
        parts, launch = urlsplit(url), urlsplit(launch_url)
        self._connection = http.client.HTTPConnection("127.0.0.1", parts.port or 80)
        self._headers = {"Host": parts.netloc, "Origin": f"http://{parts.netloc}", "Content-Type": "application/json"}
        self._connection.request("GET", f"{launch.path}?{launch.query}", headers={"Host": parts.netloc})
        response = self._connection.getresponse()
        response.read()
        self._headers["Cookie"] = response.headers["Set-Cookie"].split(";")[0]

    def server_ms(self) -> float:
        """The processor time that the server has had: what other programs do meanwhile is not in it."""
        times = self._server.cpu_times()
        return (times.user + times.system) * 1000

    def ask(self, method: str, path: str, body: object = None) -> Any:
        self._connection.request(method, path, None if body is None else json.dumps(body), self._headers)
        response = self._connection.getresponse()
        content = response.read()
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {content[:300]!r}")
        return json.loads(content)


async def _fill(folder: Path) -> None:
    paths, words = Paths.in_folder(folder), Words()
    paths.create()
    await migrate(paths.database, [TodoUseCase.component()])
    database = await Database.open(paths.database)
    try:
        todos = TodoDatabase(database, Changes())
        for start in range(0, TODOS, 5_000):
            await todos.add_many([words.todo(number) for number in range(start, start + 5_000)], "import")
    finally:
        await database.close()


def _row(window: Window, what: str, act: Callable[[int], object], times: int = TIMES) -> Row:
    taken, worked = [], window.server_ms()
    for number in range(times):
        before = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - before) * 1000)
    worked = (window.server_ms() - worked) / times
    figures = f"p50 {median(taken):.1f} ms, p95 {percentile_95(taken):.1f} ms, server works {worked:.1f} ms"
    return Row(what, figures, "–", "", GOAL)


def _page(window: Window, what: str, query: str) -> Row:
    return _row(window, f"{what}, page of 100", lambda _: window.ask("GET", f"/api/todos?limit=100&{query}"))


def _anywhere(window: Window, what: str, query: str) -> Row:
    size = window.ask("GET", f"/api/todos?limit=1&{query}")["counts"]["done" if "done" in query else "open"]
    chance = random.Random(2)

    def leap(_: int) -> object:
        return window.ask("GET", f"/api/todos?limit=200&{query}&offset={chance.randrange(size)}")

    return _row(window, f"{what}, page of 200 anywhere in {size:,}", leap)


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_fill(Path(folder)))
        with Serving(Path(folder)) as app:
            return _measured(Window(app.url, app.launch_url, app.pid))


def _settle(window: Window) -> None:
    """Wait for the chat's libraries: their import takes seconds, beside the first requests."""
    for _ in range(300):
        if window.ask("GET", "/api/boot")["chat"]["state"] != "loading":
            return
        time.sleep(0.1)


def _measured(window: Window) -> list[Row]:
    _settle(window)
    pages = {
        "all open": "",
        "today": "view=today",
        "upcoming": "view=upcoming",
        "by priority": "sort=priority",
        "by title": "sort=title",
        "done": "state=done",
    }
    rows = [_page(window, what, query) for what, query in pages.items()]
    orders = ("manual", "due", "priority", "title", "created")
    anywhere = {**{f"sorted by {sort}": f"sort={sort}" for sort in orders}, **DIVIDED}
    rows += [_anywhere(window, what, query) for what, query in anywhere.items()]
    rows.append(_row(window, "counts of the sidebar", lambda _: window.ask("GET", "/api/summary")))
    search = [f"/api/search?q={quote(text)}" for text in SEARCHES]
    rows.append(
        _row(window, "search, 9 different ones", lambda number: window.ask("GET", search[number % len(search)]))
    )
    rows.append(_row(window, "add a todo", lambda number: window.ask("POST", "/api/todos", {"text": f"new {number}"})))
    rows.append(_row(window, "undo it", lambda _: window.ask("POST", "/api/undo", {})))
    ids = [todo["id"] for todo in window.ask("GET", "/api/todos?limit=500")["data"]]
    done = {"completed": True}
    rows.append(_row(window, "complete", lambda number: window.ask("PATCH", f"/api/todos/{ids[number]}", done)))
    rows.append(
        _row(
            window,
            "move",
            lambda number: window.ask("POST", "/api/move", {"ids": [ids[200 + number]], "after": ids[499]}),
        )
    )
    return [Row(f"100,000 todos: {row.what}", row.ours, row.reference, row.ratio, row.goal) for row in rows]
