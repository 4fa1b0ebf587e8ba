"""What was understood of a quick-add line; the parser makes it, windows, widgets and commands read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from app.usecases.todo.reminders.reminder import Reminder, reminder_json

Kind = Literal["due", "recurrence", "list", "label", "priority", "reminder", "notes"]


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the line that was understood; shown as a chip."""

    kind: Kind
    start: int
    """In UTF-16 code units, as browsers count."""
    end: int
    text: str

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """A line taken apart. The title is what is left of it, or all of it where nothing would be left."""

    title: str
    notes: str = ""
    due: date | datetime | None = None
    """A day, or a moment on the wall clock of `timezone`."""
    due_has_time: bool = False
    timezone: str | None = None
    """Where the due moment is meant; None for a day."""
    recurrence: str | None = None
    """An RRULE without its name: `FREQ=WEEKLY;BYDAY=MO`."""
    from_completion: bool = False
    priority: int | None = None
    list: str | None = None
    labels: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    spans: tuple[Span, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "notes": self.notes,
            "due": _text(self.due),
            "due_has_time": self.due_has_time,
            "timezone": self.timezone,
            "recurrence": self.recurrence,
            "from_completion": self.from_completion,
            "priority": self.priority,
            "list": self.list,
            "labels": list(self.labels),
            "reminders": [reminder_json(reminder) for reminder in self.reminders],
            "spans": [span.to_json() for span in self.spans],
        }


def _text(due: date | datetime | None) -> str | None:
    if isinstance(due, datetime):
        return due.isoformat(timespec="minutes")
    return None if due is None else due.isoformat()
