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
            due = words.at_time.format(due=_day(day, one, words), time=words.formats.clock(time))
        case day:
            due = _day(day, one, words)
    return words.away.format(text=due) if one.missed else due


def _day(day: date, one: FiredReminder, words: Words) -> str:
    """As seen from the moment of the reminder."""
    today = one.at.astimezone().date()
    near = {0: words.due_today, 1: words.due_tomorrow}.get((day - today).days)
    return words.due_on.format(day=words.formats.short_day(day, today)) if near is None else near


def many(due: Sequence[FiredReminder], words: Words) -> str:
    line = words.reminders_away if any(one.missed for one in due) else words.reminders
    return line.format(count=words.formats.number(len(due)))


def titles(due: Sequence[FiredReminder], words: Words) -> str:
    named = [one.todo.title for one in due[:_NAMED]]
    rest = len(due) - len(named)
    return "\n".join([*named, *([words.more.format(count=words.formats.number(rest))] if rest else [])])
