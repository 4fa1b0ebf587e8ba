"""The routes of todos: pages, single ones, many at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from app.usecases.todo.changes.editing import require_something
from app.usecases.todo.database import Actor, TodoDatabase
from app.usecases.todo.listing.counting import Counts
from app.usecases.todo.listing.reading import TodoPage
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.recurrence.wording import recurrence_words
from app.usecases.todo.routes.models import (
    BulkBody,
    BulkEditBody,
    MoveBody,
    NewTodoBody,
    NewTodosBody,
    TodoIdsQuery,
    TodoPatch,
    TodoQuery,
    Typed,
)
from app.usecases.todo.todo import LISTED_NOTES, Todo
from app.usecases.usecase import DataRequest, DataResponse, DataRoute

WINDOW: Actor = "window"

_NONE = Counts(0, 0)
_FEW = 200


class TodoRoutes:
    """The handlers; the rules about todos are the database's."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/todos", self.page, query=TodoQuery),
            DataRoute("GET", "/api/todo-ids", self.ids, query=TodoIdsQuery),
            DataRoute("POST", "/api/todos", self.add, body=NewTodoBody),
            DataRoute("GET", "/api/todos/{id}", self.get),
            DataRoute("PATCH", "/api/todos/{id}", self.change, body=TodoPatch),
            DataRoute("DELETE", "/api/todos/{id}", self.delete),
            DataRoute("POST", "/api/todos/{id}/restore", self.restore),
            DataRoute("POST", "/api/todos/{id}/skip", self.skip),
            DataRoute("POST", "/api/bulk", self.bulk, body=BulkBody),
            DataRoute("POST", "/api/bulk/add", self.bulk_add, body=NewTodosBody),
            DataRoute("POST", "/api/bulk/edit", self.bulk_edit, body=BulkEditBody),
            DataRoute("POST", "/api/move", self.move, body=MoveBody),
            DataRoute("DELETE", "/api/trash", self.empty_trash),
        ]

    async def page(self, request: DataRequest) -> DataResponse:
        query: TodoQuery = request.query
        if query.q is not None and query.q.strip():
            page = await self._todos.page(query.state or "open", query.limit, query.after, query.q)
        else:
            page = await self._todos.listed(query.to_listing(self._todos.now()))
        return DataResponse(page_json(page, request.language))

    async def ids(self, request: DataRequest) -> DataResponse:
        query: TodoIdsQuery = request.query
        return DataResponse({"data": await self._todos.ids(query.to_listing(self._todos.now()), query.limit)})

    async def add(self, request: DataRequest) -> DataResponse:
        body: NewTodoBody = request.body
        new = body.to_new(self._read, self._todos.now())
        [todo] = await self._todos.add_many([new], WINDOW)
        return DataResponse(todo_json(todo, _NONE, request.language), 201)

    async def get(self, request: DataRequest) -> DataResponse:
        return await self._answer(await self._todos.get(request.path["id"]), request)

    async def change(self, request: DataRequest) -> DataResponse:
        patch: TodoPatch = request.body
        edit = require_something(patch.to_edit(self._todos.now()))
        [todo] = await self._todos.edit([request.path["id"]], edit, WINDOW)
        return await self._answer(todo, request)

    async def delete(self, request: DataRequest) -> DataResponse:
        [todo] = await self._todos.delete([request.path["id"]], WINDOW)
        return await self._answer(todo, request)

    async def restore(self, request: DataRequest) -> DataResponse:
        [todo] = await self._todos.restore([request.path["id"]], WINDOW)
        return await self._answer(todo, request)

    async def skip(self, request: DataRequest) -> DataResponse:
        [todo] = await self._todos.skip([request.path["id"]], WINDOW)
        return await self._answer(todo, request)

    async def bulk(self, request: DataRequest) -> DataResponse:
        body: BulkBody = request.body
        todos = self._todos
        changes = {
            "complete": todos.complete,
            "reopen": todos.reopen,
            "delete": todos.delete,
            "restore": todos.restore,
            "skip": todos.skip,
        }
        return await _many(await changes[body.do](body.ids, WINDOW), request)

    async def bulk_add(self, request: DataRequest) -> DataResponse:
        body: NewTodosBody = request.body
        now = self._todos.now()
        added = await self._todos.add_many([each.to_new(self._read, now) for each in body.todos], WINDOW)
        return DataResponse(_listed(added, request.language), 201)

    async def bulk_edit(self, request: DataRequest) -> DataResponse:
        body: BulkEditBody = request.body
        edit = require_something(body.edit.to_edit(self._todos.now()))
        return await _many(await self._todos.edit(body.ids, edit, WINDOW), request)

    async def move(self, request: DataRequest) -> DataResponse:
        body: MoveBody = request.body
        return await _many(await self._todos.move(body.ids, body.to_place(), WINDOW), request)

    async def empty_trash(self, _request: DataRequest) -> DataResponse:
        return DataResponse({"removed": await self._todos.empty_trash(WINDOW)})

    def _read(self, line: Typed) -> QuickAdd:
        return self._todos.understood(line.text, line.languages, line.ranges())

    async def _answer(self, todo: Todo, request: DataRequest) -> DataResponse:
        return DataResponse(todo_json(todo, await self._todos.parts(todo.id), request.language))


def page_json(page: TodoPage, language: str) -> Mapping[str, Any]:
    return {
        "data": [todo_json(todo, page.parts.get(todo.id, _NONE), language, LISTED_NOTES) for todo in page.data],
        "has_more": page.has_more,
        "after": page.after,
        "counts": counts_json(page.counts),
    }


def todo_json(todo: Todo, parts: Counts, language: str, longest_notes: int | None = None) -> Mapping[str, Any]:
    """With the numbers of its sub-todos."""
    return {**_told(todo, language, longest_notes), "parts": counts_json(parts)}


def counts_json(counts: Counts) -> Mapping[str, int]:
    return {"open": counts.open, "done": counts.done}


async def _many(todos: Sequence[Todo], request: DataRequest) -> DataResponse:
    language = request.language
    # In a thread: thousands would keep the event loop from everything else.
    return DataResponse(
        await asyncio.to_thread(_listed, todos, language) if len(todos) > _FEW else _listed(todos, language)
    )


def _listed(todos: Sequence[Todo], language: str) -> Mapping[str, Any]:
    return {"data": [_told(todo, language, LISTED_NOTES) for todo in todos]}


def _told(todo: Todo, language: str, longest_notes: int | None) -> Mapping[str, Any]:
    """With its recurrence in words."""
    recurrence = todo.recurrence
    words = recurrence and recurrence_words(recurrence.rule, language, from_completion=recurrence.from_completion)
    return {**todo.to_json(longest_notes), "recurrence_words": words}
