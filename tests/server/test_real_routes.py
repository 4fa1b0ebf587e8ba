"""Every route of the app as it ships: who may ask it, and that nothing anybody sends makes it fail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.main import USE_CASES
from app.usecases.registration import resolve
from tests.server.running import Answer, Running, running
from tests.server.test_guard import routes_of

LATER = {"/api/events", "/api/chatkit"}
"""Streams, or what loads the chat; other tests ask these."""

HOSTILE: list[Any] = [
    None, "", [], {}, "x" * 20_000, "\ud800", "\x00", -1, 2**70, 1e308, True, [[]] * 500,
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-03-01T24:00", "../../etc/passwd",
    "FREQ=HOURLY;BYHOUR=25", "FREQ=DAILY;BYYEARDAY=100;BYMONTHDAY=1", "<img src=x onerror=alert(1)>", "' OR 1=1 --",
]  # fmt: skip
FIELDS = (
    "text", "title", "notes", "due", "timezone", "recurrence", "priority", "list", "labels", "reminders", "ids", "do",
    "edit", "name", "colour", "until", "languages", "ignoring", "parent", "before", "after", "day", "value", "key",
    "settings", "height", "of", "id", "use_case", "order", "entry", "completed",
)  # fmt: skip
QUERIES = ("limit", "after", "q", "view", "list", "label", "parent", "month", "first", "last", "sort", "format", "name")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("app"), use_cases=[resolve(name) for name in USE_CASES]) as started:
        yield started


def test_every_route_of_the_app_is_behind_the_guard(app: Running) -> None:
    routes = routes_of(app)
    paths = {path for _, path in routes}
    assert {
        "/api/todos",
        "/api/import",
        "/api/quick-add",
        "/api/settings/test",
        "/api/folders/x",
        "/quick-add",
    } <= paths
    for method, path in routes:
        body: Any = {} if method not in ("GET", "HEAD") else None
        assert app.ask(method, path, body, cookie=None).status == 401, (method, path)
        assert app.ask(method, path, body, headers={"Host": "evil.example"}).status == 421, (method, path)
        for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
            assert app.ask(method, path, body, headers=headers).status == 403, (method, path, headers)
        if body is not None:
            assert app.ask(method, path, body, headers={"Origin": None}).status == 403, (method, path)


def test_only_the_import_takes_a_file_and_no_more_than_it_says(app: Running) -> None:
    for method, path in routes_of(app):
        if method in ("GET", "HEAD"):
            continue
        is_upload = path.startswith("/api/import") or path == "/api/attachments"
        plain = app.ask(method, path, b"x" * 10, headers={"Content-Type": "text/plain"})
        assert (plain.status == 415) != is_upload, (method, path, plain.status)
        large = app.head(method, path, {"Content-Length": str(40 * 1024 * 1024)}, b"")
        assert app.raw(large, method).status == 413, (method, path)


def test_nothing_that_is_sent_makes_a_route_fail(app: Running) -> None:
    """4xx with a sentence, or an answer; never a server error and never a long wait for the next."""
    failed = []
    for method, path in routes_of(app):
        if path in LATER or path.startswith("/api/folders") or method == "HEAD":
            continue
        reads = method in ("GET", "DELETE")
        for asked in _queries(app, method, path) if reads else _bodies(app, method, path):
            target, body = (f"{path}?{asked}", None) if isinstance(asked, str) else (path, asked)
            answer = app.ask(method, target, body)
            if answer.status >= 500 and answer.status not in (501, 503):
                failed.append((method, target, str(body)[:200], answer.status))
    assert failed == []


def _is_known(answer: Answer) -> bool:
    return b"is not known here" not in answer.body


def _queries(app: Running, method: str, path: str) -> Iterator[str]:
    values = ["", "-1", "9" * 30, "%ED%A0%80", "0001-01-01", "9999-12-31", "%22%29%28*%20NOT", "x" * 500]
    for name in QUERIES:
        if _is_known(app.ask(method, f"{path}?{name}=1")):
            yield from (f"{name}={value}" for value in values)
    yield "first=0001-01-01&last=0001-12-31"
    yield "first=9999-01-01&last=9999-12-31"
    yield "month=9999-12&limit=5"
    yield "month=0001-01"


def _bodies(app: Running, method: str, path: str) -> Iterator[Any]:
    yield from (value for value in HOSTILE if not isinstance(value, str))
    yield b"[" * 100_000
    yield b'{"text": "\xff"}'
    yield b'{"text": NaN}'
    for name in FIELDS:
        if _is_known(app.ask(method, path, {name: 1})):
            yield from ({"text": "t", name: value} for value in HOSTILE if name != "text")
            yield from ({name: value} for value in HOSTILE)
    yield {"settings": {"provider": "compatible", "openai_base_url": "http://169.254.169.254/", "openai_model": "m"}}
