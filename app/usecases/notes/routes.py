"""The notes over HTTP, for other local programs; declared here, mounted by the server."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.note import Note
from app.usecases.usecase import DataRequest, DataResponse, DataRoute


class NoteQuery(BaseModel):
    """`q` keeps the notes that have all its words."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    limit: int = Field(default=50, ge=1, le=500)
    q: str | None = Field(default=None, max_length=200)


class NoteText(BaseModel):
    model_config = ConfigDict(extra="forbid", defer_build=True)

    text: str


class NoteRoutes:
    """The handlers; the rules about notes are the database's."""

    def __init__(self, notes: NoteDatabase) -> None:
        self._notes = notes

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/notes", self.list, query=NoteQuery),
            DataRoute("POST", "/api/notes", self.add, body=NoteText),
            DataRoute("GET", "/api/notes/{id}", self.get),
            DataRoute("PATCH", "/api/notes/{id}", self.change, body=NoteText),
            DataRoute("DELETE", "/api/notes/{id}", self.delete),
            DataRoute("POST", "/api/notes/{id}/restore", self.restore),
        ]

    async def list(self, request: DataRequest) -> DataResponse:
        query: NoteQuery = request.query
        page = await (self._notes.latest(query.limit) if query.q is None else self._notes.find(query.q, query.limit))
        return DataResponse({"data": [note.to_json() for note in page.data], "total": page.total})

    async def add(self, request: DataRequest) -> DataResponse:
        body: NoteText = request.body
        return _answer(await self._notes.add(body.text), status=201)

    async def get(self, request: DataRequest) -> DataResponse:
        return _answer(await self._notes.get(request.path["id"]))

    async def change(self, request: DataRequest) -> DataResponse:
        body: NoteText = request.body
        return _answer(await self._notes.change(request.path["id"], body.text))

    async def delete(self, request: DataRequest) -> DataResponse:
        return _answer(await self._notes.delete(request.path["id"]))

    async def restore(self, request: DataRequest) -> DataResponse:
        return _answer(await self._notes.restore(request.path["id"]))


def _answer(note: Note, status: int = 200) -> DataResponse:
    return DataResponse(note.to_json(), status)
