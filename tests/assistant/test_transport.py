from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import pytest

from app.assistant.answer_stream import CutShort, NotAnAnswer, TooMuch
from app.assistant.transport import EndpointTransport, OtherOrigin, retry_after
from tests.aimock.raw import DONE, RawServer, answering, chunk, http, sse


def client_of(server: RawServer, headers: dict[str, str] | None = None) -> httpx2.AsyncClient:
    transport = EndpointTransport(server.url, lambda: headers or {}, lambda: None)
    return httpx2.AsyncClient(transport=transport, trust_env=False)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_passing_trouble_is_tried_again(status: int) -> None:
    async with answering(http(status, {}), http(200, {"ok": True})) as server, client_of(server) as client:
        answer = await client.post(f"{server.url}/v1", json={"q": 1})
        assert answer.json() == {"ok": True}
    assert len(server.requests) == 2
    assert server.requests[1].endswith(b'{"q":1}')


async def test_trouble_that_stays_is_handed_on() -> None:
    async with answering(http(503, {})) as server, client_of(server) as client:
        assert (await client.get(server.url)).status_code == 503
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 404, 501])
async def test_other_errors_are_handed_on_at_once(status: int) -> None:
    async with answering(http(status, {})) as server, client_of(server) as client:
        assert (await client.get(server.url)).status_code == status
    assert len(server.requests) == 1


async def test_a_connection_that_died_is_opened_anew() -> None:
    async with answering(b"", http(200, {})) as server, client_of(server) as client:
        assert (await client.get(server.url)).status_code == 200
    assert len(server.requests) == 2


async def test_another_origin_gets_nothing() -> None:
    async with (
        answering(http(200, {})) as configured,
        answering(http(200, {})) as other,
        client_of(configured) as client,
    ):
        with pytest.raises(OtherOrigin):
            await client.get(other.url)
    assert other.requests == []


async def test_the_credential_goes_to_the_endpoint_only_as_given() -> None:
    async with answering(http(200, {})) as server, client_of(server, {"api-key": "k1"}) as client:
        await client.get(server.url, headers={"Authorization": "Bearer ambient", "X-Telemetry": "linux"})
    assert b"api-key: k1" in server.requests[0]
    assert b"ambient" not in server.requests[0]
    assert b"linux" not in server.requests[0]


@pytest.mark.parametrize(
    "last",
    [
        DONE,
        chunk("stop"),
        chunk("tool_calls"),
        {"type": "response.completed", "response": {}},
        {"error": {"message": "m"}},
        {"type": "error", "message": "m"},
    ],
)
async def test_a_stream_with_a_last_word_is_whole(last: object) -> None:
    async with answering(sse(chunk(content="a"), last)) as server, client_of(server) as client:
        assert "chatcmpl-1" in (await client.get(server.url)).text


@pytest.mark.parametrize(
    "said",
    ["", "[DONE]", 'data: [DONE"', '"finish_reason":"stop"', 'response.completed"', '"error":{', '"type":"error"'],
)
async def test_words_of_an_answer_do_not_count_as_its_end(said: str) -> None:
    async with answering(sse(chunk(content=said))) as server, client_of(server) as client:
        with pytest.raises(CutShort):
            await client.get(server.url)


async def test_a_last_word_may_come_in_pieces() -> None:
    whole = sse("data: [DO", "NE]\n\n")
    async with answering(whole) as server, client_of(server) as client:
        assert (await client.get(server.url)).text == DONE


async def test_a_page_is_not_an_answer() -> None:
    async with answering(http(200, "<html>", kind="text/html")) as server, client_of(server) as client:
        with pytest.raises(NotAnAnswer):
            await client.get(server.url)


@pytest.mark.parametrize("kind", ["text/event-stream", "application/json"])
async def test_an_answer_in_one_line_without_an_end_is_given_up(kind: str) -> None:
    taken = 0

    async def take(client: httpx2.AsyncClient, url: str) -> None:
        nonlocal taken
        async with client.stream("GET", url) as response:
            async for part in response.aiter_bytes():
                taken += len(part)

    async with answering(http(200, "data: " + "x" * 40_000_000, kind=kind)) as server, client_of(server) as client:
        with pytest.raises(TooMuch):
            await take(client, server.url)
    assert taken <= 8 * 1024 * 1024


async def test_an_answer_that_goes_on_for_ever_is_given_up() -> None:
    async with answering(sse(*["data: " + "x" * 999_000 + "\n\n"] * 80, DONE)) as server, client_of(server) as client:
        with pytest.raises(TooMuch):
            await client.get(server.url)


async def test_of_a_refusal_the_beginning_is_read() -> None:
    async with answering(http(400, "x" * 10_000_000)) as server, client_of(server) as client:
        answer = await client.get(server.url)
    assert (answer.status_code, len(answer.content)) == (400, 256 * 1024)


@pytest.mark.parametrize("status", [200, 400])
async def test_nothing_is_unpacked(status: int) -> None:
    bomb = gzip.compress(b"0" * 50_000_000)
    head = (
        f"HTTP/1.1 {status} X\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
    )
    async with answering(head.encode() + bomb) as server, client_of(server) as client:
        if status == 200:
            with pytest.raises(NotAnAnswer):
                await client.get(server.url)
        else:
            assert (await client.get(server.url)).content == bomb


async def test_a_refused_credential_is_reported() -> None:
    refused: list[bool] = []
    async with answering(http(401, {})) as server:
        transport = EndpointTransport(server.url, dict, lambda: refused.append(True))
        async with httpx2.AsyncClient(transport=transport, trust_env=False) as client:
            await client.get(server.url)
    assert refused == [True]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"retry-after": "20"}, 20), ({"retry-after-ms": "1500"}, 1.5), ({"retry-after": "soon"}, None), ({}, None)],
)
def test_the_time_to_wait_is_read(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_the_time_to_wait_may_be_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    earlier = format_datetime(datetime.now(UTC) - timedelta(seconds=60), usegmt=True)
    assert 55 < (retry_after({"retry-after": later}) or 0) <= 60
    assert retry_after({"retry-after": earlier}) == 0
