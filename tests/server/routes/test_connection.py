from __future__ import annotations

import json
from typing import Any

import pytest

from tests.aimock.server import Aimock, fails, says
from tests.server.running import Running

CANARY = "sk-canary-4be1d07a"
READY = {
    "match": {"userMessage": "Are you ready?"},
    "response": {"toolCalls": [{"name": "ready", "arguments": {}}]},
}


def draft(aimock: Aimock, **more: object) -> dict[str, object]:
    own = {"provider": "compatible", "openai_base_url": aimock.base_url, "openai_model": "our-model"}
    return {"settings": {**own, "openai_api": "chat_completions", **more}, "key": CANARY}


def outcome_of(server: Running, body: object) -> list[dict[str, Any]]:
    answer = server.ask("POST", "/api/settings/test", body)
    assert answer.status == 200, answer.body
    assert CANARY.encode() not in answer.body
    return [json.loads(line.removeprefix("data: ")) for line in answer.body.decode().split("\n\n") if line]


def test_a_draft_is_tested_with_a_key_that_is_kept_nowhere(server: Running, aimock: Aimock) -> None:
    aimock.load(READY)
    *_, last = outcome_of(server, draft(aimock))
    assert last["type"] == "success"
    [request] = aimock.requests()
    assert request["path"] == "/v1/chat/completions"
    settings = server.ask("GET", "/api/settings").json
    assert (settings["provider"], settings["openai_base_url"], settings["api_key_set"]) == ("builtin", "", False)


def test_what_fails_is_told_with_its_kind(server: Running, aimock: Aimock) -> None:
    aimock.load(fails("ready", 401))
    *steps, last = outcome_of(server, draft(aimock))
    assert (last["type"], last["kind"]) == ("failed", "wrong_key")
    assert steps[-1] == {"type": "step", "step": "answer", "state": "failed"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 409),
        ({"settings": {"provider": "aws"}}, 400),
        ({"settings": {"provider": "openai"}, "key": "two words"}, 400),
        ({"provider": "openai"}, 400),
    ],
    ids=["built-in", "unknown provider", "no key", "unknown field"],
)
def test_a_draft_that_makes_no_sense_is_refused(server: Running, body: object, status: int) -> None:
    answer = server.ask("POST", "/api/settings/test", body)
    assert answer.status == status
    assert answer.message.endswith(".")


def test_the_models_of_a_service_are_listed(server: Running, aimock: Aimock) -> None:
    aimock.load(says("x", "y"))
    answer = server.ask("POST", "/api/settings/models", draft(aimock, openai_model=""))
    assert answer.status == 200
    assert all(isinstance(name, str) for name in answer.json["data"])
    refused = server.ask("POST", "/api/settings/models", {"settings": {"provider": "azure"}})
    assert refused.status == 501


def test_the_state_of_the_connection_is_what_a_check_finds(server: Running, aimock: Aimock) -> None:
    def state() -> tuple[str, bool]:
        assistant = server.ask("POST", "/api/chat/check").json["chat"]["assistant"]
        return assistant["state"], assistant["problem"] is None

    assert state() == ("builtin", True)
    server.ask("PATCH", "/api/settings", draft(aimock)["settings"])
    assert state() == ("connected", True)
    server.ask("PATCH", "/api/settings", {"openai_base_url": "http://127.0.0.1:9/v1"})
    assert server.ask("GET", "/api/chat").json["chat"]["assistant"]["state"] == "unchecked"
    assert state() == ("offline", False)
    server.ask("PATCH", "/api/settings", {"openai_base_url": aimock.base_url})
    assert state() == ("connected", True)


def test_a_key_is_kept_for_the_session_and_never_told(server: Running, aimock: Aimock) -> None:
    assert server.ask("PUT", "/api/credentials", {"key": CANARY, "session": True}).status == 409
    server.ask("PATCH", "/api/settings", draft(aimock)["settings"])
    kept = server.ask("PUT", "/api/credentials", {"key": CANARY, "session": True})
    assert kept.json == {"api_key_set": True, "key_place": "session", "key_problem": None}
    shown = server.ask("GET", "/api/settings")
    assert (shown.json["api_key_set"], shown.json["key_place"]) == (True, "session")
    assert CANARY.encode() not in kept.body + shown.body
    aimock.load(READY)
    assert outcome_of(server, {})[-1]["type"] == "success"
    assert "authorization" in aimock.requests()[-1]["headers"]


def test_an_address_that_is_changed_takes_its_key_along(server: Running, aimock: Aimock) -> None:
    server.ask("PATCH", "/api/settings", draft(aimock)["settings"])
    server.ask("PUT", "/api/credentials", {"key": CANARY, "session": True})
    server.ask("PATCH", "/api/settings", {"openai_model": "other", "provider": "builtin"})
    server.ask("PATCH", "/api/settings", {"provider": "compatible"})
    assert server.ask("GET", "/api/credentials").json["key_place"] == "session"
    server.ask("PATCH", "/api/settings", {"openai_base_url": "http://127.0.0.1:9/v1"})
    server.ask("PATCH", "/api/settings", {"openai_base_url": aimock.base_url})
    assert server.ask("GET", "/api/credentials").json["key_place"] is None


def test_a_key_is_forgotten_when_asked(server: Running, aimock: Aimock) -> None:
    server.ask("PATCH", "/api/settings", draft(aimock)["settings"])
    server.ask("PUT", "/api/credentials", {"key": CANARY, "session": True})
    assert server.ask("DELETE", "/api/credentials").json["key_place"] is None


def test_without_a_keyring_that_is_said_and_the_key_is_kept_nowhere(server: Running, aimock: Aimock) -> None:
    server.ask("PATCH", "/api/settings", draft(aimock)["settings"])
    answer = server.ask("PUT", "/api/credentials", {"key": CANARY})
    assert answer.status == 503
    assert "keyring" in answer.message
    assert CANARY not in answer.message
    shown = server.ask("GET", "/api/credentials").json
    assert shown["api_key_set"] is None
    assert "keyring" in shown["key_problem"]
