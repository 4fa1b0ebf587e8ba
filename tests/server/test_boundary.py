"""Errors as they are answered: in the language of the page that asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from app.errors import AppError
from app.server.errors import GENERAL_MESSAGE, Boundary
from app.words.choice import language_code


async def answered(error: Exception, accepted: str) -> tuple[int, dict[str, Any]]:
    async def fails(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise error

    async def receive() -> Message:
        return {"type": "http.request"}

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "headers": [(b"accept-language", accepted.encode())]}
    await Boundary(fails, lambda accepted: language_code("system", accepted))(scope, receive, send)
    return sent[0]["status"], json.loads(sent[1]["body"])["error"]


@pytest.mark.parametrize(
    ("accepted", "message"),
    [
        ("de-AT,de;q=0.9", "Diese Aufgabe gibt es nicht mehr. Laden Sie die Liste neu."),
        ("en-GB", "This todo no longer exists. Load the list again."),
        ("nl, ja;q=0.5", "この ToDo はもうありません。リストを再読み込みしてください。"),
    ],
)
async def test_an_error_is_told_in_the_readers_language(accepted: str, message: str) -> None:
    error = AppError("This todo no longer exists. Load the list again.", status=404)
    status, told = await answered(error, accepted)
    assert (status, told["code"], told["message"]) == (404, "not_found", message)


async def test_a_bug_is_told_in_general_words_of_the_readers_language() -> None:
    status, told = await answered(ValueError("secret"), "fr")
    assert status == 500
    assert told["message"].startswith("Une erreur s’est produite")
    assert "secret" not in told["message"]
    assert GENERAL_MESSAGE not in told["message"]
