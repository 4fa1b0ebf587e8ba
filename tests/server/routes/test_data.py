from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest

from app.server.routes.data import data_routes
from app.usecases.usecase import DataRequest, DataResponse, DataRoute
from app.words.choice import language_code
from tests.server.running import Notes, Running


def test_a_use_cases_routes_are_mounted_with_parsed_query_and_body(shared: Running) -> None:
    assert shared.ask("GET", "/api/notes").json == {"limit": 10, "word": None}
    assert shared.ask("GET", "/api/notes?limit=3&word=a%20b").json == {"limit": 3, "word": "a b"}
    added = shared.ask("POST", "/api/notes", {"text": "milk"})
    assert (added.status, added.json) == (201, {"text": "milk"})
    assert shared.ask("GET", "/api/notes/a%20b").json == {"id": "a b"}
    assert shared.ask("HEAD", "/api/notes/1").status == 200


def test_an_answer_without_data_has_no_body(shared: Running) -> None:
    answer = shared.ask("DELETE", "/api/notes/1")
    assert (answer.status, answer.body) == (204, b"")


def test_an_error_for_the_user_keeps_its_status_and_text(shared: Running) -> None:
    answer = shared.ask("GET", "/api/notes/gone")
    assert answer.status == 404
    assert answer.json == {"error": {"message": "This note was deleted.", "retryable": False, "code": "not_found"}}


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/api/notes?limit=0", "“limit” is not accepted: input should be greater than or equal to 1."),
        ("/api/notes?limit=ten", "“limit” is not accepted: input should be a valid integer, "),
        ("/api/notes?limit=1&limit=2", "“limit” is not accepted: input should be a valid integer."),
        ("/api/notes?colour=red", "“colour” is not known here."),
    ],
)
def test_a_bad_query_is_refused_in_a_sentence_that_names_the_field(shared: Running, target: str, message: str) -> None:
    answer = shared.ask("GET", target)
    assert answer.status == 400
    assert answer.message.startswith(message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "“text” is missing."),
        ({"text": 5}, "“text” is not accepted: input should be a valid string."),
        ({"text": "x" * 21}, "“text” is not accepted: string should have at most 20 characters."),
        ({"text": "x", "id": 1}, "“id” is not known here."),
        (["x"], "The request is not accepted: input should be an object."),
        (b"{", "The request is not valid JSON."),
        (b'"\xff"', "The request is not valid JSON."),
        (b"[" * 5_000, "The request is not valid JSON."),
        (b"", "The request needs a JSON body."),
        (None, "The request needs a JSON body."),
    ],
)
def test_a_bad_body_is_refused_in_a_sentence_that_names_the_field(shared: Running, body: object, message: str) -> None:
    answer = shared.ask("POST", "/api/notes", body)
    assert (answer.status, answer.message) == (400, message)


def test_a_route_declared_twice_is_a_mistake_found_at_the_start(shared: Running) -> None:
    class Twice(Notes):
        def data_routes(self) -> Sequence[DataRoute]:
            return [DataRoute("GET", "/api/twice", _nothing), DataRoute("GET", "/api/twice", _nothing)]

    with pytest.raises(ValueError, match="GET /api/twice is declared twice"):
        data_routes([Twice()], partial(language_code, "system"))


async def _nothing(_request: DataRequest) -> DataResponse:
    return DataResponse()
