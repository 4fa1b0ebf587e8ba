"""Makes a todo to add of what was understood of a line; whoever adds typed lines to the database asks."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.new_todo import NewTodo

if TYPE_CHECKING:
    from app.usecases.todo.quick_add.quick_add import QuickAdd

_NO_PRIORITY = 4


def new_todo(read: QuickAdd) -> NewTodo:
    """Without a list it goes to the Inbox."""
    return NewTodo(
        title=read.title,
        notes=read.notes,
        due=_due(read),
        recurrence=read.recurrence,
        from_completion=read.from_completion,
        priority=read.priority or _NO_PRIORITY,
        list=read.list,
        labels=read.labels,
        reminders=read.reminders,
    )


def _due(read: QuickAdd) -> Due | None:
    if isinstance(read.due, datetime) and read.timezone is not None:
        return LocalMoment(read.due.date(), read.due.time(), read.timezone)
    return read.due
