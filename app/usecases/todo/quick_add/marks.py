"""The marks of a line that need no language: quotations, addresses, notes, `#list`, `@label`, `p1`, `!30m`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from app.usecases.todo.quick_add.quick_add import Kind

_HAN = "\u3400-\u9fff"
_FREE = rf"(?:(?<![^\s(\[（{_HAN}]))"
_END = r"(?=$|[\s,;!?)\]，。；！？）।॥]|\.(?:\s|$))"
# The vowel signs and joiners that names of many scripts are written with, and that `\w` leaves out.
_SIGNS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d"
_NAME = rf"(?=[\w{_SIGNS}\-/&+.]*[^\W\d_])\w(?:[\w{_SIGNS}\-/&+.']*[\w{_SIGNS}+])?"

_MARKS = re.compile(
    rf"""(?P<quote>(?<!\w)"[^"]+"(?!\w)|“[^”]+”|„[^“”]+[“”]|«[^»]+»|»[^«]+«|「[^」]+」|『[^』]+』|《[^》]+》)
    |(?P<address>[A-Za-z][\w+.\-]*://\S+|www\.\S+|(?<!\S)//[\w\-]+[./]\S+)
    |(?P<mail>(?<![\w.+\-])[\w.+\-]{{1,64}}@[\w\-]+\.[\w.\-]*\w)
    |(?P<notes>(?<!\S)//(?!/).*)
    |{_FREE}(?P<list>\#(?:"[^"]+"|{_NAME})){_END}
    |{_FREE}(?P<label>@(?=[^\W\d_]){_NAME}){_END}
    |{_FREE}(?P<priority>[pP][1-4]){_END}
    |{_FREE}(?P<reminder>!(?:\d+\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|[mhdw])\s?)+){_END}
    |{_FREE}(?P<moment>!(?=[\w@]))""",
    re.VERBOSE | re.DOTALL,
)
_LENGTH = re.compile(r"(\d+)\s?([a-z])", re.IGNORECASE)
_MINUTES = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
_LONGEST_BEFORE = 366 * 24 * 60

Read = Literal["quote", "address", "moment"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One range of the line that isn't read as a date; `kind` is a span's, or what else it is."""

    kind: Kind | Read
    start: int
    end: int
    value: str = ""
    minutes: int = 0


def marks_of(line: str) -> list[Mark]:
    """In the order of the line; none overlap."""
    return [mark for match in _MARKS.finditer(line) if (mark := _mark(match)) is not None]


def _mark(match: re.Match[str]) -> Mark | None:
    kind, text = match.lastgroup, match.group()
    start, end = match.span()
    read: dict[str | None, Callable[[], Mark | None]] = {
        "quote": lambda: Mark("quote", start, end),
        "address": lambda: Mark("address", start, end),
        "mail": lambda: Mark("address", start, end),
        "notes": lambda: Mark("notes", start, end, text[2:].strip()),
        "list": lambda: Mark("list", start, end, text[1:].strip('"').strip()),
        "label": lambda: Mark("label", start, end, text[1:]),
        "priority": lambda: Mark("priority", start, end, text[1:]),
        "reminder": lambda: _reminder(start, text),
        "moment": lambda: Mark("moment", start, end),
    }
    return read[kind]()


def _reminder(start: int, text: str) -> Mark | None:
    minutes = sum(int(n) * _MINUTES[unit.lower()] for n, unit in _LENGTH.findall(text) if len(n) <= 6)
    if not 0 < minutes <= _LONGEST_BEFORE:
        return None
    return Mark("reminder", start, start + len(text.rstrip()), minutes=minutes)


def unique(marks: Iterable[Mark]) -> list[Mark]:
    """Of what a todo has once, the last that was typed; the other stays in the title."""
    found = list(marks)
    last = {mark.kind: mark for mark in found}
    return [mark for mark in found if mark.kind not in {"list", "priority"} or last[mark.kind] is mark]
