"""The routes with which a window answers a reminder and keeps reminders quiet."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import AwareDatetime

from app.store import timestamps
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.routes.models import Request
from app.usecases.usecase import DataRequest, DataResponse, DataRoute


class SnoozeBody(Request):
    until: AwareDatetime


class PauseBody(Request):
    """Without an end, until somebody resumes."""

    until: AwareDatetime | None = None


class ReminderRoutes:
    def __init__(self, todos: TodoDatabase) -> None:
        self._reminders = todos.reminders

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("POST", "/api/todos/{id}/snooze", self.snooze, body=SnoozeBody),
            DataRoute("GET", "/api/reminders/pause", self.paused),
            DataRoute("PUT", "/api/reminders/pause", self.pause, body=PauseBody),
            DataRoute("DELETE", "/api/reminders/pause", self.resume),
        ]

    async def snooze(self, request: DataRequest) -> DataResponse:
        body: SnoozeBody = request.body
        await self._reminders.snooze(request.path["id"], body.until)
        return DataResponse(status=204)

    async def paused(self, _request: DataRequest) -> DataResponse:
        pause = await self._reminders.paused()
        until = None if pause is None or pause.until is None else timestamps.to_text(pause.until)
        return DataResponse({"paused": pause is not None, "until": until})

    async def pause(self, request: DataRequest) -> DataResponse:
        body: PauseBody = request.body
        await self._reminders.pause(body.until)
        return await self.paused(request)

    async def resume(self, request: DataRequest) -> DataResponse:
        await self._reminders.resume()
        return await self.paused(request)
