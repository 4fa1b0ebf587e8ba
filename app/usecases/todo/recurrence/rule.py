"""The text of a recurrence rule (RFC 5545's RRULE) taken apart and put together; the recurrence reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.errors import AppError

_LONGEST = 300
_FREQUENCIES = frozenset({"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"})
_RULES = {"BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE"}
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"} | _RULES)
_NUMBER = re.compile(r"[1-9]\d{0,3}")
_UNTIL = re.compile(r"\d{8}(T\d{6}Z?)?")
_NEEDS_TIME = frozenset({"BYHOUR", "BYMINUTE"})

Parts = Mapping[str, str]


def parts_of(text: str) -> dict[str, str]:
    """`FREQ=WEEKLY;BYDAY=MO` as a mapping, in capitals, or an `AppError`."""
    plain = text.strip().upper().removeprefix("RRULE:").rstrip(";")
    parts: dict[str, str] = {}
    for part in plain.split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name not in _PARTS or name in parts:
            raise _refused(text)
        parts[name] = value
    _check(parts, text)
    return parts


def text_of(parts: Parts) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def needs_time(parts: Parts) -> bool:
    """Whether the rule names hours, so that a mere day cannot follow it."""
    return parts["FREQ"] == "HOURLY" or not _NEEDS_TIME.isdisjoint(parts)


def _check(parts: Parts, text: str) -> None:
    numbers = [parts[name] for name in ("INTERVAL", "COUNT") if name in parts]
    good = (
        len(text) <= _LONGEST
        and parts.get("FREQ") in _FREQUENCIES
        and all(_NUMBER.fullmatch(number) for number in numbers)
        and ("UNTIL" not in parts or bool(_UNTIL.fullmatch(parts["UNTIL"])))
        and not ("UNTIL" in parts and "COUNT" in parts)
    )
    if not good:
        raise _refused(text)


def _refused(text: str) -> AppError:
    return AppError(f"“{text[:80]}” is no recurrence that is known here. Write it like FREQ=WEEKLY;BYDAY=MO.")
