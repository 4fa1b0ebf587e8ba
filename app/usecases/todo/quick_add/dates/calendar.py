"""Arithmetic of days: so many weeks on, the next Friday, the end of a month; None where the calendar ends."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from app.usecases.todo.quick_add import units

_LAST_YEAR = 2999
_MONTHS = {units.MONTH: 1, units.QUARTER: 3, units.YEAR: 12}
_DAYS = {units.DAY: 1, units.WEEK: 7, units.FORTNIGHT: 14}


def made(year: int, month: int, day: int) -> date | None:
    """The date, if there is one."""
    try:
        return date(year, month, day) if 1900 <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def shifted(day: date, count: int, unit: int) -> date | None:
    """So many units later; the 31st becomes the last day of a shorter month."""
    if unit in _DAYS:
        try:
            found = day + timedelta(days=count * _DAYS[unit])
        except OverflowError:
            return None
        return found if found.year <= _LAST_YEAR else None
    if unit not in _MONTHS:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    if year > _LAST_YEAR:
        return None
    return made(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after a day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def monday(day: date) -> date:
    """Of the day's week."""
    return day - timedelta(days=day.weekday())


def next_week(day: date) -> date:
    """Its Monday."""
    return weekday_after(day, 0)


def beginning(day: date, unit: int, ahead: int) -> date | None:
    """The first day of the present week, month or year, or of one ahead."""
    if unit == units.WEEK:
        return shifted(monday(day), ahead, unit)
    if unit == units.YEAR:
        return made(day.year + ahead, 1, 1)
    if unit == units.QUARTER:
        return shifted(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), ahead, unit)
    return shifted(day.replace(day=1), ahead, unit)


def ending(day: date, unit: int, ahead: int) -> date | None:
    """The last day of a month, quarter or year; a week ends with its Friday, or on Sunday once that is over."""
    if unit == units.DAY:
        return shifted(day, ahead, unit)
    if unit == units.WEEK:
        first = beginning(day, unit, ahead)
        return None if first is None else first + timedelta(days=4 if day.weekday() <= 4 or ahead else 6)
    following = beginning(day, unit, ahead + 1)
    return None if following is None else following - timedelta(days=1)


def coming(today: date, month: int, day: int) -> date | None:
    """This year's date, or the next year's where that has passed; 29 February waits for a leap year."""
    if day == 29 and month == 2:
        years = range(today.year, today.year + 9)
        return next((found for year in years if (found := made(year, 2, 29)) and found >= today), None)
    found = made(today.year, month, day)
    return found if found is None or found >= today else made(today.year + 1, month, day)


def day_of_month(today: date, day: int) -> date | None:
    """The next such day of a month that has it."""
    months = (beginning(today, units.MONTH, ahead) for ahead in range(3))
    days = (made(month.year, month.month, day) for month in months if month)
    return next((found for found in days if found and found >= today), None)
