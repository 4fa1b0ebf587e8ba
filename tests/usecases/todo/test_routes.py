"""The todo list's routes as any client meets them: over a socket, mounted as the server mounts every use case's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn
from starlette.routing import Router

from app.server.errors import Boundary
from app.server.routes.data import data_routes
from app.store.changes import Change, Changes
from app.store.connection import Database
from app.store.migrations import migrate
from app.usecases.todo.usecase import TodoUseCase
from app.words.choice import language_code
from tests.usecases.todo.client import Answer, Client


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
async def use_case(tmp_path: Path, changes: Changes) -> AsyncIterator[TodoUseCase]:
    path = tmp_path / "todo-assistant.sqlite3"
    await migrate(path, [TodoUseCase.component()])
    database = await Database.open(path)
    yield TodoUseCase.create(database, changes)
    await database.close()


@pytest.fixture
async def client(use_case: TodoUseCase) -> AsyncIterator[Client]:
    app = Boundary(Router(data_routes([use_case], partial(language_code, "system")), redirect_slashes=False))
    server = uvicorn.Server(uvicorn.Config(app, port=0, http="h11", ws="none", lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve())
    async with asyncio.timeout(10):
        while not server.started:
            await asyncio.sleep(0.01)
    yield Client(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    await serving


async def added(client: Client, *texts: str) -> list[str]:
    answers = [await client.ask("POST", "/api/todos", {"text": text}) for text in texts]
    return [answer.json["id"] for answer in answers]


async def listed(client: Client, **query: Any) -> Any:
    answer = await client.ask("GET", f"/api/todos?{urlencode(query)}")
    assert answer.status == 200, answer.text
    return answer.json


def said(answer: Answer, status: int) -> str:
    assert answer.status == status, answer.text
    return str(answer.json["error"]["message"])


async def test_the_list_starts_empty(client: Client) -> None:
    assert await listed(client) == {"data": [], "has_more": False, "after": None, "counts": {"open": 0, "done": 0}}


async def test_a_todo_is_added_and_read_back(client: Client) -> None:
    answer = await client.ask("POST", "/api/todos", {"text": "  Grüße\nsenden 👋 "})

    assert answer.status == 201
    todo = answer.json
    assert todo["title"] == "Grüße senden 👋"
    assert todo["completed_at"] is None
    assert todo["created_at"].endswith("Z")
    assert (await client.ask("GET", f"/api/todos/{todo['id']}")).json == todo
    assert (await listed(client))["data"] == [todo]


async def test_a_todo_is_renamed_completed_and_reopened(client: Client, changes: Changes) -> None:
    [todo_id] = await added(client, "milk")
    with changes.subscribe() as subscription:
        renamed = await client.ask("PATCH", f"/api/todos/{todo_id}", {"title": "oat milk"})
        completed = await client.ask("PATCH", f"/api/todos/{todo_id}", {"completed": True})
        reopened = await client.ask("PATCH", f"/api/todos/{todo_id}", {"completed": False, "title": "soy milk"})
        published = list(subscription._queue)

    assert [answer.status for answer in (renamed, completed, reopened)] == [200, 200, 200]
    assert [answer.json["title"] for answer in (renamed, completed, reopened)] == ["oat milk", "oat milk", "soy milk"]
    assert [answer.json["completed_at"] is None for answer in (renamed, completed, reopened)] == [True, False, True]
    assert published == [
        Change(
            "todos.changed",
            {"ids": [todo_id], "count": 1, "parents": [], "kind": kind, "actor": "window", "entry": entry},
        )
        for entry, kind in enumerate(("renamed", "completed", "reopened"), 2)
    ]


async def test_a_deleted_todo_is_gone_until_it_is_restored(client: Client) -> None:
    first, second = await added(client, "milk", "bread")
    deleted = await client.ask("DELETE", f"/api/todos/{first}")
    said(await client.ask("GET", f"/api/todos/{first}"), 404)
    while_gone = await listed(client, state="all")
    restored = await client.ask("POST", f"/api/todos/{first}/restore")

    assert (deleted.status, deleted.json["title"]) == (200, "milk")
    assert [todo["id"] for todo in while_gone["data"]] == [second]
    assert (restored.status, restored.json) == (
        200,
        {**deleted.json, "updated_at": restored.json["updated_at"], "deleted_at": None},
    )
    assert [todo["id"] for todo in (await listed(client))["data"]] == [first, second]


async def test_each_list_is_paged_with_the_counts_of_all(client: Client) -> None:
    ids = await added(client, *(f"todo {number}" for number in range(5)))
    await client.ask("PATCH", f"/api/todos/{ids[1]}", {"completed": True})

    first = await listed(client, limit=3)
    second = await listed(client, limit=3, after=first["after"])
    done = await listed(client, state="done")

    assert [todo["title"] for todo in first["data"]] == ["todo 0", "todo 2", "todo 3"]
    assert [todo["title"] for todo in second["data"]] == ["todo 4"]
    assert [todo["title"] for todo in done["data"]] == ["todo 1"]
    assert (first["has_more"], second["has_more"], second["after"]) == (True, False, None)
    assert first["counts"] == second["counts"] == done["counts"] == {"open": 4, "done": 1}


async def test_a_list_can_be_searched(client: Client) -> None:
    await added(client, "Café au lait", "milk", "cafe noir")

    assert [todo["title"] for todo in (await listed(client, q="CAFÉ"))["data"]] == ["Café au lait", "cafe noir"]


@pytest.mark.parametrize(
    ("method", "body"), [("GET", None), ("PATCH", {"completed": True}), ("PATCH", {"title": "x"}), ("DELETE", None)]
)
async def test_an_unknown_todo_is_not_found(client: Client, method: str, body: object) -> None:
    for todo_id in ("unknown", "%00", "%ff", "..%2f", "x" * 3000):
        answer = await client.ask(method, f"/api/todos/{todo_id}", body)
        assert answer.status == 404, (todo_id, answer.text)
    assert "no longer exists" in said(await client.ask(method, "/api/todos/unknown", body), 404)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": None},
        {"text": 5},
        {"text": "a\0b"},
        {"text": "x" * 1001},
        [],
        "milk",
        {"text": "milk", "completed": True},
    ],
)
async def test_a_bad_new_todo_is_refused_with_a_sentence(client: Client, body: object) -> None:
    assert said(await client.ask("POST", "/api/todos", body), 400).endswith(".")
    assert (await listed(client, state="all"))["data"] == []


@pytest.mark.parametrize(
    "body",
    [{}, {"title": " "}, {"title": 5}, {"completed": "perhaps"}, {"position": 3}, {"title": " ", "completed": True}],
)
async def test_a_bad_change_is_refused_and_changes_nothing(client: Client, body: object) -> None:
    [todo_id] = await added(client, "milk")
    before = (await client.ask("GET", f"/api/todos/{todo_id}")).json

    assert said(await client.ask("PATCH", f"/api/todos/{todo_id}", body), 400).endswith(".")
    assert (await client.ask("GET", f"/api/todos/{todo_id}")).json == before


@pytest.mark.parametrize(
    "query",
    [
        {"state": "lost"},
        {"limit": 0},
        {"limit": 501},
        {"limit": "many"},
        {"after": "nowhere"},
        {"q": "x" * 201},
        {"x": 1},
    ],
)
async def test_a_bad_query_is_refused_with_a_sentence(client: Client, query: dict[str, Any]) -> None:
    assert said(await client.ask("GET", f"/api/todos?{urlencode(query)}"), 400).endswith(".")


async def test_the_use_case_names_itself_and_suggests_what_to_say(use_case: TodoUseCase) -> None:
    from chatkit.icons import IconName  # noqa: PLC0415 - heavy, and only to compare with
    from pydantic import TypeAdapter  # noqa: PLC0415

    assert (use_case.name, use_case.title) == ("todo", "Todos")
    for prompt in use_case.start_screen.prompts:
        assert TypeAdapter(IconName).validate_python(prompt.icon) == prompt.icon
        assert prompt.prompt
