from __future__ import annotations

import ipaddress
import logging
import ssl
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openai
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.assistant.failures import explain
from app.errors import AppError
from tests.aimock.raw import DONE, answering, chunk, http, sse, tool_call
from tests.aimock.server import Aimock, calls, fails, says
from tests.assistant.harness import CANARY, Silent, Turn, azure, compatible, source_of, store


async def failure(folder: Path, settings: Mapping[str, object], turn: Turn | None = None) -> AppError:
    """What the user is told when a turn with these settings fails."""
    settings_store = store(folder, **settings)
    async with source_of(settings_store) as source:
        model = await source.model(Silent())
        with pytest.raises(Exception) as raised:  # noqa: PT011 - any kind: that is what `explain` is for
            await (turn or Turn()).run(model, "hello")
    return explain(raised.value, settings_store.current)


def reported(kind: str, **response: object) -> dict[str, Any]:
    """A last event of the Responses API that is no completion."""
    base = {"id": "r", "object": "response", "created_at": 1, "model": "m", "output": [], "tools": []}
    more = {"parallel_tool_calls": True, "tool_choice": "auto"}
    return {"type": f"response.{kind}", "sequence_number": 1, "response": {**base, **more, "status": kind, **response}}


BY_STATUS = {
    "a wrong key": (401, {"code": "invalid_api_key"}, "did not accept the API key", True),
    "a forbidden model": (403, {}, "refused access to the deployment “my-gpt”", True),
    "a missing deployment": (404, {"code": "DeploymentNotFound"}, "no deployment called “my-gpt”", True),
    "an unknown API version": (400, {"message": "Unsupported api-version."}, "API version “2024-10-21”", True),
    "an unknown path": (404, {"message": "Resource not found"}, "API version “2024-10-21”", True),
    "filtered content": (400, {"code": "content_filter"}, "content filter stopped this", False),
    "too long a chat": (400, {"code": "context_length_exceeded"}, "too long for the model", False),
    "another bad request": (400, {}, "did not understand the request", True),
    "a used-up quota": (429, {"code": "insufficient_quota"}, "quota is used up", True),
    "a server error": (500, {}, "a problem of its own (500)", True),
    "an overloaded server": (503, {}, "a problem of its own (503)", True),
}


@pytest.mark.parametrize("api", ["chat_completions", "responses"])
@pytest.mark.parametrize(("status", "body", "told", "retryable"), BY_STATUS.values(), ids=BY_STATUS.keys())
async def test_an_error_of_azure_is_explained(  # noqa: PLR0917 - one a column of the table
    aimock: Aimock, tmp_path: Path, api: str, status: int, body: dict[str, str], told: str, retryable: bool
) -> None:
    aimock.load(fails("hello", status, error=body))
    error = await failure(tmp_path, azure(aimock.azure_endpoint, api))
    assert told in error.user_message
    assert "Your todos and this chat are safe." in error.user_message
    assert error.retryable is retryable
    assert error.status == 502


@pytest.mark.parametrize(("seconds", "told"), [(20, "Wait 20 seconds,"), (600, "Wait 10 minutes,")])
async def test_too_many_requests_say_how_long_to_wait(aimock: Aimock, tmp_path: Path, seconds: int, told: str) -> None:
    aimock.load(fails("hello", 429, retry_after=seconds))
    error = await failure(tmp_path, azure(aimock.azure_endpoint))
    assert told in error.user_message
    assert error.retryable
    assert len(aimock.requests()) == 1


async def test_an_unknown_model_of_a_compatible_service_is_named(aimock: Aimock, tmp_path: Path) -> None:
    aimock.load(fails("hello", 404, error={"message": "model not found"}))
    error = await failure(tmp_path, compatible(aimock.base_url, "responses"))
    assert "no model called “llama”, or does not offer the Responses API" in error.user_message


LONG = " ".join(["one two three four five six seven eight"] * 3)


@pytest.mark.parametrize("how", [{"truncateAfterChunks": 8, "latency": 20}, {"disconnectAfterMs": 400, "latency": 30}])
@pytest.mark.parametrize("api", ["chat_completions", "responses"])
async def test_a_cut_stream_keeps_what_arrived(
    aimock: Aimock, tmp_path: Path, api: str, how: Mapping[str, object]
) -> None:
    aimock.load(says("hello", LONG, chunkSize=4, **how))
    turn = Turn()
    error = await failure(tmp_path, compatible(aimock.base_url, api), turn)
    assert "The answer broke off." in error.user_message
    assert "What arrived of it is kept." in error.user_message
    assert LONG.startswith(turn.words)
    assert turn.words
    assert error.retryable


STREAMS = {
    "cut without a trace": (sse(chunk(content="so ")), "The answer broke off."),
    "cut in the transfer": (sse(chunk(content="so "), cleanly=False), "The answer broke off."),
    "no answer at all": (b"", "The answer broke off."),
    "filtered": (sse(chunk("content_filter", content=""), DONE), "content filter stopped this"),
    "nothing but thinking": (sse(chunk("length", content=""), DONE), "became too long"),
    "no JSON": (sse("data: {oops\n\n", DONE), "is not a model's answer"),
    "a sign-in page": (http(200, "<html>Sign in</html>", kind="text/html"), "is not a model's answer"),
    "an error in between": (sse({"error": {"message": "m", "code": "x"}}), "a problem in the middle"),
    "a limit in between": (sse({"error": {"message": "m", "code": "rate_limit_exceeded"}}), "asked too often"),
    "an unknown tool": (sse(tool_call("fly", "{}"), chunk("tool_calls"), DONE), "could not understand"),
    "moved": (http(307, "", headers=["Location: http://127.0.0.1:1/"]), "has moved to another address"),
}


@pytest.mark.parametrize(("stream", "told"), STREAMS.values(), ids=STREAMS.keys())
async def test_a_broken_chat_completion_is_explained(tmp_path: Path, stream: bytes, told: str) -> None:
    async with answering(stream) as server:
        error = await failure(tmp_path, compatible(f"{server.url}/v1"))
    assert told in error.user_message


RESPONSES = {
    "cut without a trace": (sse(reported("created", status="in_progress")), "The answer broke off."),
    "filtered": (
        sse(reported("incomplete", incomplete_details={"reason": "content_filter"})),
        "content filter stopped this",
    ),
    "too long": (sse(reported("incomplete", incomplete_details={"reason": "max_output_tokens"})), "became too long"),
    "failed": (sse(reported("failed", error={"code": "server_error", "message": "m"})), "reported a problem"),
    "limited": (sse(reported("failed", error={"code": "rate_limit_exceeded", "message": "m"})), "asked too often"),
    "an error event": (
        sse({"type": "error", "sequence_number": 1, "code": "server_error", "message": "m", "param": None}),
        "reported a problem",
    ),
}


@pytest.mark.parametrize(("stream", "told"), RESPONSES.values(), ids=RESPONSES.keys())
async def test_a_broken_response_is_explained(tmp_path: Path, stream: bytes, told: str) -> None:
    async with answering(stream) as server:
        error = await failure(tmp_path, compatible(f"{server.url}/v1", "responses"))
    assert told in error.user_message


async def test_a_malformed_tool_call_is_told_to_the_model_and_carries_nothing_out(tmp_path: Path) -> None:
    broken = sse(tool_call("add_todos", '{"titles": ["Mi'), chunk("tool_calls"), DONE)
    better = sse(chunk(content="Sorry, what should I add?"), chunk("stop"), DONE)
    async with answering(broken, better) as server:
        async with source_of(store(tmp_path, **compatible(f"{server.url}/v1"))) as source:
            turn = Turn()
            await turn.run(await source.model(Silent()), "hello")
        assert b"An error occurred while running the tool" in server.requests[1]
    assert turn.added == []
    assert turn.words == "Sorry, what should I add?"


async def test_an_endless_tool_loop_is_stopped(aimock: Aimock, tmp_path: Path) -> None:
    [again, _] = calls("hello", ("add_todos", {"titles": ["once more"]}), then="never said")
    aimock.load({"match": {"userMessage": "hello"}, "response": again["response"]})
    turn = Turn()
    error = await failure(tmp_path, azure(aimock.azure_endpoint), turn)
    assert len(turn.added) == 3
    assert "more steps than allowed" in error.user_message
    assert "What it had already done stays done." in error.user_message


async def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    async with answering(b"") as server:
        url = server.url
    error = await failure(tmp_path, compatible(f"{url}/v1"))
    assert f"Nothing answers at {url}/v1." in error.user_message
    assert "Start the model server" in error.user_message


async def test_a_host_that_does_not_exist_is_named(tmp_path: Path) -> None:
    error = await failure(tmp_path, azure("https://no-such-resource.invalid"))
    assert "no computer called no-such-resource.invalid" in error.user_message
    assert error.retryable


async def test_a_server_that_cannot_prove_who_it_is_gets_nothing(tmp_path: Path) -> None:
    async with answering(http(200, {}), tls=_self_signed(tmp_path)) as server:
        error = await failure(tmp_path, azure(server.url))
        assert server.requests == []
    assert "its certificate could not be verified, so nothing was sent" in error.user_message


async def test_silence_ends_in_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.assistant.clients._TIMEOUT", 0.3)
    async with answering(sse(chunk(content="so "), cleanly=False), silent=True) as server:
        turn = Turn()
        error = await failure(tmp_path, compatible(f"{server.url}/v1"), turn)
    assert turn.words == "so "
    assert "took too long to answer" in error.user_message


async def test_the_key_shows_nowhere_even_when_the_service_repeats_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    body = {"error": {"message": f"Incorrect API key provided: {CANARY}", "code": "invalid_api_key"}}
    settings = store(tmp_path, **compatible("http://127.0.0.1:1"))
    async with answering(http(401, body, headers=[f"X-Echo: {CANARY}"])) as server:
        settings = store(tmp_path, **compatible(f"{server.url}/v1"))
        async with source_of(settings) as source:
            model = await source.model(Silent())
            with pytest.raises(openai.AuthenticationError) as raised:
                await Turn().run(model, "hello")
            shown = f"{source!r} {vars(source)!r} {model!r} {vars(model)!r} {settings!r} {settings.public()!r}"
        assert CANARY.encode() in server.requests[0]
    error = explain(raised.value, settings.current)
    shown += error.user_message + "".join(traceback.format_exception(error))
    assert CANARY not in shown
    assert [record for record in caplog.records if CANARY in record.getMessage()] == []
    assert CANARY not in caplog.text


async def test_an_unexpected_error_is_logged_and_told_in_general(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    error = explain(ZeroDivisionError("inner detail"), store(tmp_path).current)
    assert "Something went wrong" in error.user_message
    assert "inner detail" not in error.user_message
    assert "ZeroDivisionError" in caplog.text


async def test_an_error_with_words_for_the_user_keeps_them(tmp_path: Path) -> None:
    told = AppError("The disk is full.")
    error = RuntimeError("tool failed")
    error.__cause__ = told
    assert explain(error, store(tmp_path).current) is told


def _self_signed(folder: Path) -> ssl.SSLContext:
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context
