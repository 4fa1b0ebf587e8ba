"""A todo that is yet to be added, with everything it may have; quick add, imports, routes and tools make these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.usecases.todo.due.due import Due
from app.usecases.todo.reminders.reminder import Reminder


@dataclass(frozen=True, slots=True)
class NewTodo:
    """Only the title is needed. Lists and labels that do not exist yet are made with it, in the same change."""

    title: str
    notes: str = ""
    """Markdown."""
    due: Due | None = None
    recurrence: str | None = None
    """An RRULE without its name: `FREQ=WEEKLY;BYDAY=MO`. With no `due`, its first occurrence is the due."""
    from_completion: bool = False
    """Whether the next occurrence counts from the completion instead of from the due."""
    starts: Due | None = None
    """Where the recurrence begins, if not with the due."""
    priority: int = 4
    """1 is the highest; 4 is none."""
    list: str | None = None
    """A list's id or name; None is the Inbox, or the parent's list."""
    labels: Sequence[str] = ()
    """Names or ids."""
    reminders: Sequence[Reminder] = ()
    parent: str | None = None
    """The id of the todo it is a part of."""
    children: Sequence[NewTodo] = ()
    """Its sub-todos."""
    completed_at: datetime | None = None
    created_at: datetime | None = None
    """None: now."""
    updated_at: datetime | None = None
    """None: now."""
    uid: str | None = None
    """The name it has in other calendars; None makes one."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What came with it and has no place of its own here, as JSON."""
