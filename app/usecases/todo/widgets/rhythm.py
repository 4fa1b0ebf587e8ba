"""Says a recurrence rule in words, as far as cards have words for it; the detail card shows them."""

from __future__ import annotations

from app.usecases.todo.recurrence import rule
from app.usecases.todo.words.words import CardWords

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = frozenset(_DAYS[:5])
_SAID = frozenset({"FREQ", "INTERVAL", "BYDAY", "WKST", "COUNT", "UNTIL"})
"""Of a rule with other parts no word says when it comes; its end is left out."""


def rhythm_of(text: str, words: CardWords) -> str:
    """`Every 2 weeks: Mon, Thu`."""
    parts = rule.parts_of(text)
    frequency, interval = parts["FREQ"], int(parts.get("INTERVAL", 1))
    days = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    if frequency not in words.each or not parts.keys() <= _SAID or not set(days) <= set(_DAYS):
        return words.other_rhythm
    if set(days) == _WORKING and interval == 1 and frequency in {"DAILY", "WEEKLY"}:
        return words.weekdays
    if days and frequency != "WEEKLY":
        return words.other_rhythm
    said = words.each[frequency] if interval == 1 else words.every[frequency](interval)
    return f"{said}: {words.comma.join(_short(day, words) for day in _DAYS if day in days)}" if days else said


def _short(day: str, words: CardWords) -> str:
    return words.formats.short_weekdays.split()[_DAYS.index(day)]
