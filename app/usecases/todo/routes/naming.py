"""The routes of lists and labels."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.routes.models import Ids, Request
from app.usecases.todo.routes.todos import WINDOW
from app.usecases.usecase import DataRequest, DataResponse, DataRoute


class NewNamed(Request):
    name: str = Field(max_length=1_000)
    colour: str | None = Field(default=None, max_length=40)


class NamedPatch(Request):
    """What is left out stays; an empty colour takes it away."""

    name: str | None = Field(default=None, max_length=1_000)
    colour: str | None = Field(default=None, max_length=40)


class OrderBody(Request):
    ids: Ids


class DeleteListQuery(Request):
    keep_todos: bool = False


class ListRoutes:
    def __init__(self, todos: TodoDatabase) -> None:
        self._lists = todos.lists

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/lists", self.all),
            DataRoute("POST", "/api/lists", self.add, body=NewNamed),
            DataRoute("POST", "/api/lists/order", self.order, body=OrderBody),
            DataRoute("PATCH", "/api/lists/{id}", self.change, body=NamedPatch),
            DataRoute("DELETE", "/api/lists/{id}", self.delete, query=DeleteListQuery),
        ]

    async def all(self, _request: DataRequest) -> DataResponse:
        return DataResponse({"data": [each.to_json() for each in await self._lists.all()]})

    async def add(self, request: DataRequest) -> DataResponse:
        body: NewNamed = request.body
        return DataResponse((await self._lists.add(body.name, WINDOW, body.colour)).to_json(), 201)

    async def change(self, request: DataRequest) -> DataResponse:
        body: NamedPatch = request.body
        changed = await self._lists.edit(request.path["id"], WINDOW, name=body.name, colour=body.colour)
        return DataResponse(changed.to_json())

    async def delete(self, request: DataRequest) -> DataResponse:
        query: DeleteListQuery = request.query
        deleted = await self._lists.delete(request.path["id"], WINDOW, keep_todos=query.keep_todos)
        return DataResponse(deleted.to_json())

    async def order(self, request: DataRequest) -> DataResponse:
        body: OrderBody = request.body
        return DataResponse({"data": [each.to_json() for each in await self._lists.order(body.ids, WINDOW)]})


class LabelRoutes:
    def __init__(self, todos: TodoDatabase) -> None:
        self._labels = todos.labels

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/labels", self.all),
            DataRoute("POST", "/api/labels", self.add, body=NewNamed),
            DataRoute("POST", "/api/labels/order", self.order, body=OrderBody),
            DataRoute("PATCH", "/api/labels/{id}", self.change, body=NamedPatch),
            DataRoute("DELETE", "/api/labels/{id}", self.delete),
        ]

    async def all(self, _request: DataRequest) -> DataResponse:
        return DataResponse({"data": [each.to_json() for each in await self._labels.all()]})

    async def add(self, request: DataRequest) -> DataResponse:
        body: NewNamed = request.body
        return DataResponse((await self._labels.add(body.name, WINDOW, body.colour)).to_json(), 201)

    async def change(self, request: DataRequest) -> DataResponse:
        body: NamedPatch = request.body
        changed = await self._labels.edit(request.path["id"], WINDOW, name=body.name, colour=body.colour)
        return DataResponse(changed.to_json())

    async def delete(self, request: DataRequest) -> DataResponse:
        return DataResponse((await self._labels.delete(request.path["id"], WINDOW)).to_json())

    async def order(self, request: DataRequest) -> DataResponse:
        body: OrderBody = request.body
        return DataResponse({"data": [each.to_json() for each in await self._labels.order(body.ids, WINDOW)]})
