"""The todo list over HTTP, for the window and other local programs; declared here, mounted by the server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.errors import AppError
from app.usecases.todo.database import Actor, TodoDatabase
from app.usecases.todo.todo import Todo
from app.usecases.usecase import DataRequest, DataResponse, DataRoute

_ACTOR: Actor = "window"


class TodoQuery(BaseModel):
    """Which page of which list; `q` keeps the todos that contain all its words."""

    model_config = ConfigDict(extra="forbid")

    state: Literal["open", "done", "all"] = "open"
    limit: int = Field(default=50, ge=1, le=500)
    after: str | None = Field(default=None, max_length=200)
    q: str | None = Field(default=None, max_length=200)


class NewTodo(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str


class TodoPatch(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    completed: bool | None = None


class TodoRoutes:
    """The handlers; the rules about todos are the database's."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/todos", self.list, query=TodoQuery),
            DataRoute("POST", "/api/todos", self.add, body=NewTodo),
            DataRoute("GET", "/api/todos/{id}", self.get),
            DataRoute("PATCH", "/api/todos/{id}", self.change, body=TodoPatch),
            DataRoute("DELETE", "/api/todos/{id}", self.delete),
            DataRoute("POST", "/api/todos/{id}/restore", self.restore),
        ]

    async def list(self, request: DataRequest) -> DataResponse:
        query: TodoQuery = request.query
        page = await self._todos.page(query.state, query.limit, query.after, query.q)
        return DataResponse(
            {
                "data": [todo.to_json() for todo in page.data],
                "has_more": page.has_more,
                "after": page.after,
                "counts": {"open": page.counts.open, "done": page.counts.done},
            }
        )

    async def add(self, request: DataRequest) -> DataResponse:
        body: NewTodo = request.body
        [todo] = await self._todos.add([body.text], _ACTOR)
        return _answer(todo, status=201)

    async def get(self, request: DataRequest) -> DataResponse:
        return _answer(await self._todos.get(request.path["id"]))

    async def change(self, request: DataRequest) -> DataResponse:
        patch: TodoPatch = request.body
        return _answer(await self._patched(request.path["id"], patch))

    async def delete(self, request: DataRequest) -> DataResponse:
        [todo] = await self._todos.delete([request.path["id"]], _ACTOR)
        return _answer(todo)

    async def restore(self, request: DataRequest) -> DataResponse:
        [todo] = await self._todos.restore([request.path["id"]], _ACTOR)
        return _answer(todo)

    async def _patched(self, todo_id: str, patch: TodoPatch) -> Todo:
        if patch.title is None and patch.completed is None:
            raise AppError("There is nothing to change: send a title, completed, or both.")
        return await self._todos.update(todo_id, _ACTOR, title=patch.title, completed=patch.completed)


def _answer(todo: Todo, status: int = 200) -> DataResponse:
    return DataResponse(todo.to_json(), status)
