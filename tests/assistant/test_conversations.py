from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.assistant.failures import explain
from tests.aimock.server import Aimock, calls, running_aimock, says
from tests.assistant.harness import CANARY, Silent, Turn, azure, compatible, source_of, store

Configure = Callable[[Aimock], Mapping[str, object]]

SERVICES: Mapping[str, tuple[Configure, str]] = {
    "Azure, Chat Completions": (
        lambda aimock: azure(aimock.azure_endpoint),
        "/openai/deployments/my-gpt/chat/completions?api-version=2024-10-21",
    ),
    "Azure, Responses": (
        lambda aimock: azure(aimock.azure_endpoint, "responses", "2025-04-01-preview"),
        "/openai/responses?api-version=2025-04-01-preview",
    ),
    "Azure v1, Chat Completions": (
        lambda aimock: azure(aimock.azure_endpoint, version="v1"),
        "/openai/v1/chat/completions",
    ),
    "Azure v1, Responses": (
        lambda aimock: azure(aimock.azure_endpoint, "responses", "v1"),
        "/openai/v1/responses",
    ),
    "compatible, Chat Completions": (lambda aimock: compatible(aimock.base_url), "/v1/chat/completions"),
    "compatible, Responses": (lambda aimock: compatible(aimock.base_url, "responses"), "/v1/responses"),
}
services = pytest.mark.parametrize(("configure", "path"), SERVICES.values(), ids=SERVICES.keys())


@services
async def test_an_answer_streams_in(aimock: Aimock, tmp_path: Path, configure: Configure, path: str) -> None:
    aimock.load(says("hello", "Good morning to you", chunkSize=5))
    async with source_of(store(tmp_path, **configure(aimock))) as source:
        turn = Turn()
        await turn.run(await source.model(Silent()), "hello there")
    assert turn.words == "Good morning to you"
    [request] = aimock.requests()
    assert request["path"] == path
    assert request["body"]["stream"] is True


@services
async def test_a_tool_is_called_and_its_output_goes_back(
    aimock: Aimock, tmp_path: Path, configure: Configure, path: str
) -> None:
    aimock.load(*calls("add milk", ("add_todos", {"titles": ["Milk", "Bread"]}), then="Both are on your list."))
    async with source_of(store(tmp_path, **configure(aimock))) as source:
        turn = Turn()
        await turn.run(await source.model(Silent()), "please add milk and bread")
    assert turn.added == [["Milk", "Bread"]]
    assert turn.words == "Both are on your list."
    assert [request["path"] for request in aimock.requests()] == [path, path]
    assert "added 2" in str(aimock.requests()[1]["body"]["messages"])


@services
async def test_the_service_gets_the_key_it_knows(tmp_path: Path, configure: Configure, path: str) -> None:
    with running_aimock({"auth": {"apiKeys": [CANARY]}}) as aimock:
        for key, accepted in ((CANARY, True), ("sk-wrong", False)):
            settings = store(tmp_path, **configure(aimock))
            async with source_of(settings, key) as source:
                turn = Turn()
                try:
                    await turn.run(await source.model(Silent()), "hello")
                except Exception as error:  # noqa: BLE001 - whatever it is, it must be explained
                    told = explain(error, settings.current).user_message
            # Without fixtures a known key gets as far as "no fixture matched": a 404.
            assert ("did not accept the API key" in told) is not accepted, path


async def test_nothing_leaves_but_the_request_and_its_key(
    aimock: Aimock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "OPENAI_ORG_ID": "org-secret",
        "OPENAI_PROJECT_ID": "project-secret",
        "OPENAI_ADMIN_KEY": "admin-secret",
        "OPENAI_API_KEY": "ambient-secret",
        "OPENAI_BASE_URL": "http://127.0.0.1:1/v1",
        "OPENAI_CUSTOM_HEADERS": "X-Company: custom-secret\nAuthorization: Bearer custom-secret",
        "HTTP_PROXY": "http://127.0.0.1:1",
        "http_proxy": "http://127.0.0.1:1",
        "ALL_PROXY": "http://127.0.0.1:1",
    }.items():
        monkeypatch.setenv(name, value)
    aimock.load(says("hello", "Hi"))
    async with source_of(store(tmp_path, **compatible(aimock.base_url)), key=None) as source:
        assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
    [request] = aimock.requests()
    assert request["headers"].keys() <= {
        *("accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"),
        "x-request-id",  # aimock's own
    }
    assert request["headers"]["user-agent"] == "todo-assistant"
    assert "secret" not in str(request)


async def test_a_long_conversation_reuses_one_connection_to_the_service(aimock: Aimock, tmp_path: Path) -> None:
    aimock.load(says("hello", "Hi"))
    async with source_of(store(tmp_path, **compatible(aimock.base_url))) as source:
        models = [await source.model(Silent()) for _ in range(3)]
        assert [await Turn().run(model, "hello") for model in models] == ["Hi"] * 3
    assert len(set(map(id, models))) == 1
