"""One page of one list of todos: which todos and in which order; routes, cards and tools ask with it."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.errors import AppError
from app.usecases.todo.listing.cursor import Value

State = Literal["open", "done", "all"]
Sort = Literal["manual", "due", "priority", "title", "created"]

_MAX_LIMIT = 1000
MOST_IDS = 10_000
_KEYS: Mapping[Sort, Mapping[str, type[Value]]] = {
    "manual": {"position": int, "seq": int},
    "due": {"due_key": str, "priority": int, "position": int, "seq": int},
    "priority": {"priority": int, "due_key": str, "position": int, "seq": int},
    "title": {"title_key": str, "seq": int},
    "created": {"created_at": str, "seq": int},
}


@dataclass(frozen=True, slots=True)
class Listing:
    """What is None or False asks for nothing."""

    state: State = "open"
    limit: int = 50
    after: str | None = None
    offset: int = 0
    """So many are passed over first: a page from anywhere in the list."""
    list_id: str | None = None
    label_id: str | None = None
    parent_id: str | None = None
    """Only the parts of this todo."""
    top_only: bool = False
    """Only todos that are no parts of others."""
    first_day: date | None = None
    last_day: date | None = None
    """Only what is due from the one day to the other, both included."""
    trash: bool = False
    """Only what is in the trash, the latest first; `state` and `sort` then say nothing."""
    sort: Sort | None = None
    """None: as one expects of the list: by due where days are asked for, else by hand; done ones the latest first."""
    descending: bool = False

    @classmethod
    def today(cls, today: date) -> Listing:
        """What is due, the overdue first."""
        return cls(last_day=today)

    @classmethod
    def upcoming(cls, today: date) -> Listing:
        """What is due from tomorrow on, by day."""
        return cls(first_day=today + timedelta(days=1))

    @classmethod
    def month(cls, month: str) -> Listing:
        """What is due in a month like `2026-03`, open and done."""
        try:
            first = date.fromisoformat(f"{month}-01")
        except ValueError as error:
            raise AppError(f"“{month[:20]}” is no month. Write it like 2026-03.") from error
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        return cls(state="all", first_day=first, last_day=last)

    @property
    def has_days(self) -> bool:
        return self.first_day is not None or self.last_day is not None

    @property
    def order(self) -> str:
        """The name of the order; a cursor of another order is refused."""
        if self.trash:
            return "trash"
        if self.sort is None and self.state == "done" and not self.has_days and self.parent_id is None:
            return "done"
        return self.sort or ("due" if self.has_days else "manual")

    @property
    def keys(self) -> Mapping[str, type[Value]]:
        match self.order:
            case "trash":
                return {"deleted_at": str, "position": int, "seq": int}
            case "done":
                return {"completed_at": str, "position": int, "seq": int}
            case _:
                return _KEYS[self.sort or ("due" if self.has_days else "manual")]

    @property
    def is_descending(self) -> bool:
        return self.descending != (self.order in {"trash", "done"})

    @property
    def size(self) -> int:
        return max(1, min(self.limit, _MAX_LIMIT))
