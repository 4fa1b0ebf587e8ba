"""Says in words how often a todo comes again; cards, the window's chips and details, and the command line show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from typing import NamedTuple

from app.usecases.todo.recurrence import rule
from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.catalogues import Catalogues

RECURRENCE_WORDS = Catalogues("app.usecases.todo.recurrence.words", RecurrenceWords)

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = set(range(7))
_WORKING = set(range(5))
_WORKDAY = 7
"""Beside the weekdays, in names and genders."""
_WHEN = ("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO")
_PLACES = (*range(1, 6), -1)
_LAST = -1
_VOWELS = "aeiou"
_REMEMBERED = 1_000
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")


class _UnsayableError(Exception):
    """The rule has parts that there are no words for."""


class _Weekday(NamedTuple):
    place: int | None
    """In its month: 1 for the first, -1 for the last."""
    day: int


@lru_cache(_REMEMBERED)
def recurrence_words(text: str, language: str, *, from_completion: bool = False) -> str:
    """“Every 2 weeks on Monday until 6 Mar 2027”, in the language of two letters, or in English."""
    words, parts = RECURRENCE_WORDS.spoken(language), rule.parts_of(text)
    try:
        said = _ended(parts, _timed(parts, _rhythm(parts, words), words), words)
    except (_UnsayableError, ValueError):
        return words.other
    return words.from_completion.format(rhythm=said) if from_completion else said


def _rhythm(parts: rule.Parts, words: RecurrenceWords) -> str:
    interval = int(parts.get("INTERVAL", "1"))
    given = frozenset(name for name in _WHEN if name in parts)
    frequency = "WEEKLY" if parts["FREQ"] == "DAILY" and given and interval == 1 else parts["FREQ"]
    if frequency == "WEEKLY" and interval == 1 and given == {"BYDAY"}:
        days = {day for _, day in _weekdays(parts)}
        if days == _WORKING:
            return words.weekdays
        frequency, given = ("DAILY", frozenset()) if days == _WEEK else (frequency, given)
    every = words.each[frequency] if interval == 1 else words.every[frequency](interval)
    return words.on.format(every=every, when=words.listed(_when(frequency, given, parts, words))) if given else every


def _when(frequency: str, given: frozenset[str], parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    say = _SAID.get((frequency, given))
    if say is None:
        raise _UnsayableError
    return say(parts, words)


def _weekly(parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    found = sorted(set(_weekdays(parts)), key=lambda each: each.day)
    if any(each.place is not None for each in found):
        raise _UnsayableError
    return [words.weekday.format(weekday=_names(words)[each.day]) for each in found]


def _days_of_month(parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    return [_day_of_month(day, words) for day in _numbers(parts, "BYMONTHDAY")]


def _day_of_month(day: int, words: RecurrenceWords) -> str:
    if day == _LAST:
        return words.last_day
    return words.month_day.format(day=words.formats.number(_within(day, 31)))


def _places(parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    """“the third Friday”."""
    found = _weekdays(parts)
    if "BYSETPOS" in parts:
        return [_of_set({each.day for each in found}, place, words) for place in _numbers(parts, "BYSETPOS")]
    return [_nth(each.place, each.day, words) for each in found]


def _of_set(days: set[int], place: int, words: RecurrenceWords) -> str:
    if days == _WEEK:
        return _day_of_month(place, words)
    if days == _WORKING:
        return _nth(place, _WORKDAY, words)
    if len(days) > 1:
        raise _UnsayableError
    return _nth(place, min(days), words)


def _nth(place: int | None, day: int, words: RecurrenceWords) -> str:
    if place is None or place not in _PLACES:
        raise _UnsayableError
    return words.nth.format(ordinal=words.ordinal(place, day), weekday=_names(words)[day])


def _dates(parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    """“6 March”."""
    days, months = _numbers(parts, "BYMONTHDAY"), _numbers(parts, "BYMONTH")
    return [_date(day, month, words) for month in months for day in days]


def _date(day: int, month: int, words: RecurrenceWords) -> str:
    if day == _LAST:
        return _in_month(words.last_day, month, words)
    return words.date.format(day=words.formats.number(_within(day, 31)), month=_month(month, words))


def _places_in_months(parts: rule.Parts, words: RecurrenceWords) -> list[str]:
    """“the third Friday of March”."""
    months = _numbers(parts, "BYMONTH")
    return [_in_month(place, month, words) for month in months for place in _places(parts, words)]


def _in_month(when: str, month: int, words: RecurrenceWords) -> str:
    name = _month(month, words)
    vowel = words.in_month_vowel and name[0] in _VOWELS
    return (words.in_month_vowel if vowel else words.in_month).format(when=when, month=name)


def _timed(parts: rule.Parts, rhythm: str, words: RecurrenceWords) -> str:
    if "BYHOUR" not in parts and "BYMINUTE" not in parts:
        return rhythm
    if "BYHOUR" not in parts or parts["FREQ"] == "HOURLY":
        raise _UnsayableError
    minutes = _numbers(parts, "BYMINUTE") if "BYMINUTE" in parts else [0]
    times = [words.formats.clock(time(hour, minute)) for hour in _numbers(parts, "BYHOUR") for minute in minutes]
    return words.at.format(rhythm=rhythm, times=words.listed(times))


def _ended(parts: rule.Parts, rhythm: str, words: RecurrenceWords) -> str:
    if "COUNT" in parts:
        return words.times(int(parts["COUNT"]), rhythm=rhythm)
    if "UNTIL" in parts:
        last = date.fromisoformat(parts["UNTIL"][:8])
        return words.until.format(rhythm=rhythm, day=words.formats.day_of_year(last))
    return rhythm


def _weekdays(parts: rule.Parts) -> list[_Weekday]:
    return [_weekday(part) for part in parts["BYDAY"].split(",")]


def _weekday(part: str) -> _Weekday:
    found = _BYDAY.fullmatch(part)
    if found is None:
        raise _UnsayableError
    return _Weekday(int(found[1]) if found[1] else None, _DAYS.index(found[2]))


def _numbers(parts: rule.Parts, name: str) -> list[int]:
    return [int(number) for number in parts[name].split(",")]


def _within(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise _UnsayableError
    return number


def _names(words: RecurrenceWords) -> Sequence[str]:
    return (*words.formats.weekdays.split(), words.workday)


def _month(month: int, words: RecurrenceWords) -> str:
    return words.formats.months.split()[_within(month, 12) - 1]


_SAID: Mapping[tuple[str, frozenset[str]], Callable[[rule.Parts, RecurrenceWords], list[str]]] = {
    ("WEEKLY", frozenset({"BYDAY"})): _weekly,
    ("MONTHLY", frozenset({"BYMONTHDAY"})): _days_of_month,
    ("MONTHLY", frozenset({"BYDAY"})): _places,
    ("MONTHLY", frozenset({"BYDAY", "BYSETPOS"})): _places,
    ("YEARLY", frozenset({"BYMONTH", "BYMONTHDAY"})): _dates,
    ("YEARLY", frozenset({"BYMONTH", "BYDAY"})): _places_in_months,
    ("YEARLY", frozenset({"BYMONTH", "BYDAY", "BYSETPOS"})): _places_in_months,
}
"""By the frequency and by what says when within it."""
