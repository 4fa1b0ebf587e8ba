"""A whole conversation with a model over real HTTP: the app as a process, the model played by a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.chat import ChatClient
from tests.aimock.server import Aimock, calls, fails, says
from tests.e2e.running_app import RunningApp

ADD = calls("milk", ("add_todos", {"titles": ["Buy milk"]}), then="Milk is on the list.")
Event = dict[str, Any]

AZURE = {"AZURE_OPENAI_DEPLOYMENT": "our-gpt", "AZURE_OPENAI_API_VERSION": "2024-10-21", "AZURE_OPENAI_API_KEY": "k-1"}
COMPATIBLE = {"TODO_ASSISTANT_PROVIDER": "compatible", "TODO_ASSISTANT_OPENAI_MODEL": "our-model"}
SERVICES = {
    "Azure, Chat Completions": AZURE,
    "Azure, Responses": {**AZURE, "AZURE_OPENAI_API_VERSION": "v1", "TODO_ASSISTANT_AZURE_API": "responses"},
    "compatible, Chat Completions": {**COMPATIBLE, "TODO_ASSISTANT_OPENAI_API": "chat_completions"},
    "compatible, Responses": {**COMPATIBLE, "TODO_ASSISTANT_OPENAI_API": "responses"},
}


def environment(service: str, aimock: Aimock) -> dict[str, str]:
    addresses = {"AZURE_OPENAI_ENDPOINT": aimock.azure_endpoint, "TODO_ASSISTANT_OPENAI_BASE_URL": aimock.base_url}
    return {**addresses, "TODO_ASSISTANT_PROVIDER": "azure", **SERVICES[service]}


@pytest.fixture
def app(request: pytest.FixtureRequest, tmp_path: Path, aimock: Aimock) -> Iterator[RunningApp]:
    service = getattr(request, "param", "compatible, Chat Completions")
    with RunningApp(tmp_path / "data", environment=environment(service, aimock)) as running:
        yield running


@pytest.fixture
def client(app: RunningApp) -> Iterator[ChatClient]:
    with ChatClient(app.url, app.launch_url) as client:
        yield client


def done(events: list[Event], kind: str) -> list[Event]:
    items = [event["item"] for event in events if event["type"] == "thread.item.done"]
    return [item for item in items if item["type"] == kind]


def words(events: list[Event]) -> str:
    return "\n".join(part["text"] for item in done(events, "assistant_message") for part in item["content"])


def errors(events: list[Event]) -> list[Event]:
    return [event for event in events if event["type"] == "error"]


def titles(app: RunningApp) -> list[str]:
    return [todo["title"] for todo in app.command("list")["data"]]


@pytest.mark.parametrize("app", list(SERVICES), indirect=True)
def test_the_model_adds_a_todo_and_a_card_shows_it(app: RunningApp, client: ChatClient, aimock: Aimock) -> None:
    aimock.load(*ADD)
    events = list(client.say("add milk please"))
    assert errors(events) == []
    assert titles(app) == ["Buy milk"]
    assert "Milk is on the list." in words(events)
    assert len(done(events, "widget")) == 1


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (fails("hello", 401), "key"),
        (fails("hello", 404, error={"code": "DeploymentNotFound"}), "model"),
        (fails("hello", 429, retry_after=30), "30"),
        (fails("hello", 500), "again"),
    ],
    ids=["wrong key", "no such model", "too many requests", "fault of the service"],
)
def test_a_failure_says_what_to_do_and_the_thread_stays_usable(
    client: ChatClient, aimock: Aimock, failure: dict[str, Any], said: str
) -> None:
    aimock.load(failure, says("again", "Here I am."))
    events = list(client.say("hello"))
    [error] = errors(events)
    assert error["allow_retry"] is True
    assert said in error["message"]
    thread = next(event["thread"]["id"] for event in events if event["type"] == "thread.created")
    assert "Here I am." in words(list(client.say("again", thread)))


def test_a_cut_answer_keeps_what_had_come(client: ChatClient, aimock: Aimock) -> None:
    aimock.load(says("hello", "one two three four five six", chunkSize=4, latency=100, disconnectAfterMs=400))
    events = list(client.say("hello"))
    assert len(errors(events)) == 1
    assert words(events).startswith("one")


def test_a_retry_repeats_no_tool_call(app: RunningApp, client: ChatClient, aimock: Aimock) -> None:
    call, answer = ADD
    aimock.load(call, {"match": answer["match"], "response": {"status": 500, "error": {"message": "made to fail"}}})
    events = list(client.say("add milk please"))
    assert len(errors(events)) == 1
    assert titles(app) == ["Buy milk"]
    aimock.reset()
    aimock.load(*ADD)
    thread = next(event["thread"]["id"] for event in events if event["type"] == "thread.created")
    [message] = done(events, "user_message")
    again = list(client.stream("threads.retry_after_item", thread_id=thread, item_id=message["id"]))
    assert errors(again) == []
    assert "Milk is on the list." in words(again)
    assert titles(app) == ["Buy milk"]


def test_no_model_at_all_is_said_plainly(tmp_path: Path) -> None:
    settings = {**COMPATIBLE, "TODO_ASSISTANT_OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    with (
        RunningApp(tmp_path / "data", environment=settings) as app,
        ChatClient(app.url, app.launch_url) as client,
    ):
        [error] = errors(list(client.say("hello")))
        assert "127.0.0.1:9" in error["message"]
        assert "Traceback" not in error["message"]
