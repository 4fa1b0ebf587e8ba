"""Days told by their place in a month: `the last day`, `the second Tuesday`; days and repetitions are read of them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates.calendar import beginning, coming, ending
from app.usecases.todo.quick_add.sentence import Found, Sentence

_LAST = -1
_MOST = 5
_MONTHS = 12


class MonthPlace(NamedTuple):
    """The so-manieth such weekday, -1 for the last; without a weekday it is the last day."""

    number: int
    weekday: int | None

    def day_in(self, month: date) -> date | None:
        """None where a month has no fifth one."""
        last = calendar.monthrange(month.year, month.month)[1]
        if self.weekday is None:
            return month.replace(day=last)
        if self.number == _LAST:
            end = month.replace(day=last)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        day = 1 + (self.weekday - month.replace(day=1).weekday()) % 7 + 7 * (self.number - 1)
        return month.replace(day=day) if day <= last else None


def month_place_at(sentence: Sentence, place: int) -> Found[MonthPlace] | None:
    number = _number_at(sentence, place)
    if number is None:
        return None
    if weekday := sentence.take(number.end, "weekday"):
        return Found(MonthPlace(number.value, weekday.value), weekday.end)
    unit = sentence.take(number.end, "unit") if number.value == _LAST else None
    return Found(MonthPlace(_LAST, None), unit.end) if unit and unit.value == units.DAY else None


def month_places_at(sentence: Sentence, place: int) -> Found[list[MonthPlace]] | None:
    """`3rd friday`, `last day`; `2nd and 4th thursday`, where the weekday is told once for all of them."""
    if single := month_place_at(sentence, place):
        return Found([single.value], single.end)
    number = _number_at(sentence, place)
    if number is None:
        return None
    others = month_places_at(sentence, sentence.past(sentence.past(number.end, "and"), "the", "every"))
    if others is None or (weekday := others.value[0].weekday) is None:
        return None
    return Found([MonthPlace(number.value, weekday), *others.value], others.end)


def _number_at(sentence: Sentence, place: int) -> Found[int] | None:
    if last := sentence.take(place, "last"):
        return Found(_LAST, last.end)
    number = sentence.ordinal(place)
    return number if number and 1 <= number.value <= _MOST else None


def named_month_at(sentence: Sentence, place: int) -> Found[int] | None:
    """`of november`, after a place in it."""
    inner = sentence.past(sentence.past(place, "of", "in"), "the")
    return sentence.take(inner, "month") if inner > place else None


def day_within_month_at(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    """`the last day of the month`, `the first monday in May`: only with the words that name the month."""
    if marked := _after_month_mark(sentence, place, today):
        return marked
    found = month_place_at(sentence, sentence.past(place, "the"))
    if found is None:
        return None
    if rest := sentence.take(found.end, "rest_of_month"):
        return Found(_next(found.value, today), rest.end)
    if month := named_month_at(sentence, found.end):
        first = coming(today.replace(day=1), month.value, 1)
        return Found(first and found.value.day_in(first), month.end)
    following = _next_month_end(sentence, sentence.past(sentence.past(found.end, "of", "in"), "the"))
    first = beginning(today, units.MONTH, 1) if following else None
    return Found(found.value.day_in(first), following) if first and following else None


def _after_month_mark(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    """`6月第一个周日`."""
    month = sentence.number(place)
    mark = sentence.take(month.end, "month_mark") if month else None
    found = month_place_at(sentence, mark.end) if mark else None
    if month is None or found is None or not 1 <= month.value <= _MONTHS:
        return None
    first = coming(today.replace(day=1), month.value, 1)
    return Found(first and found.value.day_in(first), found.end)


def _next_month_end(sentence: Sentence, place: int) -> int | None:
    if unit := sentence.take(place, "next_unit"):
        return unit.end if unit.value == units.MONTH else None
    before = sentence.take(place, "next")
    unit = sentence.take(before.end if before else place, "unit")
    after = sentence.take(unit.end, "next_after") if unit else None
    if unit is None or unit.value != units.MONTH or not (before or after):
        return None
    return after.end if after and not before else unit.end


def _next(found: MonthPlace, today: date) -> date | None:
    """In this month, or in the first after it that has such a day to come."""
    months = [today, *(first for ahead in range(1, 4) if (first := beginning(today, units.MONTH, ahead)))]
    days = (found.day_in(month) for month in months if ending(month, units.MONTH, 0))
    return next((day for day in days if day and day >= today), None)
