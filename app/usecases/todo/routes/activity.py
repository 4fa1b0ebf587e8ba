"""The routes of the activity view, of Ctrl+Z and of its opposite."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from app.errors import AppError
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.routes.models import Request
from app.usecases.todo.routes.todos import WINDOW
from app.usecases.usecase import DataRequest, DataResponse, DataRoute

_LARGEST = 2**62


class ActivityQuery(Request):
    limit: int = Field(default=50, ge=1, le=200)
    after: int | None = Field(default=None, ge=1, le=_LARGEST)


class ActivityRoutes:
    """Each answers with the entry that was taken back."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._activity = todos.activity

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/activity", self.page, query=ActivityQuery),
            DataRoute("POST", "/api/activity/{id}/undo", self.undo),
            DataRoute("POST", "/api/undo", self.undo_last),
            DataRoute("POST", "/api/redo", self.redo_last),
        ]

    async def page(self, request: DataRequest) -> DataResponse:
        query: ActivityQuery = request.query
        page = await self._activity.page(query.limit, query.after)
        return DataResponse(
            {"data": [entry.to_json() for entry in page.data], "has_more": page.has_more, "after": page.after}
        )

    async def undo(self, request: DataRequest) -> DataResponse:
        number = request.path["id"]
        if not (number.isascii() and number.isdigit() and len(number) < len(str(_LARGEST))):
            raise AppError("This is not in the activity any more, so it can't be undone.", status=404)
        return DataResponse((await self._activity.undo(int(number), WINDOW)).to_json())

    async def undo_last(self, _request: DataRequest) -> DataResponse:
        return DataResponse((await self._activity.undo_last(WINDOW)).to_json())

    async def redo_last(self, _request: DataRequest) -> DataResponse:
        return DataResponse((await self._activity.redo_last(WINDOW)).to_json())
