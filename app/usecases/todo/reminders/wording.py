"""What reminders say outside the window; the desktop's notices use it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.queue import FiredReminder
from app.words.words import Words

_NAMED = 5


def about(one: FiredReminder, words: Words) -> str:
    """When it is due, and that it comes late if it does."""
    match one.todo.due:
        case None:
            due = words.reminder
        case LocalMoment(day, time, _):
            due = words.at_time.format(due=_day(day, one, words), time=time.strftime("%H:%M"))
        case day:
            due = _day(day, one, words)
    return words.away.format(text=due) if one.missed else due


def _day(day: date, one: FiredReminder, words: Words) -> str:
    """As seen from the moment of the reminder."""
    days = (day - one.at.astimezone().date()).days
    return {0: words.due_today, 1: words.due_tomorrow}.get(days, words.due_on.format(day=day.isoformat()))


def many(due: Sequence[FiredReminder], words: Words) -> str:
    line = words.reminders_away if any(one.missed for one in due) else words.reminders
    return line.format(count=len(due))


def titles(due: Sequence[FiredReminder], words: Words) -> str:
    named = [one.todo.title for one in due[:_NAMED]]
    rest = len(due) - len(named)
    return "\n".join([*named, *([words.more.format(count=rest)] if rest else [])])
