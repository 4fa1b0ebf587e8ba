"""What the filters of a search mean here: facets of the lists and labels there are, and of days; the finder asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.store.connection import Reading
from app.usecases.todo.due.now import Now
from app.usecases.todo.naming import name_key
from app.usecases.todo.search.index_row import NO_DAY, day_facet, label_facet, list_facet, priority_facet
from app.usecases.todo.search.query import Query, Term, as_text

_WEEK = 7
_NAMES = "SELECT id, name_key FROM {} WHERE name_key >= ?1 AND name_key < ?1 || char(1114111)"


@dataclass(frozen=True, slots=True)
class Filters:
    """The ids that each `#name` and `@name` of a query stands for, and the first day that anything is due."""

    lists: dict[str, Sequence[str]]
    labels: dict[str, Sequence[str]]
    earliest: date | None
    today: date

    def facets(self, term: Term) -> Sequence[str]:
        match term.kind:
            case "list":
                return [list_facet(one) for one in self.lists[term.value]]
            case "label":
                return [label_facet(one) for one in self.labels[term.value]]
            case "priority":
                return [priority_facet(int(term.value))]
            case _:
                return self._days(term.value)

    def _days(self, value: str) -> Sequence[str]:
        match value:
            case "none":
                return [NO_DAY]
            case "today":
                return [day_facet(self.today.isoformat())]
            case "tomorrow":
                return [day_facet((self.today + timedelta(days=1)).isoformat())]
            case "week":
                days = (self.today + timedelta(days=ahead) for ahead in range(_WEEK))
                return [day_facet(day.isoformat()) for day in days]
            case "overdue":
                return self._past()
            case _:
                return [day_facet(value)]

    def _past(self) -> Sequence[str]:
        """Whole years and months where they are past, then the days of this month; who knows of zones looks closer."""
        if self.earliest is None:
            return []
        last = self.today + timedelta(days=1)
        years = [str(year) for year in range(self.earliest.year, last.year)]
        months = [f"{last.year}-{month:02d}" for month in range(1, last.month)]
        days = [last.replace(day=day).isoformat() for day in range(1, last.day + 1)]
        return [day_facet(one) for one in [*years, *months, *days]]


async def resolved(connection: Reading, query: Query, now: Now) -> tuple[Query, Filters]:
    """The query with names that are nobody's as text, and what the others stand for."""
    lists = {term.value: await _named(connection, "lists", term.value) for term in query.terms if term.kind == "list"}
    labels = {
        term.value: await _named(connection, "labels", term.value) for term in query.terms if term.kind == "label"
    }
    terms: list[Term] = []
    for term in query.terms:
        nobody = (term.kind == "list" and not lists[term.value]) or (term.kind == "label" and not labels[term.value])
        terms += as_text(term) if nobody else [term]
    return replace(query, terms=terms), Filters(lists, labels, await _earliest(connection), now.today)


async def _named(connection: Reading, table: str, name: str) -> Sequence[str]:
    """The one of that name, or else all that begin so: the name may not be typed to its end yet."""
    key = name_key(" ".join(name.split()))
    rows = list(await connection.fetchall(_NAMES.format(table), (key,)))
    return [row["id"] for row in rows if row["name_key"] == key] or [row["id"] for row in rows]


async def _earliest(connection: Reading) -> date | None:
    rows = await connection.fetchall("SELECT min(key) AS day FROM todo_counts WHERE kind = 'day' AND open > 0")
    return next((date.fromisoformat(row["day"]) for row in rows if row["day"]), None)
