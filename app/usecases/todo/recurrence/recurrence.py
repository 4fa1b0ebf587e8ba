"""A todo's recurrence: its rule, where it began, and what its dates count from; todos hold it."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment, day_of
from app.usecases.todo.recurrence import rule
from app.usecases.todo.recurrence.dates import has_dates
from app.usecases.todo.recurrence.occurrences import first_from


@dataclass(frozen=True, slots=True)
class Recurrence:
    """`start` is the RRULE's DTSTART: every other Monday is counted from there."""

    rule: str
    start: Due
    from_completion: bool = False


def clean_recurrence(text: str, start: Due, *, from_completion: bool = False) -> Recurrence:
    """Or an `AppError`: the rule is well formed, fits a day or a moment, and has an occurrence."""
    parts = rule.parts_of(text)
    if rule.needs_time(parts) and not isinstance(start, LocalMoment):
        raise AppError("A todo that recurs by the hour needs a due time. Add one.")
    recurrence = Recurrence(rule.text_of(parts), start, from_completion)
    if not comes(recurrence):
        raise AppError("This recurrence never comes. Change its dates.")
    return recurrence


def comes(recurrence: Recurrence) -> bool:
    """Whether it has an occurrence at all."""
    found = has_dates(rule.parts_of(recurrence.rule), day_of(recurrence.start))
    return found and first_from(recurrence.rule, recurrence.start, recurrence.start) is not None
