"""Days in words: `tomorrow`, `next friday`, `3 Dec`, `the 5th`, `in two weeks`, `end of month`."""

from __future__ import annotations

from datetime import date, timedelta

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates import calendar
from app.usecases.todo.quick_add.dates.monthly import in_month_at, month_day_at
from app.usecases.todo.quick_add.dates.numeric import numeric_at
from app.usecases.todo.quick_add.dates.within_month import day_within_month_at
from app.usecases.todo.quick_add.sentence import Found, Sentence

Day = Found[date | None]
"""None is a date that doesn't exist, such as 30 February: nothing in it is read again."""

SATURDAY = 5


def day_at(sentence: Sentence, place: int, today: date) -> Day | None:
    """The day that begins at a place, with the words that lead to it."""
    counted = _counted(sentence, place, today)
    if counted is not None:
        return counted
    lead = sentence.take(place, "on")
    inner = lead.end if lead else place
    for marked, start in ((True, inner), (False, place)) if lead else ((False, place),):
        found = _plain(sentence, start, today, marked=marked)
        if found is not None:
            return found
    return None


def _plain(sentence: Sentence, place: int, today: date, *, marked: bool) -> Day | None:
    if not sentence.at(place):
        return None
    article = sentence.past(place, "the")
    return (
        _relative(sentence, place, today)
        or day_within_month_at(sentence, place, today)
        or month_day_at(sentence, place, today, marked=marked)
        or numeric_at(sentence, place, today, marked=marked)
        or _weekend(sentence, place, today, marked=marked)
        or _edge(sentence, place, today)
        or _next(sentence, place, today)
        or (_next(sentence, article, today) if article != place else None)
        or _weekday(sentence, place, today, marked=marked)
        or in_month_at(sentence, place, today)
    )


def _relative(sentence: Sentence, place: int, today: date) -> Day | None:
    found = sentence.take(place, "relative")
    if found is None:
        return None
    day = today + timedelta(days=found.value)
    return _shifted_on(sentence, found.end, day) or Found(day, found.end)


def _shifted_on(sentence: Sentence, place: int, day: date) -> Day | None:
    """`heute in 14 Tagen`, `Freitag in einer Woche`: so much later than the day before it."""
    lead = sentence.take(place, "in")
    number = sentence.number(lead.end) if lead and sentence.linked(place) else None
    unit = sentence.take(number.end, "unit") if number else None
    if number is None or unit is None or unit.value not in {units.DAY, units.WEEK, units.FORTNIGHT}:
        return None
    return Found(calendar.shifted(day, number.value, unit.value), unit.end)


def _counted(sentence: Sentence, place: int, today: date) -> Day | None:
    """`in 3 days`, `3 days from now`, `a week from tomorrow`."""
    lead = sentence.take(place, "in")
    number = sentence.number(lead.end if lead else place)
    unit = sentence.take(number.end, "unit") if number else None
    if number is None or unit is None or unit.value in {units.HOUR, units.MINUTE}:
        return None
    if after := sentence.take(unit.end, "after"):
        return Found(calendar.shifted(today, number.value, unit.value), after.end)
    base = _base(sentence, unit.end, today)
    if base is not None and base.value is not None:
        return Found(calendar.shifted(base.value, number.value, unit.value), base.end)
    if lead is None or sentence.take(unit.end, "ago"):
        return None
    weekday = sentence.take(sentence.past(unit.end, "on"), "weekday") if sentence.linked(unit.end) else None
    if weekday and unit.value == units.WEEK and (week := calendar.shifted(today, number.value, unit.value)):
        return Found(calendar.monday(week) + timedelta(days=weekday.value), weekday.end)
    return Found(calendar.shifted(today, number.value, unit.value), sentence.past(unit.end, "time"))


def _base(sentence: Sentence, place: int, today: date) -> Day | None:
    origin = sentence.take(place, "counted_from")
    if origin is None:
        return None
    return _relative(sentence, origin.end, today) or _weekday(sentence, origin.end, today, marked=True)


def _edge(sentence: Sentence, place: int, today: date) -> Day | None:
    """`end of month`, `beginning of next year`, `end of June`."""
    if edge := sentence.take(place, "edge"):
        return Found(calendar.ending(today, edge.value, 0), edge.end)
    if closing := _month_end(sentence, place, today):
        return closing
    end, begin = sentence.take(place, "end"), sentence.take(place, "begin")
    side = end or begin
    if side is None:
        return None
    inner = sentence.past(sentence.past(side.end, "the", "this"), "next")
    ahead = int(sentence.take(inner - 1, "next") is not None)
    if unit := sentence.take(inner, "unit"):
        after = sentence.take(unit.end, "next_after")
        ahead = max(ahead, int(after is not None))
        edge_of = calendar.ending if end else calendar.beginning
        found = edge_of(today, unit.value, ahead if end else max(ahead, 1))
        return Found(found, after.end if after else unit.end) if unit.value <= units.QUARTER else None
    month = sentence.take(inner, "month")
    if month is None:
        return None
    first = calendar.coming(today.replace(day=1), month.value, 1)
    return Found(first and (calendar.ending(first, units.MONTH, 0) if end else first), month.end)


def _month_end(sentence: Sentence, place: int, today: date) -> Day | None:
    """`四月底`."""
    month = sentence.number(place)
    mark = sentence.take(month.end, "month_mark") if month else None
    closing = sentence.take(mark.end, "month_end") if mark else None
    if month is None or closing is None or not 1 <= month.value <= 12:
        return None
    first = calendar.coming(today.replace(day=1), month.value, 1)
    return Found(first and calendar.ending(first, units.MONTH, 0), closing.end)


def _next(sentence: Sentence, place: int, today: date) -> Day | None:
    """What is said of the next week, month, weekend or weekday."""
    if weekday := sentence.take(place, "next_weekday"):
        return Found(calendar.next_week(today) + timedelta(days=weekday.value), weekday.end)
    if weekend := sentence.take(place, "next_span"):
        return Found(calendar.next_week(today) + timedelta(days=SATURDAY), weekend.end)
    for tag, ahead in (("next_unit", 1), ("after_next_unit", 2)):
        if unit := sentence.take(place, tag):
            first = calendar.beginning(today, unit.value, ahead)
            return _day_of(sentence, unit, first) or Found(first, unit.end)
    if before := sentence.take(place, "next"):
        return _following(sentence, before.end, today) if sentence.linked(before.end) else None
    kind = sentence.take(place, "unit", "weekday", "span")
    after = sentence.take(kind.end, "next_after") if kind else None
    if kind is None or after is None:
        return None
    found = _following(sentence, place, today)
    return None if found is None else Found(found.value, after.end)


def _day_of(sentence: Sentence, unit: Found[int], first: date | None) -> Day | None:
    """`下个月5号`: a day of the month that begins so."""
    number = sentence.number(unit.end) if unit.value == units.MONTH else None
    mark = sentence.take(number.end, "day_mark") if number else None
    if number is None or mark is None or first is None:
        return None
    last = calendar.ending(first, units.MONTH, 0)
    return Found(first.replace(day=number.value) if last and 1 <= number.value <= last.day else None, mark.end)


def _following(sentence: Sentence, place: int, today: date) -> Day | None:
    if weekday := sentence.take(place, "weekday"):
        return Found(calendar.next_week(today) + timedelta(days=weekday.value), weekday.end)
    span = sentence.take(place, "span")
    if span and span.value == units.WEEKEND:
        return Found(calendar.next_week(today) + timedelta(days=SATURDAY), span.end)
    unit = sentence.take(place, "unit")
    if unit and unit.value == units.WEEK and (inside := sentence.take(sentence.past(unit.end, "on"), "weekday")):
        return Found(calendar.next_week(today) + timedelta(days=inside.value), inside.end)
    if unit and unit.value in {units.WEEK, units.MONTH, units.YEAR, units.QUARTER}:
        return Found(calendar.beginning(today, unit.value, 1), unit.end)
    return None


def _weekday(sentence: Sentence, place: int, today: date, *, marked: bool) -> Day | None:
    """The next such day, never today; `this friday` may be today."""
    if this := sentence.take(place, "this_weekday"):
        return Found(calendar.monday(today) + timedelta(days=this.value), this.end)
    this = sentence.take(place, "this")
    inner = this.end if this else place
    article = sentence.past(inner, "the") if marked else inner
    found = sentence.take(article, "weekday")
    if found is None or (not (marked or this) and _is_weak(sentence, article, found.end)):
        return None
    start = sentence.past(found.end, "the")
    dated = month_day_at(sentence, start, today, marked=True)
    if dated is None and sentence.at(start):
        dated = numeric_at(sentence, start, today, marked=True)
    if dated is not None and sentence.linked(found.end):
        return dated
    week = _next(sentence, sentence.past(found.end, "of"), today) if sentence.linked(found.end) else None
    if week and week.value == calendar.next_week(today) and sentence.take(week.end - 1, "unit"):
        return Found(calendar.next_week(today) + timedelta(days=found.value), week.end)
    day = calendar.weekday_from(today, found.value) if this else calendar.weekday_after(today, found.value)
    if later := sentence.take(found.end, "weeks_later"):
        return Found(calendar.shifted(day, later.value, units.WEEK), later.end)
    on = _shifted_on(sentence, found.end, day) if sentence.language.code == "de" else None
    return on or Found(day, found.end)


def _is_weak(sentence: Sentence, place: int, end: int) -> bool:
    """A short name that is a word of its own too (“sun”) counts only at the end or before a time."""
    weak = sentence.take(place, "weak")
    if weak is None:
        return False
    if weak.value == 2 and not sentence.is_capital(place):
        return True
    return not (
        sentence.over(end)
        or sentence.take(end, "at", "part")
        or sentence.number(end)
        or sentence.tokens[end].kind == "clock"
    )


def _weekend(sentence: Sentence, place: int, today: date, *, marked: bool) -> Day | None:
    this = sentence.take(place, "this")
    alone = sentence.take(place, "alone")
    found = sentence.take(this.end if this else sentence.past(place, "the") if marked else place, "span")
    if found is None or found.value != units.WEEKEND or not (this or marked or alone):
        return None
    if sentence.take(found.end, "next_after"):
        return None
    return Found(calendar.weekday_from(today, SATURDAY), found.end)
