"""The routes of what a window shows around its lists: counts, days, search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from app.errors import AppError
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.listing.counting import Counts
from app.usecases.todo.routes.models import Request
from app.usecases.todo.routes.todos import counts_json, todo_json
from app.usecases.todo.search.marking import marks_of
from app.usecases.todo.todo import LISTED_NOTES, due_json
from app.usecases.usecase import DataRequest, DataResponse, DataRoute

_MOST_DAYS = 400
_NONE = Counts(0, 0)


class SearchQuery(Request):
    q: str = Field(max_length=200)
    limit: int = Field(default=50, ge=1, le=200)
    after: str | None = Field(default=None, max_length=60)


class DaysQuery(Request):
    first: date
    last: date


class OverviewRoutes:
    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def declared(self) -> Sequence[DataRoute]:
        return [
            DataRoute("GET", "/api/search", self.search, query=SearchQuery),
            DataRoute("GET", "/api/summary", self.summary),
            DataRoute("GET", "/api/days", self.days, query=DaysQuery),
            DataRoute("GET", "/api/occurrences", self.occurrences, query=DaysQuery),
        ]

    async def search(self, request: DataRequest) -> DataResponse:
        query: SearchQuery = request.query
        found = await self._todos.search(query.q, query.limit, query.after)
        data = [
            {**todo_json(todo, _NONE, request.language, LISTED_NOTES), "marks": marks_of(todo, found.query).to_json()}
            for todo in found.data
        ]
        return DataResponse({"data": data, "has_more": found.has_more, "after": found.after})

    async def summary(self, _request: DataRequest) -> DataResponse:
        """Everything a sidebar shows, lists and labels in their order."""
        counts = await self._todos.summary()
        lists, labels = await self._todos.lists.all(), await self._todos.labels.all()
        return DataResponse(
            {
                "total": counts_json(counts.total),
                "today": counts.today,
                "overdue": counts.overdue,
                "upcoming": counts.upcoming,
                "trash": counts.trash,
                "lists": [_counted(each.to_json(), counts.top.get(each.id, _NONE)) for each in lists],
                "labels": [_counted(each.to_json(), counts.labels.get(each.id, _NONE)) for each in labels],
            }
        )

    async def days(self, request: DataRequest) -> DataResponse:
        query = _checked(request.query)
        days = await self._todos.days(query.first, query.last)
        return DataResponse({"data": [{"day": day, **counts_json(counts)} for day, counts in sorted(days.items())]})

    async def occurrences(self, request: DataRequest) -> DataResponse:
        """When recurring todos will be due again: each date with the title and the id of its todo."""
        query = _checked(request.query)
        found = await self._todos.occurrences(query.first, query.last)
        return DataResponse(
            {"data": [{"todo_id": one.todo.id, "title": one.todo.title, **due_json(one.due)} for one in found]}
        )


def _checked(query: DaysQuery) -> DaysQuery:
    if not 0 <= (query.last - query.first).days <= _MOST_DAYS:
        raise AppError(f"Ask for up to {_MOST_DAYS} days, from the first to the last.")
    return query


def _counted(thing: Mapping[str, Any], counts: Counts) -> Mapping[str, Any]:
    return {**thing, **counts_json(counts)}
