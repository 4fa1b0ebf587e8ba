"""The guard, request by request over raw sockets."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from starlette.types import Message

from app.server.limits import Limits
from tests.server.running import Answer, Running, read_answer, running

PARAMETER = re.compile(r"{\w+(:path)?}")


def routes_of(server: Running) -> list[tuple[str, str]]:
    return [
        (method, PARAMETER.sub("x", route.path))
        for route in server.app.routes
        for method in sorted(route.methods or ())
    ]


def refused(answer: Answer, status: int) -> None:
    assert answer.status == status
    assert answer.headers["content-type"] == "application/json"
    if answer.body:
        error = answer.json["error"]
        assert error["message"].endswith((".", "…"))
        assert set(error) == {"message", "retryable", "code"}


def test_every_route_wants_a_session_except_the_launch_link(shared: Running) -> None:
    routes = routes_of(shared)
    assert len(routes) > 20
    for method, path in routes:
        answer = shared.ask(method, path, {} if method not in ("GET", "HEAD") else None, cookie=None)
        assert answer.status == 401, (method, path)
        assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_every_route_refuses_what_other_pages_send(shared: Running, headers: Mapping[str, str], status: int) -> None:
    for method, path in routes_of(shared):
        answer = shared.ask(method, path, {} if method not in ("GET", "HEAD") else None, headers=headers)
        assert answer.status == status, (method, path)


def test_every_writing_route_wants_an_origin_and_json(shared: Running) -> None:
    writes = [(method, path) for method, path in routes_of(shared) if method not in ("GET", "HEAD")]
    assert writes
    for method, path in writes:
        assert shared.ask(method, path, {}, headers={"Origin": None}).status == 403, (method, path)
        assert shared.ask(method, path, {}, headers={"Content-Type": "text/plain"}).status == 415, (method, path)


@pytest.mark.parametrize(
    "host",
    ["localhost:{port}", "127.0.0.1", "127.0.0.1:1", "127.1:{port}", "[::1]:{port}", "{host}.", "{host}@evil", ""],
)
def test_only_the_exact_host_is_served(shared: Running, host: str) -> None:
    given = host.format(port=shared.host.rpartition(":")[2], host=shared.host)
    refused(shared.ask("GET", "/readyz", headers={"Host": given}), 421)


def test_a_request_without_a_host_is_refused(shared: Running) -> None:
    refused(shared.raw(f"GET /readyz HTTP/1.0\r\nCookie: {shared.cookie}\r\n\r\n".encode()), 421)
    refused(shared.raw(f"GET /readyz HTTP/1.1\r\nCookie: {shared.cookie}\r\n\r\n".encode()), 400)


def test_two_hosts_are_refused_whichever_is_right(shared: Running) -> None:
    for first, second in [(shared.host, "evil.example"), ("evil.example", shared.host), (shared.host, shared.host)]:
        head = f"GET /readyz HTTP/1.1\r\nHost: {first}\r\nHost: {second}\r\nCookie: {shared.cookie}\r\n\r\n"
        refused(shared.raw(head.encode()), 400)


@pytest.mark.parametrize("target", ["http://evil.example/readyz", "http://{host}/readyz", "*", "evil.example:443", "x"])
def test_a_target_that_is_not_a_path_is_refused_even_with_the_right_host(shared: Running, target: str) -> None:
    refused(shared.ask("GET", target.format(host=shared.host)), 421)


def test_what_is_not_http_gets_json_and_an_end(shared: Running) -> None:
    for request in (
        b"\x16\x03\x01\x02\x00\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\n\r\n",
    ):
        with shared.connect() as connection:
            connection.sendall(request)
            answer = read_answer(connection)
            refused(answer, 400)
            assert answer.headers["connection"] == "close"
            assert "content-security-policy" in answer.headers
            assert connection.recv(1) == b""


@pytest.mark.parametrize("site", ["same-origin", None])
def test_the_pages_own_requests_pass(shared: Running, site: str | None) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}
    assert shared.ask("GET", "/api/boot", headers=headers).status == 200
    assert shared.ask("POST", "/api/notes", {"text": "milk"}, headers=headers).status == 201


NAVIGATION = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


def test_an_address_the_user_typed_opens_the_page_and_nothing_else(shared: Running) -> None:
    assert shared.ask("GET", "/", headers=NAVIGATION).status == 503  # there is no bundle in this test
    launch = f"/launch?t={shared.parts.sessions.mint_launch_token()}"
    assert shared.ask("GET", launch, headers=NAVIGATION, cookie=None).status == 303
    for path in ("/api/boot", "/expired", "/readyz", "/assets/x.js", "/branding.css", "//", "/./"):
        refused(shared.ask("GET", path, headers=NAVIGATION), 403)
    refused(shared.ask("POST", "/", {}, headers=NAVIGATION), 403)
    assert shared.ask("HEAD", "/", headers=NAVIGATION).status == 403
    refused(shared.ask("GET", "/", headers=NAVIGATION | {"Sec-Fetch-Mode": "no-cors"}), 403)
    refused(shared.ask("GET", "/", headers=NAVIGATION | {"Sec-Fetch-Dest": "iframe"}), 403)


def test_two_statements_of_where_a_request_comes_from_are_refused(shared: Running) -> None:
    for name, good in [("Sec-Fetch-Site", "same-origin"), ("Origin", shared.origin)]:
        head = f"GET /readyz HTTP/1.1\r\nHost: {shared.host}\r\nCookie: {shared.cookie}\r\n"
        refused(shared.raw(f"{head}{name}: {good}\r\n{name}: {good}\r\n\r\n".encode()), 403)


@pytest.mark.parametrize(
    "origin",
    ["https://{host}", "http://{host}/", "http://{host}:80", "http://localhost:1", "HTTP://{host}", "null", ""],
)
def test_only_the_exact_origin_may_write(shared: Running, origin: str) -> None:
    given = origin.format(host=shared.host)
    refused(shared.ask("POST", "/api/notes", {"text": "x"}, headers={"Origin": given}), 403)


def test_a_preflight_gets_no_permission(shared: Running) -> None:
    headers = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    answer = shared.ask("OPTIONS", "/api/notes", headers=headers)
    refused(answer, 403)
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_a_wrong_cookie_is_no_session(shared: Running) -> None:
    name = shared.parts.sessions.cookie_name
    for cookie in (f"{name}=", f"{name}=wrong", f"other={shared.cookie.partition('=')[2]}", "", "=", ";;;"):
        refused(shared.ask("GET", "/readyz", cookie=cookie), 401)


def test_a_second_cookie_planted_by_another_port_does_not_sign_anybody_out(shared: Running) -> None:
    planted = f"{shared.parts.sessions.cookie_name}=planted"
    assert shared.ask("GET", "/readyz", cookie=f"{planted}; {shared.cookie}").status == 200
    assert shared.ask("GET", "/readyz", cookie=f"a=b;{shared.cookie};c").status == 200


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "",
        "application/json; charset=utf-16",
        "application/json, text/plain",
    ],
)
def test_a_write_that_is_not_json_is_refused(shared: Running, kind: str) -> None:
    refused(shared.ask("POST", "/api/notes", {"text": "x"}, headers={"Content-Type": kind}), 415)


def test_json_may_name_its_charset_and_an_empty_write_needs_no_type(shared: Running) -> None:
    named = {"Content-Type": 'Application/JSON; charset="UTF-8"'}
    assert shared.ask("POST", "/api/notes", {"text": "x"}, headers=named).status == 201
    assert shared.ask("POST", "/api/notes/1/restore").status == 200
    assert shared.ask("POST", "/api/notes/1/restore", headers={"Content-Length": "0"}).status == 200


def test_a_compressed_body_is_refused(shared: Running) -> None:
    refused(shared.ask("POST", "/api/notes", {"text": "x"}, headers={"Content-Encoding": "gzip"}), 415)


def test_a_body_over_the_limit_is_refused_by_its_announced_length(shared: Running) -> None:
    limit = Limits().body
    refused(shared.ask("POST", "/api/notes", b'"' + b"x" * (limit + 1)), 413)
    announced = shared.head("POST", "/api/notes", {"Content-Length": "99999999999999999"}, b"")
    refused(shared.raw(announced), 413)


def test_a_body_over_the_limit_is_refused_without_an_announced_length(shared: Running) -> None:
    head = shared.head("POST", "/api/notes", {"Transfer-Encoding": "chunked", "Content-Length": None}, b"")
    chunk = b"10000\r\n" + b" " * 65_536 + b"\r\n"
    with shared.connect() as connection:
        connection.sendall(head + chunk * 17 + b"0\r\n\r\n")
        refused(read_answer(connection), 413)


def test_a_chunked_body_within_the_limit_is_taken(shared: Running) -> None:
    head = shared.head("POST", "/api/notes", {"Transfer-Encoding": "chunked", "Content-Length": None}, b"")
    assert shared.raw(head + b'8\r\n{"text":\r\n5\r\n"ok"}\r\n0\r\n\r\n').json == {"text": "ok"}


def test_a_body_of_ambiguous_length_is_refused_and_the_connection_closed(shared: Running) -> None:
    smuggled = b"0\r\n\r\nGET /api/boot HTTP/1.1\r\nHost: x\r\n\r\n"
    head = shared.head(
        "POST", "/api/notes", {"Transfer-Encoding": "chunked", "Content-Length": str(len(smuggled))}, b""
    )
    with shared.connect() as connection:
        connection.sendall(head + smuggled)
        answer = read_answer(connection)
        refused(answer, 400)
        assert answer.headers["connection"] == "close"
        assert connection.recv(100) == b""


@pytest.mark.parametrize(
    "lines",
    [
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: identity",
        "Bad Name: x",
        "Name : x",
    ],
)
def test_odd_framing_and_headers_are_refused(shared: Running, lines: str) -> None:
    head = f"POST /api/notes HTTP/1.1\r\nHost: {shared.host}\r\nOrigin: {shared.origin}\r\nCookie: {shared.cookie}\r\n"
    answer = shared.raw(f"{head}Content-Type: application/json\r\n{lines}\r\n\r\nhello".encode())
    refused(answer, 400)


def test_a_body_that_breaks_off_badly_ends_the_connection(shared: Running) -> None:
    head = shared.head("POST", "/api/notes", {"Transfer-Encoding": "chunked", "Content-Length": None}, b"")
    with shared.connect() as connection:
        connection.sendall(head + b"5\r\nhello\r\n")
        time.sleep(0.05)
        connection.sendall(b"not a length\r\n")
        refused(read_answer(connection), 400)
        assert connection.recv(1) == b""


def test_headers_over_the_limit_are_refused(shared: Running) -> None:
    refused(shared.ask("GET", "/readyz", headers={"X-Long": "x" * 17_000}), 431)
    refused(shared.ask("GET", "/readyz", headers={f"X-{n}": "y" for n in range(70)}), 431)
    refused(shared.raw(b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 200_000), 431)


def test_control_characters_in_an_address_are_refused(shared: Running) -> None:
    for path in ("/readyz%0a", "/readyz%00", "/%0d%0aX:y", "/launch%0a", "/%7f"):
        refused(shared.ask("GET", path), 400)


def test_an_address_over_the_limit_is_refused(shared: Running) -> None:
    refused(shared.ask("GET", "/readyz?" + "x" * 9_000), 414)


def test_a_websocket_is_refused_before_it_is_accepted(shared: Running) -> None:
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    upgrade |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    refused(shared.ask("GET", "/api/events", headers=upgrade, cookie=None), 401)
    refused(shared.ask("GET", "/api/events", headers=upgrade | {"Origin": "http://evil.example"}), 403)
    refused(shared.ask("GET", "/api/events", headers=upgrade), 403)


async def test_a_websocket_scope_is_closed_without_being_accepted(shared: Running) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", shared.host.encode()), (b"cookie", shared.cookie.encode())]
    await shared.app({"type": "websocket", "path": "/api/events", "headers": headers}, receive, send)
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_every_answer_carries_the_security_headers(shared: Running) -> None:
    answers = [
        shared.ask("GET", "/readyz"),
        shared.ask("GET", "/"),
        shared.ask("GET", "/nothing"),
        shared.ask("GET", "/readyz", cookie=None),
        shared.ask("POST", "/api/notes", {"text": "bug"}),
        shared.raw(b"nonsense\r\n\r\n"),
    ]
    assert [answer.status for answer in answers] == [200, 503, 404, 401, 500, 400]
    for answer in answers:
        headers = answer.headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"
        assert {"camera=()", "microphone=(self)"} <= set(headers["permissions-policy"].split(", "))
        assert "server" not in headers
        assert "date" not in headers
        assert not [name for name in headers if name.startswith("access-control")]


def test_the_content_policy_names_no_other_host_and_allows_nothing_inline(shared: Running) -> None:
    policy = shared.ask("GET", "/").headers["content-security-policy"]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == directives["connect-src"] == "'self'"
    assert {source for sources in directives.values() for source in sources.split()} == {
        "'none'",
        "'self'",
        "data:",
        "blob:",
        "about:",
    }


def test_unknown_paths_and_methods_are_answered_in_json(shared: Running) -> None:
    refused(shared.ask("GET", "/nothing"), 404)
    for method in ("PUT", "TRACE", "OPTIONS", "BREW"):
        answer = shared.ask(method, "/api/notes")
        refused(answer, 405)
        assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    for path in ("/docs", "/redoc", "/openapi.json"):
        refused(shared.ask("GET", path), 404)


def test_a_fault_inside_shows_no_detail(shared: Running, caplog: pytest.LogCaptureFixture) -> None:
    answer = shared.ask("POST", "/api/notes", {"text": "bug"})
    refused(answer, 500)
    assert "secret" not in answer.body.decode()
    assert answer.json["error"]["code"] == "internal"
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.exc_info is not None
    assert "a secret detail" in str(record.exc_info[1])


def test_a_launch_token_is_not_logged(shared: Running, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    token = shared.parts.sessions.mint_launch_token()
    shared.ask("GET", f"/launch?t={token}", headers={"Host": "evil.example"})
    shared.ask("GET", f"/launch?t={token}", cookie=None)
    assert "Refused with 421" in caplog.text
    assert token not in caplog.text


def test_a_log_line_cannot_be_forged(shared: Running, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    shared.ask("GET", "/x%0AERROR%20forged", cookie=None)
    assert "\nERROR forged" not in caplog.text
    assert "Refused with 400: GET /x%0AERROR" in caplog.text


def test_a_slow_body_is_given_up(tmp_path: Path) -> None:
    with running(tmp_path, limits=Limits(body_pause_seconds=0.2)) as server, server.connect() as connection:
        connection.sendall(server.head("POST", "/api/notes", {"Content-Length": "100"}, b"") + b"{")
        refused(read_answer(connection), 408)


def test_headers_that_never_end_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.server.protocol._HEADERS_SECONDS", 0.3)
    with running(tmp_path) as server, server.connect() as fresh, server.connect() as used:
        used.sendall(server.head("GET", "/readyz", {}, None))
        assert read_answer(used).status == 200
        used.sendall(b"GET /readyz HTTP/1.1\r\nHost:")
        begun = time.monotonic()
        fresh.sendall(b"GET / HT")
        assert fresh.recv(100) == used.recv(100) == b""
        assert time.monotonic() - begun < 3


def test_a_connection_that_rests_between_requests_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.server.protocol._HEADERS_SECONDS", 0.1)
    with running(tmp_path) as server, server.connect() as connection:
        for _ in range(3):
            connection.sendall(server.head("GET", "/readyz", {}, None))
            assert read_answer(connection).status == 200
            time.sleep(0.2)


def test_an_upload_route_takes_other_types_up_to_a_limit_of_its_own(tmp_path: Path) -> None:
    uploads = {"/api/notes": 2_000_000}
    picture = {"Content-Type": "image/png"}
    with running(tmp_path, uploads=uploads) as server:
        refused(server.ask("POST", "/api/notes", b"x" * 2_000_001, headers=picture), 413)
        refused(server.ask("POST", "/api/notes", b"x" * 1_500_000, headers=picture), 400)  # it arrived, and is no note
        refused(server.ask("POST", "/api/notes/1/restore", b"x", headers=picture), 415)
        refused(server.ask("POST", "/api/notes", b"x", headers=picture | {"Origin": None}), 403)


def test_a_named_host_is_the_only_one_in_the_browser_mode(tmp_path: Path) -> None:
    with running(tmp_path, name="ab12cd.localhost") as server:
        assert server.host.startswith("ab12cd.localhost:")
        assert server.ask("GET", "/readyz").status == 200
        port = server.host.rpartition(":")[2]
        for other in (f"127.0.0.1:{port}", f"localhost:{port}", f"zz.localhost:{port}"):
            refused(server.ask("GET", "/readyz", headers={"Host": other}), 421)


async def test_many_requests_at_once_are_all_judged_by_themselves(shared: Running) -> None:
    async def one(number: int) -> int:
        cookie = "own" if number % 2 else None
        return (await asyncio.to_thread(shared.ask, "GET", "/readyz", cookie=cookie)).status

    answers = await asyncio.gather(*(one(number) for number in range(40)))
    assert answers == [401, 200] * 20
