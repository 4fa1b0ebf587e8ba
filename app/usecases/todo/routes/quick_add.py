"""The route that tells what is understood of a line while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.recurrence.wording import recurrence_words
from app.usecases.todo.routes.models import Typed
from app.usecases.usecase import DataRequest, DataResponse, DataRoute


class QuickAddRoutes:
    """What an asker sends here and then to `POST /api/todos` is understood alike."""

    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def declared(self) -> Sequence[DataRoute]:
        return [DataRoute("POST", "/api/quick-add", self.read, body=Typed)]

    async def read(self, request: DataRequest) -> DataResponse:
        line: Typed = request.body
        read = self._todos.understood(line.text, line.languages, line.ranges())
        rule, language = read.recurrence, request.language
        words = rule and recurrence_words(rule, language, from_completion=read.from_completion)
        return DataResponse({**read.to_json(), "recurrence_words": words})
