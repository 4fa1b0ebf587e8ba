from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from pathlib import Path

import pytest
from agents import OpenAIChatCompletionsModel
from agents.tracing import get_trace_provider, trace
from agents.tracing.traces import NoOpTrace

from app.assistant.builtin.model import BuiltinModel
from app.assistant.info import AssistantInfo
from app.assistant.source import ModelSource
from app.credentials import Credentials, KeyringLockedError, NoKeyringError
from app.errors import AppError
from tests.aimock.raw import DONE, answering, chunk, http, sse
from tests.aimock.server import Aimock, says
from tests.assistant.harness import CANARY, Silent, Turn, azure, compatible, source_of, store


class Keys(Credentials):
    """A keyring that holds what a test says."""

    def __init__(self, key: str | Exception | None) -> None:
        super().__init__()
        self.key = key
        self.asked = 0

    async def get(self, endpoint: str) -> str | None:
        self.asked += 1
        assert endpoint.startswith("http")
        if isinstance(self.key, Exception):
            raise self.key
        return self.key


async def test_the_built_in_assistant_is_the_default_and_asks_for_no_key(tmp_path: Path) -> None:
    keys = Keys(NoKeyringError())
    source = ModelSource(store(tmp_path), keys)
    assert isinstance(await source.model(Silent()), BuiltinModel)
    assert keys.asked == 0
    await source.aclose()


@pytest.mark.parametrize(
    ("settings", "info"),
    [
        ({}, AssistantInfo("builtin", "Built-in assistant", None)),
        (azure("https://x.openai.azure.com"), AssistantInfo("azure", "Azure OpenAI", "my-gpt", "unchecked")),
        ({"provider": "openai", "openai_model": "gpt-5"}, AssistantInfo("openai", "OpenAI", "gpt-5", "unchecked")),
        (compatible("http://localhost:11434/v1"), AssistantInfo("compatible", "localhost:11434", "llama", "unchecked")),
        ({"provider": "azure"}, AssistantInfo("azure", "Azure OpenAI", None, "unchecked")),
    ],
)
async def test_it_says_truthfully_what_answers(
    tmp_path: Path, settings: dict[str, object], info: AssistantInfo
) -> None:
    assert ModelSource(store(tmp_path, **settings), Keys(None)).describe() == info


async def test_changed_settings_take_effect_with_the_next_turn(aimock: Aimock, tmp_path: Path) -> None:
    aimock.load(says("hello", "Hi"))
    settings = store(tmp_path)
    async with source_of(settings) as source:
        assert isinstance(await source.model(Silent()), BuiltinModel)
        await settings.update(compatible(aimock.base_url))
        first = await source.model(Silent())
        await settings.update({"openai_model": "other"})
        second = await source.model(Silent())
        assert await Turn().run(first, "hello") == await Turn().run(second, "hello") == "Hi"
        assert source.describe().model == "other"
    assert [request["body"]["model"] for request in aimock.requests()] == ["llama", "other"]


async def test_a_setting_that_does_not_matter_keeps_the_connection(tmp_path: Path) -> None:
    settings = store(tmp_path, **compatible("http://127.0.0.1:1"))
    async with source_of(settings) as source:
        first = await source.model(Silent())
        await settings.update({"brand_name": "Ours"})
        assert await source.model(Silent()) is first


async def test_the_keyring_is_asked_once_and_again_after_a_change_or_a_refusal(tmp_path: Path) -> None:
    refusal = http(401, {"error": {"message": "no"}})
    good = sse(chunk(content="Hi"), chunk("stop"), DONE)
    async with answering(refusal, good, good) as server:
        keys = Keys("sk-old")
        settings = store(tmp_path, **compatible(f"{server.url}/v1"))
        source = ModelSource(settings, keys)
        with pytest.raises(Exception, match="401"):
            await Turn().run(await source.model(Silent()), "hello")
        keys.key = "sk-new"
        assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
        assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
        await source.aclose()
    assert keys.asked == 2
    assert [b"Bearer sk-new" in request for request in server.requests] == [False, True, True]


@pytest.mark.parametrize("problem", [None, NoKeyringError(), KeyringLockedError()])
async def test_a_service_on_this_computer_works_without_a_key(
    aimock: Aimock, tmp_path: Path, problem: Exception | None
) -> None:
    aimock.load(says("hello", "Hi"))
    source = ModelSource(store(tmp_path, **compatible(aimock.base_url)), Keys(problem))
    assert await Turn().run(await source.model(Silent()), "hello") == "Hi"
    assert "authorization" not in aimock.requests()[0]["headers"]
    await source.aclose()


async def test_a_locked_keyring_is_said_where_a_key_may_be_needed(tmp_path: Path) -> None:
    source = ModelSource(store(tmp_path, **compatible("https://llm.example.com/v1")), Keys(KeyringLockedError()))
    with pytest.raises(AppError, match="keyring is locked"):
        await source.model(Silent())


@pytest.mark.parametrize("settings", [azure("https://x.openai.azure.com"), {"provider": "openai", "openai_model": "m"}])
async def test_a_missing_key_is_said_with_the_place_to_enter_one(tmp_path: Path, settings: dict[str, object]) -> None:
    source = ModelSource(store(tmp_path, **settings), Keys(None))
    with pytest.raises(AppError, match=r"no API key for https://.*Enter one in the settings") as raised:
        await source.model(Silent())
    assert raised.value.retryable


async def test_incomplete_settings_are_said(tmp_path: Path) -> None:
    source = ModelSource(store(tmp_path, provider="azure"), Keys(CANARY))
    with pytest.raises(AppError, match="the endpoint and the deployment is not set"):
        await source.model(Silent())


async def test_no_traces_are_made_or_uploaded(aimock: Aimock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    async with source_of(store(tmp_path)) as source:
        await source.model(Silent())
    assert isinstance(trace("conversation"), NoOpTrace)
    assert get_trace_provider()._multi_processor._processors == ()  # type: ignore[attr-defined]


async def test_a_connection_out_of_use_is_closed_with_the_last_turn_that_has_its_model(
    aimock: Aimock, tmp_path: Path
) -> None:
    aimock.load(says("hello", "Hi"))
    settings = store(tmp_path, provider=None)
    await settings.update(compatible(aimock.base_url))
    async with source_of(settings) as source:
        model = await source.model(Silent())
        assert isinstance(model, OpenAIChatCompletionsModel)
        http = model._client._client
        await settings.update({"openai_model": "other"})
        await source.model(Silent())
        assert await Turn().run(model, "hello") == "Hi"
        assert not http.is_closed
        del model
        async with asyncio.timeout(5):
            while not http.is_closed:
                gc.collect()
                await asyncio.sleep(0.01)


async def test_closing_ends_what_was_opened_and_allows_a_new_start(aimock: Aimock, tmp_path: Path) -> None:
    aimock.load(says("hello", "Hi"))
    settings = store(tmp_path, **compatible(aimock.base_url))
    async with source_of(settings) as source:
        closed = await source.model(Silent())
        await source.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await Turn().run(closed, "hello")
        assert await Turn().run(await source.model(Silent()), "hello") == "Hi"


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("app.assistant.source", {"agents", "openai", "httpx2", "azure", "keyring"}),
        ("app.settings", {"agents", "openai", "httpx2", "azure", "keyring", "pydantic"}),
        ("app.credentials", {"agents", "openai", "azure", "keyring"}),
        ("app.assistant.clients", {"azure", "keyring"}),
        ("app.assistant.failures", {"azure", "keyring"}),
        ("app.assistant.entra", {"azure", "agents", "openai"}),
    ],
)
def test_importing_costs_only_what_is_needed(module: str, absent: set[str]) -> None:
    script = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert "app" in output.split()
    assert absent & set(output.split()) == set()
