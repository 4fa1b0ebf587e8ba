"""How often: the words after `every`, and words such as `daily`, as the parts of an RRULE."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates.clock import Clock, clock_at
from app.usecases.todo.quick_add.dates.monthly import month_day_at
from app.usecases.todo.quick_add.dates.within_month import MonthPlace, month_places_at, named_month_at
from app.usecases.todo.quick_add.sentence import Found, Sentence
from app.usecases.todo.quick_add.series import (
    LAST_DAY,
    WEEKDAYS,
    month_days_at,
    numbers_of,
    weekday_names,
    weekday_range_at,
    weekdays_at,
)

Rule = tuple[tuple[str, str], ...]
Timed = tuple[Rule, Clock | None]

_WORKDAYS = "MO,TU,WE,TH,FR"
_FREQUENCIES = {
    units.DAY: ("DAILY", 1),
    units.WEEK: ("WEEKLY", 1),
    units.MONTH: ("MONTHLY", 1),
    units.YEAR: ("YEARLY", 1),
    units.HOUR: ("HOURLY", 1),
    units.QUARTER: ("MONTHLY", 3),
    units.FORTNIGHT: ("WEEKLY", 2),
}
_ADVERBS = {
    units.DAILY: ("DAILY", 1),
    units.WEEKLY: ("WEEKLY", 1),
    units.MONTHLY: ("MONTHLY", 1),
    units.YEARLY: ("YEARLY", 1),
    units.HOURLY: ("HOURLY", 1),
    units.QUARTERLY: ("MONTHLY", 3),
    units.FORTNIGHTLY: ("WEEKLY", 2),
    units.EVERY_OTHER_DAY: ("DAILY", 2),
}
_MOST = 999


def interval_of(rule: Rule) -> int:
    return int(dict(rule).get("INTERVAL", "1"))


def rule_at(sentence: Sentence, place: int, today: date) -> Found[Timed] | None:
    """What `every` is followed by."""
    readers: tuple[Callable[[], Found[Timed] | None], ...] = (
        lambda: _yearly(sentence, place, today),
        lambda: _within_month(sentence, place),
        lambda: _weekdays(sentence, place),
        lambda: _part(sentence, place),
        lambda: _numbered(sentence, place),
        lambda: _unit(sentence, place),
        lambda: _days_of_month(sentence, place),
    )
    return next((found for read in readers if (found := read()) is not None), None)


def rule_before_at(sentence: Sentence, place: int) -> Found[Timed] | None:
    """What stands without `every`, or before it: `daily`, `mondays`, `on the 3rd of every month`."""
    if adverb := sentence.take(place, "adverb"):
        frequency, interval = _ADVERBS[adverb.value]
        return _refined(sentence, frequency, interval, adverb.end) if _is_adverbial(sentence, adverb.end) else None
    if part := sentence.take(place, "every_part"):
        return Found((_rule("DAILY"), Clock(part.value)), part.end)
    if span := sentence.take(place, "every_span"):
        return Found((_rule("WEEKLY", BYDAY=_WORKDAYS), None), span.end)
    if (span := sentence.take(place, "every_timed_span")) and clock_at(sentence, span.end):
        return Found((_rule("WEEKLY", BYDAY=_WORKDAYS), None), span.end)
    return (
        _habitual_weekdays(sentence, place)
        or _timed_weekdays(sentence, place)
        or _alternating(sentence, place)
        or _before_every_month(sentence, place)
    )


def _habitual_weekdays(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`on mondays and fridays`, `montags bis freitags`."""
    start = sentence.past(place, "on")
    first = sentence.take(start, "weekly_on")
    days = weekdays_at(sentence, start, "weekly_on", "weekday") if first else None
    return Found((_rule("WEEKLY", BYDAY=weekday_names(days.value)), None), days.end) if days else None


def _timed_weekdays(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`monday to friday at 9`: what has a time of day is no span of days, so it is each of them."""
    start = sentence.past(place, "range_lead")
    days = weekday_range_at(sentence, start, "weekday") or _workdays(sentence, start)
    if days is None or not sentence.linked(days.end) or clock_at(sentence, days.end) is None:
        return None
    return Found((_rule("WEEKLY", BYDAY=weekday_names(days.value)), None), days.end)


def _workdays(sentence: Sentence, place: int) -> Found[list[int]] | None:
    span = sentence.take(place, "timed_span")
    return Found(list(range(5)), span.end) if span else None


def _alternating(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`un lundi sur deux`, `un lunes sí y otro no`: one of so many."""
    one = sentence.take(place, "number")
    kind = sentence.take(one.end, "weekday", "unit") if one and one.value == 1 else None
    of = sentence.take(kind.end, "one_of") if kind else None
    if one is None or kind is None or of is None:
        return None
    if weekday := sentence.take(one.end, "weekday"):
        return Found((_rule("WEEKLY", of.value, BYDAY=WEEKDAYS[weekday.value]), None), of.end)
    if kind.value not in _FREQUENCIES:
        return None
    frequency, times = _FREQUENCIES[kind.value]
    return Found((_rule(frequency, of.value * times), None), of.end)


def _before_every_month(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`on the 3rd of every month`, `the first monday of each month`, `le 15 de chaque mois`."""
    days = _month_part(sentence, place)
    if days is None or not sentence.linked(days.end):
        return None
    every = sentence.take(sentence.past(days.end, "of"), "every")
    month = _unit(sentence, every.end) if every and sentence.linked(every.end) else None
    if month is None or not {name for name, _ in month.value[0]} <= {"FREQ", "INTERVAL"}:
        return None
    (frequency, *interval), _ = month.value
    return Found(((frequency, *interval, days.value), None), month.end) if frequency[1] == "MONTHLY" else None


def _month_part(sentence: Sentence, place: int) -> Found[tuple[str, str]] | None:
    """Which days of a month; a bare number only with the words that make a day of it."""
    start = sentence.past(sentence.past(sentence.past(place, "on"), "the"), "day_lead")
    if found := month_places_at(sentence, start):
        return Found(_place_names(found.value), found.end)
    numbers = month_days_at(sentence, start, bare=start > place and sentence.language.bare_days)
    return Found(("BYMONTHDAY", numbers_of(numbers.value)), numbers.end) if numbers else None


def _place_names(found: Sequence[MonthPlace]) -> tuple[str, str]:
    weekdays = [f"{place.number}{WEEKDAYS[place.weekday]}" for place in found if place.weekday is not None]
    return ("BYDAY", ",".join(weekdays)) if weekdays else ("BYMONTHDAY", str(found[0].number))


def _is_adverbial(sentence: Sentence, place: int) -> bool:
    """“water plants daily at 9”, but not “the daily report”."""
    if sentence.language.code != "en":
        return True  # only in English such a word is an adjective too
    if sentence.over(place) or sentence.take(place, "at", "until", "starting", "for", "on", "part_of"):
        return True
    return sentence.tokens[place].kind in {"clock", "number"}


def _rule(frequency: str, interval: int = 1, **more: str) -> Rule:
    every = (("INTERVAL", str(interval)),) if interval > 1 else ()
    return (("FREQ", frequency), *every, *more.items())


def _yearly(sentence: Sentence, place: int, today: date) -> Found[Timed] | None:
    """`27 march`, `jan 5`."""
    if not (sentence.take(place, "month") or sentence.ordinal(place) or sentence.number(place)):
        return None
    found = month_day_at(sentence, place, today, marked=False)
    named = found and any(sentence.take(n, "month", "month_mark") for n in range(place, found.end))
    if found is None or found.value is None or not named:
        return None
    return Found((_rule("YEARLY", BYMONTH=str(found.value.month), BYMONTHDAY=str(found.value.day)), None), found.end)


def _within_month(sentence: Sentence, place: int) -> Found[Timed] | None:
    if yearly := _within_year(sentence, place):
        return yearly
    found = month_places_at(sentence, place)
    if found is None:
        return None
    rest = sentence.take(found.end, "rest_of_month")
    if sentence.take(place, "other") and rest is None and len(found.value) == 1:
        return None  # “jeden zweiten Samstag” is every other one
    return Found(((("FREQ", "MONTHLY"), _place_names(found.value)), None), rest.end if rest else found.end)


def _within_year(sentence: Sentence, place: int, interval: int = 1) -> Found[Timed] | None:
    """`4th thursday of november`, `last day of february`."""
    found = month_places_at(sentence, place)
    month = named_month_at(sentence, found.end) if found else None
    if found is None or month is None:
        return None
    rule = _rule("YEARLY", interval, BYMONTH=str(month.value))
    return Found(((*rule, _place_names(found.value)), None), month.end)


def _weekdays(sentence: Sentence, place: int) -> Found[Timed] | None:
    other = sentence.take(place, "other")
    counted = Found(2, other.end) if other else _count_of_weekdays(sentence, place)
    found = weekdays_at(sentence, counted.end, "weekday", "weekly_on")
    if found is None:
        return None
    return Found((_rule("WEEKLY", counted.value, BYDAY=weekday_names(found.value)), None), found.end)


def _count_of_weekdays(sentence: Sentence, place: int) -> Found[int]:
    """`every 2 mondays`, `cada dos lunes`."""
    number = sentence.number(place)
    if number is None or not 1 < number.value <= _MOST or sentence.take(number.end, "weekday", "weekly_on") is None:
        return Found(1, place)
    return number


def _part(sentence: Sentence, place: int) -> Found[Timed] | None:
    part = sentence.take(place, "part", "short_part")
    return None if part is None else Found((_rule("DAILY"), Clock(part.value)), part.end)


def _numbered(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`tous les 5 du mois`, `2nd day of the month`: a number that only the month's name makes a day."""
    day = _numbered_day(sentence, place) or sentence.number(place)
    rest = sentence.take(day.end, "rest_of_month") if day else None
    if day is None or rest is None or not 1 <= day.value <= LAST_DAY:
        return None
    return Found((_rule("MONTHLY", BYMONTHDAY=str(day.value)), None), rest.end)


def _numbered_day(sentence: Sentence, place: int) -> Found[int] | None:
    number = sentence.ordinal(place)
    unit = sentence.take(number.end, "unit") if number else None
    return Found(number.value, unit.end) if number and unit and unit.value == units.DAY else None


def _unit(sentence: Sentence, place: int) -> Found[Timed] | None:
    """`day`, `2 weeks on monday`, `other month`, `3rd day`, `weekday`."""
    counted = sentence.take(place, "other") and Found(2, sentence.past(place, "other"))
    counted = counted or sentence.ordinal(place) or sentence.number(place) or Found(1, place)
    if not 1 <= counted.value <= _MOST:
        return None
    if span := sentence.take(counted.end, "span"):
        days = _WORKDAYS if span.value == units.WORKDAY else "SA"
        return Found((_rule("WEEKLY", counted.value, BYDAY=days), None), span.end)
    unit = sentence.take(counted.end, "unit")
    if unit is None or unit.value not in _FREQUENCIES:
        return None
    frequency, times = _FREQUENCIES[unit.value]
    return _refined(sentence, frequency, counted.value * times, unit.end)


def _refined(sentence: Sentence, frequency: str, interval: int, end: int) -> Found[Timed]:
    """On which days of the weeks or months; `every day from monday to friday` names its days too."""
    on = sentence.past(sentence.past(end, "on"), "the")
    if (frequency, interval) == ("DAILY", 1) and (
        span := weekday_range_at(sentence, _past_lead(sentence, end), "weekday")
    ):
        return Found((_rule("WEEKLY", BYDAY=weekday_names(span.value)), None), span.end)
    if frequency == "WEEKLY" and (days := weekdays_at(sentence, on, "weekday", "weekly_on")):
        return Found((_rule(frequency, interval, BYDAY=weekday_names(days.value)), None), days.end)
    if frequency == "MONTHLY" and (close := sentence.take(end, "month_end")):
        return Found((_rule(frequency, interval, BYMONTHDAY="-1"), None), close.end)
    if frequency == "MONTHLY" and (part := _month_part(sentence, end)):
        return Found(((*_rule(frequency, interval), part.value), None), part.end)
    if frequency == "YEARLY" and (named := _within_year(sentence, on, interval)):
        return named
    return Found((_rule(frequency, interval), None), end)


def _past_lead(sentence: Sentence, place: int) -> int:
    return sentence.past(sentence.past(place, "range_lead"), "the")


def _days_of_month(sentence: Sentence, place: int) -> Found[Timed] | None:
    found = month_days_at(sentence, place)
    if found is None:
        return None
    end = sentence.past(found.end, "rest_of_month")
    return Found((_rule("MONTHLY", BYMONTHDAY=numbers_of(found.value)), None), end)
