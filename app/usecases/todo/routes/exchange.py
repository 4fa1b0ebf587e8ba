"""The routes of import and export: a file comes as it is, and goes as a download."""

from __future__ import annotations

from collections.abc import Sequence

from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.exchange.exchange import MOST_BYTES
from app.usecases.todo.routes.models import ExportQuery, ImportQuery
from app.usecases.usecase import DataRequest, DataResponse, DataRoute, FileAnswer


class ExchangeRoutes:
    def __init__(self, todos: TodoDatabase) -> None:
        self._exchange = todos.exchange

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("POST", "/api/import/preview", self.preview, query=ImportQuery, upload=MOST_BYTES),
            DataRoute("POST", "/api/import", self.import_file, query=ImportQuery, upload=MOST_BYTES),
            DataRoute("GET", "/api/export", self.export, query=ExportQuery),
        ]

    async def preview(self, request: DataRequest) -> DataResponse:
        query: ImportQuery = request.query
        return DataResponse(await self._exchange.preview(request.body, query.name))

    async def import_file(self, request: DataRequest) -> DataResponse:
        query: ImportQuery = request.query
        return DataResponse(await self._exchange.import_file(request.body, query.name))

    async def export(self, request: DataRequest) -> DataResponse:
        query: ExportQuery = request.query
        file = await self._exchange.export(query.format, query.list, done=query.done)
        return DataResponse(file=FileAnswer(file.name, file.media_type, file.parts))
