"""A reminder of a todo and how it is written in JSON; todos hold them, the schedule reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.errors import AppError
from app.usecases.todo.due.due import LocalMoment, clean_due, from_text, read_due, text_of

MOST = 20
_LONGEST_BEFORE = 60 * 24 * 366


@dataclass(frozen=True, slots=True)
class MinutesBefore:
    """Moves along with the due; for a due day it counts from nine in the morning."""

    minutes: int


Reminder = MinutesBefore | LocalMoment


def reminder_json(reminder: Reminder) -> dict[str, Any]:
    match reminder:
        case MinutesBefore(minutes):
            return {"minutes_before": minutes}
        case LocalMoment():
            return {"at": text_of(reminder), "timezone": reminder.zone}


def reminder_from_json(value: Mapping[str, Any]) -> Reminder:
    """What `reminder_json` made."""
    if "minutes_before" in value:
        return MinutesBefore(int(value["minutes_before"]))
    moment = from_text(value["at"], value["timezone"])
    if not isinstance(moment, LocalMoment):
        raise TypeError("A reminder has a time.")
    return moment


def read_reminder(minutes_before: int | None, at: str | None, zone: str) -> Reminder:
    """What a client sends."""
    if (minutes_before is None) == (at is None):
        raise AppError("A reminder has either “minutes_before” or “at”.")
    if at is None:
        return MinutesBefore(minutes_before or 0)
    moment = read_due(at, zone)
    if not isinstance(moment, LocalMoment):
        raise AppError("A reminder needs a time, like 2026-03-01T17:00.")
    return moment


def clean_reminders(reminders: Iterable[Reminder]) -> Sequence[Reminder]:
    """Each once, or an `AppError`."""
    cleaned = tuple(dict.fromkeys(reminders))
    if len(cleaned) > MOST:
        raise AppError(f"A todo can have {MOST} reminders. Remove some.")
    for reminder in cleaned:
        if isinstance(reminder, LocalMoment):
            clean_due(reminder)
        elif not 0 <= reminder.minutes <= _LONGEST_BEFORE:
            raise AppError("A reminder can come up to a year before the todo is due.")
    return cleaned
