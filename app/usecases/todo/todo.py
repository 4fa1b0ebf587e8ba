"""What a todo is; the database makes them, everybody else reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.store import timestamps
from app.usecases.todo.due.due import Due, LocalMoment, instant_of, text_of, zone_of
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.recurrence.recurrence import Recurrence
from app.usecases.todo.reminders.reminder import Reminder, reminder_json

NO_PRIORITY = 4
LISTED_NOTES = 1_000
"""Characters of notes in a list."""


@dataclass(frozen=True, slots=True)
class Todo:
    """One todo as it stands; `completed_at` is None while it is open, all times are UTC."""

    id: str
    title: str
    completed_at: datetime | None
    created_at: datetime
    updated_at: datetime
    position: int
    """Its place in the manual order: one row of numbers for all todos, with room between them."""
    notes: str = ""
    due: Due | None = None
    recurrence: Recurrence | None = None
    priority: int = NO_PRIORITY
    """1 is the highest; 4 is none."""
    list_id: str = INBOX
    parent_id: str | None = None
    """The todo it is a part of."""
    label_ids: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    series: str | None = None
    """Of a done occurrence: the id of the recurring todo that it was one of."""
    deleted_at: datetime | None = None
    """While it is in the trash."""
    uid: str = ""
    """Its name in other calendars, which never changes."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What came with an import and has no place of its own here."""
    seq: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not self.uid:
            object.__setattr__(self, "uid", self.id)

    @property
    def is_plain(self) -> bool:
        """Whether it is in the Inbox and has no label, so that no names are needed to show it."""
        return self.list_id == INBOX and not self.label_ids

    def to_json(self, longest_notes: int | None = None) -> dict[str, Any]:
        """With RFC 3339 times; a due moment has the local time and, as `due_at`, the instant.

        Long lists have only the beginning of long notes.
        """
        return {
            "id": self.id,
            "title": self.title,
            "completed_at": _text(self.completed_at),
            "created_at": timestamps.to_text(self.created_at),
            "updated_at": timestamps.to_text(self.updated_at),
            "position": self.position,
            "notes": self.notes[:longest_notes],
            "notes_cut": longest_notes is not None and len(self.notes) > longest_notes,
            **due_json(self.due),
            **_recurrence_json(self.recurrence),
            "priority": self.priority,
            "list_id": self.list_id,
            "parent_id": self.parent_id,
            "label_ids": list(self.label_ids),
            "reminders": [reminder_json(reminder) for reminder in self.reminders],
            "series": self.series,
            "deleted_at": _text(self.deleted_at),
            "uid": self.uid,
            "extra": dict(self.extra),
        }


def due_json(due: Due | None) -> dict[str, Any]:
    return {
        "due": None if due is None else text_of(due),
        "due_has_time": isinstance(due, LocalMoment),
        "timezone": zone_of(due),
        "due_at": _text(instant_of(due)),
    }


def _recurrence_json(recurrence: Recurrence | None) -> dict[str, Any]:
    return {
        "recurrence": recurrence and recurrence.rule,
        "from_completion": bool(recurrence and recurrence.from_completion),
        "recurrence_start": recurrence and text_of(recurrence.start),
    }


def _text(moment: datetime | None) -> str | None:
    return timestamps.to_text(moment) if moment else None
