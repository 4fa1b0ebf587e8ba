"""What a file says, before any of it is a todo here; the formats make drafts, the import carries them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.usecases.todo.due.due import Due
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.reminders.reminder import Reminder
from app.usecases.todo.todo import NO_PRIORITY


@dataclass(frozen=True, slots=True)
class Draft:
    """A todo of a file; lists and labels are named, other todos meant by their place in the file or their UID."""

    title: str
    notes: str = ""
    due: Due | None = None
    recurrence: str | None = None
    """An RRULE without its name."""
    from_completion: bool = False
    starts: Due | None = None
    priority: int = NO_PRIORITY
    list: str | None = None
    """None is the Inbox."""
    labels: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    parent: int | None = None
    """The place in the document of the todo that it is a part of."""
    parent_uid: str | None = None
    """The same, where the file names it."""
    completed_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    deleted_at: datetime | None = None
    uid: str | None = None
    """None: the file gives no name that stays."""
    series: str | None = None
    """The UID of the recurring todo that it was an occurrence of."""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NamedDraft:
    """A list or label of a file."""

    name: str
    colour: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file, read; lists and labels that only todos mention need not be named in it."""

    format: str
    todos: Sequence[Draft]
    lists: Sequence[NamedDraft] = ()
    labels: Sequence[NamedDraft] = ()
    losses: Losses = field(default_factory=Losses)
