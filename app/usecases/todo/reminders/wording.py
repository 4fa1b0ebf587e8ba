"""The words of reminders outside the window; the desktop's notices use them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.queue import FiredReminder

DONE, SNOOZE, OPEN = "Done", "Snooze 10 min", "Open"
_NAMED = 5


def about(one: FiredReminder) -> str:
    """When it is due, and that it comes late if it does."""
    match one.todo.due:
        case None:
            due = "Reminder"
        case LocalMoment(day, time, _):
            due = f"Due {_day(day, one)}, {time.strftime('%H:%M')}"
        case day:
            due = f"Due {_day(day, one)}"
    return f"{due} (while you were away)" if one.missed else due


def _day(day: date, one: FiredReminder) -> str:
    """As seen from the moment of the reminder."""
    days = (day - one.at.astimezone().date()).days
    return {0: "today", 1: "tomorrow"}.get(days, day.isoformat())


def many(due: Sequence[FiredReminder]) -> str:
    away = " while you were away" if any(one.missed for one in due) else ""
    return f"{len(due)} reminders{away}"


def titles(due: Sequence[FiredReminder]) -> str:
    named = [one.todo.title for one in due[:_NAMED]]
    rest = len(due) - len(named)
    return "\n".join([*named, *([f"and {rest} more"] if rest else [])])
