"""The moments at which a todo's reminders fire; the queue keeps them, the window may show them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder
from app.usecases.todo.todo import Todo

_MORNING = time(9)
"""What a reminder before a due day counts from."""


def fire_times(todo: Todo, zone: str) -> set[datetime]:
    """None while it is done or in the trash; `zone` is where a due day is spent."""
    if todo.completed_at is not None or todo.deleted_at is not None:
        return set()
    moments = (_fires_at(reminder, todo, zone) for reminder in todo.reminders)
    return {moment for moment in moments if moment is not None}


def _fires_at(reminder: Reminder, todo: Todo, zone: str) -> datetime | None:
    match reminder:
        case LocalMoment():
            return reminder.at
        case MinutesBefore(minutes):
            due = _due_at(todo, zone)
            return None if due is None else due - timedelta(minutes=minutes)


def _due_at(todo: Todo, zone: str) -> datetime | None:
    match todo.due:
        case None:
            return None
        case LocalMoment():
            return todo.due.at
        case day:
            return datetime.combine(day, _MORNING, zone_named(zone)).astimezone(UTC)
