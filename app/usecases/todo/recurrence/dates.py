"""Whether a rule's months and days name any date at all; asked first: dateutil would look until the year 9999."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.errors import AppError

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_YEAR = 366
_WEEKS_IN_YEAR = 53
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOST_IN_MONTH = 5


def has_dates(parts: Mapping[str, str]) -> bool:
    """False for 30 February and the like; an `AppError` for a number that means no date anywhere."""
    months = _numbers(parts, "BYMONTH", 12, negative=False) or list(range(1, 13))
    days = _numbers(parts, "BYMONTHDAY", 31)
    _numbers(parts, "BYYEARDAY", _DAYS_IN_YEAR)
    _numbers(parts, "BYWEEKNO", _WEEKS_IN_YEAR)
    _numbers(parts, "BYSETPOS", _DAYS_IN_YEAR)
    _weekdays(parts)
    longest = max(_DAYS_IN_MONTH[month - 1] for month in months)
    return not days or min(abs(day) for day in days) <= longest


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


def _weekdays(parts: Mapping[str, str]) -> None:
    for text in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        found = _WEEKDAY.fullmatch(text)
        most = _MOST_IN_MONTH if parts["FREQ"] == "MONTHLY" else _WEEKS_IN_YEAR
        numbered = parts["FREQ"] in {"MONTHLY", "YEARLY"}
        if found is None or (found[1] and not (numbered and 1 <= abs(int(found[1])) <= most)):
            raise AppError("The recurrence's BYDAY is not understood. Change it.")
