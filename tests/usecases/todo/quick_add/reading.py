"""How the tests of the quick-add line type a line, and how a phrase table writes what it expects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.usecases.todo.quick_add.parser import parse
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder

_PHRASES = Path(__file__).parent / "phrases"
_COLUMNS = 5
WEDNESDAY_AT_TEN = datetime.fromisoformat("2026-03-11T10:00")


@dataclass(frozen=True, slots=True)
class Phrase:
    line: str
    expected: tuple[str, ...]
    """Title, due, recurrence, other parts."""


def phrases(language: str) -> list[Phrase]:
    rows = (_PHRASES / f"{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [(row.split("\t") + [""] * _COLUMNS)[:_COLUMNS] for row in rows]
    return [Phrase(row[0], tuple(row[1:])) for row in cells]


def typed(
    line: str,
    *languages: str,
    at: datetime = WEDNESDAY_AT_TEN,
    zone: str = "Europe/Berlin",
    ignoring: Sequence[tuple[int, int]] = (),
) -> QuickAdd:
    """`at` is the wall clock's time in the zone."""
    now = at.replace(tzinfo=ZoneInfo(zone))
    return parse(line, now=now, zone=zone, languages=languages or ("en",), ignoring=ignoring)


def as_row(read: QuickAdd) -> tuple[str, ...]:
    """In the way of a table's row."""
    rule = ("!" if read.from_completion else "") + (read.recurrence or "")
    marks = [
        *([f"#{read.list}"] if read.list else []),
        *(f"@{label}" for label in read.labels),
        *([f"p{read.priority}"] if read.priority else []),
        *(_reminder(reminder) for reminder in read.reminders),
        *([f"//{read.notes}"] if read.notes else []),
    ]
    return (read.title, due_text(read), rule, " ".join(marks))


def due_text(read: QuickAdd) -> str:
    return str(read.to_json()["due"] or "")


def _reminder(reminder: Reminder) -> str:
    if isinstance(reminder, MinutesBefore):
        return f"!{reminder.minutes}"
    return f"!{reminder.day}T{reminder.time:%H:%M}"
