from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.assistant.access import Access
from app.assistant.probe.probe import models, probe
from app.assistant.probe.report import Failed, Report, Step, Success
from app.credentials import Credentials
from app.errors import AppError
from tests.aimock.raw import DONE, answering, chunk, http, sse, tool_call
from tests.aimock.server import Aimock, fails
from tests.aimock.ways import authority, proxy_to
from tests.assistant.harness import CANARY, azure, compatible, store

READY = sse(tool_call("ready", "{}"), chunk("tool_calls"), DONE)
WORDS = sse(chunk(content="I am ready."), chunk("stop"), DONE)
CALL: Mapping[str, Any] = {
    "match": {"userMessage": "Are you ready?"},
    "response": {"toolCalls": [{"name": "ready", "arguments": {}}]},
}


async def reports(folder: Path, settings: Mapping[str, object], key: str | None = CANARY) -> list[Report]:
    draft = store(folder).draft(dict(settings))
    return [report async for report in probe(draft, Access(Credentials({})), key)]


async def failed(folder: Path, settings: Mapping[str, object], key: str | None = CANARY) -> tuple[str, str, str]:
    """The kind, the message, and the step that failed."""
    *steps, last = await reports(folder, settings, key)
    assert isinstance(last, Failed), last
    step = steps[-1]
    assert isinstance(step, Step)
    assert step.state == "failed"
    assert CANARY not in last.message
    return last.kind, last.message, step.step


SERVICES = {
    "Azure, Chat Completions": lambda aimock: azure(aimock.azure_endpoint),
    "Azure, Responses": lambda aimock: azure(aimock.azure_endpoint, "responses", "v1"),
    "compatible, Chat Completions": lambda aimock: compatible(aimock.base_url),
    "compatible, Responses": lambda aimock: compatible(aimock.base_url, "responses"),
}


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES.keys())
async def test_a_working_connection_is_told_step_by_step(aimock: Aimock, tmp_path: Path, service: Any) -> None:
    aimock.load(CALL)
    *steps, last = await reports(tmp_path, service(aimock))
    assert isinstance(last, Success)
    assert last.model
    assert last.seconds > 0
    taken = [step.step for step in steps if isinstance(step, Step) and step.state == "done"]
    assert taken == ["access", "reach", "answer", "tools"]
    [request] = aimock.requests()
    assert [tool.get("name") or tool["function"]["name"] for tool in request["body"]["tools"]] == ["ready"]


REFUSED = {
    "wrong key": (401, {"code": "invalid_api_key"}, "wrong_key"),
    "no role": (
        401,
        {"code": "PermissionDenied", "message": "lacks the required data action"},
        "no_rights",
    ),
    "no rights": (403, {}, "no_rights"),
    "wrong deployment": (404, {"code": "DeploymentNotFound"}, "wrong_model"),
    "wrong API version": (404, {"message": "Resource not found"}, "wrong_api_version"),
    "unsupported API version": (400, {"message": "Unsupported api-version."}, "wrong_api_version"),
    "rate limit": (429, {}, "rate_limit"),
    "quota": (429, {"code": "insufficient_quota"}, "quota"),
    "service": (500, {}, "service"),
}


@pytest.mark.parametrize("api", ["chat_completions", "responses"])
@pytest.mark.parametrize(("status", "body", "kind"), REFUSED.values(), ids=REFUSED.keys())
async def test_a_refusal_is_told_by_its_kind(  # noqa: PLR0917 - one a column of the table
    aimock: Aimock, tmp_path: Path, api: str, status: int, body: dict[str, str], kind: str
) -> None:
    aimock.load(fails("ready", status, error=body, retry_after=30))
    told, message, step = await failed(tmp_path, azure(aimock.azure_endpoint, api))
    assert (told, step) == (kind, "answer")
    assert message.endswith(".")


async def test_a_model_that_talks_but_calls_nothing_has_no_tools(tmp_path: Path) -> None:
    async with answering(WORDS) as server:
        kind, message, step = await failed(tmp_path, compatible(f"{server.url}/v1"))
    assert (kind, step) == ("no_tools", "tools")
    assert "can't use tools" in message


@pytest.mark.parametrize("said", ["llama does not support tools", "extra fields not permitted"])
async def test_a_model_that_refuses_tools_and_answers_without_them_has_none(tmp_path: Path, said: str) -> None:
    async with answering(http(400, {"error": {"message": said}}), WORDS) as server:
        kind, _, step = await failed(tmp_path, compatible(f"{server.url}/v1"))
    assert (kind, step) == ("no_tools", "tools")
    assert [b'"tools"' in request for request in server.requests] == [True, False]


async def test_a_request_that_is_refused_either_way_is_not_blamed_on_tools(tmp_path: Path) -> None:
    async with answering(http(400, {"error": {"message": "no"}})) as server:
        kind, _, _ = await failed(tmp_path, compatible(f"{server.url}/v1"))
    assert kind == "bad_request"


async def test_a_web_page_is_no_model(tmp_path: Path) -> None:
    async with answering(http(200, "<html>Sign in</html>", kind="text/html")) as server:
        assert (await failed(tmp_path, compatible(f"{server.url}/v1")))[0] == "not_a_model"


async def test_nothing_listens(tmp_path: Path) -> None:
    assert (await failed(tmp_path, compatible("http://127.0.0.1:9/v1")))[::2] == ("offline", "reach")


async def test_no_such_computer(tmp_path: Path) -> None:
    kind, message, step = await failed(tmp_path, compatible("https://nowhere.invalid/v1"))
    assert (kind, step) == ("offline", "reach")
    assert "nowhere.invalid" in message


async def test_a_certificate_of_an_unknown_authority_and_then_of_a_known_one(tmp_path: Path) -> None:
    own = authority(tmp_path)
    async with answering(READY, tls=own.server) as server:
        kind, message, step = await failed(tmp_path, compatible(f"{server.url}/v1"))
        assert (kind, step) == ("certificate", "secure")
        assert "certificate" in message
        assert server.requests == []
        *steps, last = await reports(tmp_path, {**compatible(f"{server.url}/v1"), "ca_file": str(own.ca_file)})
    assert isinstance(last, Success)
    assert Step("secure", "done") in steps


@pytest.mark.parametrize("content", [None, "no certificate"])
async def test_a_certificate_file_that_is_none(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "own.pem"
    if content is not None:
        file.write_text(content)
    kind, message, _ = await failed(tmp_path, {**compatible("https://127.0.0.1:9/v1"), "ca_file": str(file)})
    assert kind == "certificate"
    assert str(file) in message


async def test_the_way_leads_through_the_proxy(tmp_path: Path) -> None:
    own = authority(tmp_path, "model.example.com")
    async with answering(READY, tls=own.server) as server, proxy_to(server.url) as proxy:
        settings = {**compatible("https://model.example.com/v1"), "ca_file": str(own.ca_file), "proxy": proxy.url}
        *_, last = await reports(tmp_path, settings)
    assert isinstance(last, Success), last
    assert proxy.asked == ["model.example.com:443"]


async def test_a_proxy_that_refuses_or_is_not_there(tmp_path: Path) -> None:
    settings = compatible("https://model.example.com/v1")
    async with proxy_to("http://127.0.0.1:9", refuse=http(407, "")) as proxy:
        assert (await failed(tmp_path, {**settings, "proxy": proxy.url}))[0] == "proxy"
    kind, message, _ = await failed(tmp_path, {**settings, "proxy": "http://127.0.0.1:9"})
    assert kind == "proxy"
    assert "http://127.0.0.1:9" in message


async def test_what_is_missing_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    unfinished = {**azure("https://x.openai.azure.com"), "azure_deployment": ""}
    assert (await failed(tmp_path, unfinished))[::2] == ("incomplete", "access")


async def test_a_service_tells_its_models(aimock: Aimock, tmp_path: Path) -> None:
    access = Access(Credentials({}))
    async with answering(http(200, {"object": "list", "data": [_model("b"), _model("a")]})) as server:
        draft = store(tmp_path).draft({**compatible(f"{server.url}/v1"), "openai_model": ""})
        assert await models(draft, access, CANARY) == ["a", "b"]
        assert f"Bearer {CANARY}".encode() in server.requests[0]
    with pytest.raises(AppError, match="Nothing answers at"):
        await models(store(tmp_path).draft(compatible("http://127.0.0.1:9/v1")), access, None)


def _model(name: str) -> dict[str, object]:
    return {"id": name, "object": "model", "created": 1, "owned_by": "us"}
