from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.aimock.raw import RawServer, answering, http, sse
from tests.assistant.harness import Silent, Turn, compatible, source_of, store

BASE: dict[str, Any] = {"id": "r", "object": "response", "created_at": 1, "model": "m", "tools": []}
MORE = {"parallel_tool_calls": True, "tool_choice": "auto", "output": []}
DONE = sse(
    {
        "type": "response.completed",
        "sequence_number": 1,
        "response": {**BASE, **MORE, "status": "completed"},
    }
)
NO_REASONING = http(400, {"error": {"message": "Encrypted content is not supported with this model."}})


def asked(request: bytes) -> tuple[object, list[str]]:
    body = json.loads(request.partition(b"\r\n\r\n")[2])
    return body.get("store"), body.get("include") or []


async def turns(folder: Path, server: RawServer, count: int = 1, **settings: object) -> None:
    own = {**compatible(f"{server.url}/v1", "responses"), **settings}
    async with source_of(store(folder, **own)) as source:
        for _ in range(count):
            await Turn().run(await source.model(Silent()), "hello")


async def test_nothing_is_stored_and_thoughts_travel_encrypted(tmp_path: Path) -> None:
    async with answering(DONE) as server:
        await turns(tmp_path, server)
    assert asked(server.requests[0]) == (False, ["reasoning.encrypted_content"])


async def test_a_model_that_does_not_reason_is_asked_without_and_that_is_remembered(tmp_path: Path) -> None:
    async with answering(NO_REASONING, DONE) as server:
        await turns(tmp_path, server, 2)
    assert [asked(request)[0] for request in server.requests] == [False, False, False]
    assert [asked(request)[1] == [] for request in server.requests] == [False, True, True]


async def test_any_other_refusal_is_not_asked_again(tmp_path: Path) -> None:
    async with answering(http(400, {"error": {"message": "no"}})) as server:
        with pytest.raises(Exception, match="400"):
            await turns(tmp_path, server)
    assert len(server.requests) == 1


async def test_who_lets_the_service_store_is_not_in_the_way(tmp_path: Path) -> None:
    async with answering(DONE) as server:
        await turns(tmp_path, server, store_responses=True)
    assert asked(server.requests[0]) == (None, [])
