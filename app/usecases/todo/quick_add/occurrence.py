"""The first day and time of a repetition; the reading of a line asks, since the rule alone names no beginning."""

from __future__ import annotations

import calendar
from datetime import date, datetime, time, timedelta

from app.usecases.todo.quick_add.dates.when import Present, When
from app.usecases.todo.quick_add.frequency import interval_of
from app.usecases.todo.quick_add.recurrence import Repeat

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LONGEST_SEARCH = 366 * 8 + 2


def first_due(repeat: Repeat, start: date | None, clock: time | None, present: Present) -> date | datetime | None:
    """From the day it starts, or from now; None for a rule that never comes, or not before its end."""
    due = _first_due(repeat, start, clock, present)
    day = due.date() if isinstance(due, datetime) else due
    return None if day and repeat.until and day > repeat.until else due


def _first_due(repeat: Repeat, start: date | None, clock: time | None, present: Present) -> date | datetime | None:
    if dict(repeat.rule)["FREQ"] == "HOURLY" and start is None and clock is None:
        return present.later(60 * interval_of(repeat.rule))
    from_day = start or present.today
    if clock is None:
        if dict(repeat.rule)["FREQ"] == "HOURLY":
            return datetime.combine(from_day, time(9))
        return _first_day(repeat, from_day)
    day = _first_day(repeat, from_day)
    if day is None:
        return None
    due = datetime.combine(day, clock)
    if start is None and due <= present.local:
        later = _first_day(repeat, day + timedelta(days=1))
        return None if later is None else datetime.combine(later, clock)
    return due


def time_of(when: When | None, repeat: Repeat) -> time | None:
    """The time of a repetition, said within it or elsewhere in the line; “at 9” is the morning's."""
    clock = repeat.clock or (when.clock if when else None)
    if clock is not None:
        return clock.time
    return when.moment.time() if when and when.moment else None


def _first_day(repeat: Repeat, start: date) -> date | None:
    parts = dict(repeat.rule)
    if not {"BYDAY", "BYMONTHDAY", "BYMONTH"} & parts.keys():
        return start
    days = (start + timedelta(days=n) for n in range(_LONGEST_SEARCH) if start.year < 2990)
    return next((day for day in days if _fits(day, parts)), None)


def _fits(day: date, parts: dict[str, str]) -> bool:
    if "BYMONTH" in parts and str(day.month) != parts["BYMONTH"]:
        return False
    if "BYMONTHDAY" in parts:
        last = calendar.monthrange(day.year, day.month)[1]
        return {str(day.day), str(day.day - last - 1)} & set(parts["BYMONTHDAY"].split(",")) != set()
    return any(_is_weekday(day, name) for name in parts["BYDAY"].split(","))


def _is_weekday(day: date, name: str) -> bool:
    """`MO`, `3FR` or `-1SU`."""
    if name[-2:] != _WEEKDAYS[day.weekday()]:
        return False
    if name[:-2] == "-1":
        return (day + timedelta(days=7)).month != day.month
    return not name[:-2] or int(name[:-2]) == (day.day - 1) // 7 + 1
