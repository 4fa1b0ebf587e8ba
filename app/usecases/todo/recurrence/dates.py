"""Whether a rule's months and days name any date at all; asked first: dateutil would look until the year 9999."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from app.errors import AppError

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_YEAR = 366
_WEEKS_IN_YEAR = 53
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOST_IN_MONTH = 5
_MOST_IN_DAY = 96
_HOURS_IN_WEEK = 168
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OF_YEARS = {"BYYEARDAY", "BYWEEKNO"}
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"[0-9]{1,2}")


def has_dates(parts: Mapping[str, str], start: date) -> bool:
    """False for 30 February and the like; an `AppError` for a number that means no date anywhere."""
    months = _numbers(parts, "BYMONTH", 12, negative=False) or list(range(1, 13))
    days = _numbers(parts, "BYMONTHDAY", 31)
    _numbers(parts, "BYYEARDAY", _DAYS_IN_YEAR)
    _numbers(parts, "BYWEEKNO", _WEEKS_IN_YEAR)
    _numbers(parts, "BYSETPOS", _DAYS_IN_YEAR)
    times = _times(parts)
    _weekdays(parts)
    _combinations(parts)
    longest = max(_DAYS_IN_MONTH[month - 1] for month in months)
    in_month = not days or min(abs(day) for day in days) <= longest
    return in_month and _reaches_position(parts, times) and _reaches_weekday(parts, start)


def _numbers(parts: Mapping[str, str], name: str, most: int, *, negative: bool = True) -> list[int]:
    if name not in parts:
        return []
    try:
        numbers = [int(number) for number in parts[name].split(",")]
    except ValueError:
        numbers = [0]
    if any(number == 0 or abs(number) > most or (number < 0 and not negative) for number in numbers):
        raise AppError(f"The recurrence's {name} is not understood. Change it.")
    return numbers


def _combinations(parts: Mapping[str, str]) -> None:
    """Those that RFC 5545 has: others mean no date, or take seconds to find one."""
    unfit = {"WEEKLY": _OF_YEARS | {"BYMONTHDAY"}, "YEARLY": set()}.get(parts["FREQ"], _OF_YEARS)
    numbered = bool(_DIGIT.search(parts.get("BYDAY", ""))) and "BYMONTHDAY" in parts
    if numbered or not unfit.isdisjoint(parts):
        raise AppError("The recurrence names days in two ways that don't go together. Leave one out.")


def _times(parts: Mapping[str, str]) -> int:
    """How many a day; a todo that comes by the minute would fill every calendar."""
    hours, minutes = _clock(parts, "BYHOUR", 24), _clock(parts, "BYMINUTE", 60)
    times = max(len(hours), 24 if parts["FREQ"] == "HOURLY" and not hours else 1) * max(len(minutes), 1)
    if times > _MOST_IN_DAY:
        raise AppError(f"A todo can recur {_MOST_IN_DAY} times a day. Name fewer times.")
    return times


def _reaches_position(parts: Mapping[str, str], times: int) -> bool:
    """Whether a week or month can have as many dates as BYSETPOS counts."""
    if "BYSETPOS" not in parts:
        return True
    named = {name: len(parts[name].split(",")) for name in ("BYDAY", "BYMONTHDAY") if name in parts}
    weekdays, days = named.get("BYDAY", 0), named.get("BYMONTHDAY", 0)
    most = {"WEEKLY": weekdays, "MONTHLY": weekdays * _MOST_IN_MONTH or days, "YEARLY": _DAYS_IN_YEAR}
    dates = max(most.get(parts["FREQ"], 1), 1) * times
    return any(abs(int(text)) <= dates for text in parts["BYSETPOS"].split(","))


def _reaches_weekday(parts: Mapping[str, str], start: date) -> bool:
    """Whether every 7 days, or every 168 hours, is one of its weekdays."""
    hours = int(parts.get("INTERVAL", "1")) * {"DAILY": 24, "HOURLY": 1}.get(parts["FREQ"], 0)
    is_weekly = hours > 0 and hours % _HOURS_IN_WEEK == 0
    return not is_weekly or "BYDAY" not in parts or _WEEKDAYS[start.weekday()] in parts["BYDAY"].split(",")


def _clock(parts: Mapping[str, str], name: str, end: int) -> list[int]:
    texts = parts[name].split(",") if name in parts else []
    if any(not _CLOCK.fullmatch(text) or int(text) >= end for text in texts):
        raise AppError(f"The recurrence's {name} is not understood. Change it.")
    return sorted({int(text) for text in texts})


def _weekdays(parts: Mapping[str, str]) -> None:
    for text in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        found = _WEEKDAY.fullmatch(text)
        most = _MOST_IN_MONTH if parts["FREQ"] == "MONTHLY" else _WEEKS_IN_YEAR
        numbered = parts["FREQ"] in {"MONTHLY", "YEARLY"}
        if found is None or (found[1] and not (numbered and 1 <= abs(int(found[1])) <= most)):
            raise AppError("The recurrence's BYDAY is not understood. Change it.")
