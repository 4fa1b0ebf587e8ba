"""Days of a month: `3 Dec`, `December 3rd, 2027`, `3. Dezember`, `12月3日`, `the 5th`, `in June`."""

from __future__ import annotations

from datetime import date

from app.usecases.todo.quick_add.dates.calendar import coming, day_of_month, made
from app.usecases.todo.quick_add.dates.clock import clock_at
from app.usecases.todo.quick_add.sentence import Found, Sentence

_LAST_DAY = 31


def month_day_at(sentence: Sentence, place: int, today: date, *, marked: bool) -> Found[date | None] | None:
    """A day with its month, or with neither month nor year where it can be nothing else."""
    inner = sentence.past(place, "the")
    return (
        _by_marks(sentence, place, today)
        or _day_first(sentence, inner, today)
        or _month_first(sentence, place, today)
        or _bare(sentence, inner, today, marked=marked)
    )


def _by_marks(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    year = sentence.number(place)
    year_mark = sentence.take(year.end, "year_mark") if year else None
    start = year_mark.end if year_mark else place
    month = sentence.number(start)
    month_mark = sentence.take(month.end, "month_mark") if month else None
    day = sentence.number(month_mark.end) if month_mark else None
    day_mark = sentence.take(day.end, "day_mark") if day else None
    if month is None or day is None or day_mark is None:
        return None
    if year_mark and year:
        return Found(made(year.value, month.value, day.value), day_mark.end)
    return Found(_coming(today, month.value, day.value), day_mark.end)


def _day_first(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    day = sentence.ordinal(place) or sentence.number(place)
    if day is None:
        return None
    of = sentence.past(day.end, "of")
    month = sentence.take(of, "month")
    if month is None or not (sentence.linked(of) or sentence.dashed(of)):
        return None
    return _dated(sentence, month.value, day.value, month.end, today)


def _month_first(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    month = sentence.take(place, "month")
    if month is None or not sentence.language.month_first:
        return None
    start = sentence.past(month.end, "the")
    day = sentence.ordinal(start) or sentence.number(start)
    if day is None or not sentence.linked(start) or not 1 <= day.value <= 99 or sentence.take(day.end, "ampm"):
        return None
    return _dated(sentence, month.value, day.value, day.end, today)


def _dated(sentence: Sentence, month: int, day: int, end: int, today: date) -> Found[date | None]:
    place = sentence.past(end, "of")
    tied = (sentence.linked(end) and sentence.linked(place)) or sentence.dashed(place)
    year = sentence.number(place) if tied else None
    if year is not None and 1900 <= year.value <= 2999:
        return Found(made(year.value, month, day), year.end)
    return Found(_coming(today, month, day), end)


def _bare(sentence: Sentence, place: int, today: date, *, marked: bool) -> Found[date | None] | None:
    """`the 5th`: after “on”, or where nothing follows but a time; `15号` anywhere."""
    number = sentence.number(place)
    if number and (mark := sentence.take(number.end, "day_mark")) and not sentence.before(place, "month_mark"):
        apart = marked or place == 0 or sentence.over(mark.end) or not sentence.tight(place - 1)
        return Found(day_of_month(today, number.value), mark.end) if number.value <= _LAST_DAY and apart else None
    if number and sentence.before(place, "on_the") and 1 <= number.value <= _LAST_DAY and _ends(sentence, number.end):
        return Found(day_of_month(today, number.value), number.end)
    if not (sentence.at(place) and sentence.tokens[place].kind == "number"):
        return None
    day = sentence.ordinal(place)
    if day is None or not 1 <= day.value <= _LAST_DAY:
        return None
    ends = sentence.over(day.end) or sentence.take(day.end, "at") is not None
    follows = marked and (place <= 2 or sentence.take(day.end, "small") is not None)
    return Found(day_of_month(today, day.value), day.end) if ends or follows else None


def _ends(sentence: Sentence, place: int) -> bool:
    """At the end of the words, or before a time: `le 24 à 14h`."""
    return sentence.over(place) or (sentence.take(place, "at") is not None and clock_at(sentence, place) is not None)


def in_month_at(sentence: Sentence, place: int, today: date) -> Found[date | None] | None:
    """`in June`, `next June`: its first day."""
    lead = sentence.take(place, "in", "next")
    by = None if lead else sentence.take(place, "by_month")
    month = sentence.take(lead.end, "month") if lead else sentence.take(by.end, "month") if by else None
    if month is None or (by and not sentence.over(month.end)):
        return None
    return Found(coming(today, month.value, 1), month.end)


def _coming(today: date, month: int, day: int) -> date | None:
    return coming(today, month, day) if 1 <= month <= 12 else None
