"""What is to be different about todos; routes, tools and cards make these, the database carries them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, Literal

from app.usecases.todo.due.due import Due
from app.usecases.todo.reminders.reminder import Reminder


class Unset(Enum):
    UNSET = "unset"


UNSET: Final = Unset.UNSET

Occurrences = Literal["all", "one"]


@dataclass(frozen=True, slots=True)
class Edit:
    """New values of fields; what is left out stays."""

    title: str | Unset = UNSET
    notes: str | Unset = UNSET
    due: Due | Unset | None = UNSET
    recurrence: str | Unset | None = UNSET
    from_completion: bool | Unset = UNSET
    priority: int | Unset = UNSET
    list: str | Unset = UNSET
    """A list's id or name; the sub-todos go along."""
    labels: Sequence[str] | Unset = UNSET
    """All of them, by name or id."""
    add_labels: Sequence[str] = ()
    remove_labels: Sequence[str] = ()
    reminders: Sequence[Reminder] | Unset = UNSET
    completed: bool | Unset = UNSET
    occurrence: Occurrences = "all"
    """Of a recurring todo: all from this one on, or this one alone."""

    def changes_fields(self) -> bool:
        """Whether more than the check mark is to change."""
        return any(getattr(self, name) is not UNSET for name in FIELDS) or bool(self.add_labels or self.remove_labels)


FIELDS = ("title", "notes", "due", "recurrence", "from_completion", "priority", "list", "labels", "reminders")


@dataclass(frozen=True, slots=True)
class Place:
    """Where todos are to go; what is left out stays. They keep the order in which they are named."""

    list: str | Unset = UNSET
    """A list's id or name."""
    parent: str | Unset | None = UNSET
    """The todo that they become parts of; None makes them stand for themselves."""
    day: date | Unset | None = UNSET
    """The day they are then due; a time of day stays."""
    before: str | None = None
    """The todo that they come to stand before."""
    after: str | None = None
    """The todo that they come to stand behind."""
    end: Literal["top", "bottom"] | None = None
