"""A calendar file taken apart into its todos and the likes, in one pass; the calendar format reads through it."""

from __future__ import annotations

import re

from icalendar import Calendar, Component
from icalendar import Todo as VTodo

from app.errors import AppError

TODO = "VTODO"
_BLOCKS = frozenset({TODO, "VEVENT", "VJOURNAL", "VFREEBUSY"})


def divided(text: str) -> tuple[list[tuple[str, str]], str]:
    """The todos and the likes with their kinds, and what stands around them, with any that have no end."""
    blocks: list[tuple[str, str]] = []
    rest: list[str] = []
    kind, lines = "", rest
    for line in text.split("\n"):
        begins, _, name = line.rstrip().upper().partition(":")
        if not kind and begins == "BEGIN" and name in _BLOCKS:
            kind, lines = name, []
        lines.append(line)
        if kind and begins == "END" and name == kind:
            blocks.append((kind, "\n".join([*lines, ""])))
            kind, lines = "", rest
    return blocks, "\n".join(rest if lines is rest else [*rest, *lines])


def calendar_name(text: str) -> str | None:
    """Reading it also makes its own time zones known to the library."""
    try:
        calendar = Calendar.from_ical(text)
    except ValueError as error:
        raise AppError("This calendar file is broken, so it cannot be read. Nothing was changed.") from error
    found = calendar.get("X-WR-CALNAME") or calendar.get("NAME")
    return str(found).strip() or None if found else None


def component(text: str) -> Component:
    return VTodo.from_ical(text)


def summary(block: str) -> str:
    found = re.search(r"^SUMMARY[^:\n]*:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    return found[1] if found else ""
