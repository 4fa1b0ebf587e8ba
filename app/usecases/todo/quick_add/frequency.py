"""How often: the words after `every`, and words such as `daily`, as the parts of an RRULE."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates.clock import Clock
from app.usecases.todo.quick_add.dates.monthly import month_day_at
from app.usecases.todo.quick_add.sentence import Found, Sentence

Rule = tuple[tuple[str, str], ...]
Timed = tuple[Rule, Clock | None]

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKDAYS = "MO,TU,WE,TH,FR"
_FREQUENCIES = {
    units.DAY: ("DAILY", 1),
    units.WEEK: ("WEEKLY", 1),
    units.MONTH: ("MONTHLY", 1),
    units.YEAR: ("YEARLY", 1),
    units.HOUR: ("HOURLY", 1),
    units.QUARTER: ("MONTHLY", 3),
}
_ADVERBS = {
    units.DAILY: ("DAILY", 1),
    units.WEEKLY: ("WEEKLY", 1),
    units.MONTHLY: ("MONTHLY", 1),
    units.YEARLY: ("YEARLY", 1),
    units.HOURLY: ("HOURLY", 1),
    units.QUARTERLY: ("MONTHLY", 3),
    units.FORTNIGHTLY: ("WEEKLY", 2),
}
_MOST = 999


def interval_of(rule: Rule) -> int:
    return int(dict(rule).get("INTERVAL", "1"))


def rule_at(sentence: Sentence, place: int, today: date) -> Found[Timed] | None:
    """What `every` is followed by."""
    readers: tuple[Callable[[], Found[Timed] | None], ...] = (
        lambda: _yearly(sentence, place, today),
        lambda: _last(sentence, place),
        lambda: _numbered_weekday(sentence, place),
        lambda: _weekdays(sentence, place),
        lambda: _part(sentence, place),
        lambda: _unit(sentence, place),
        lambda: _days_of_month(sentence, place),
    )
    return next((found for read in readers if (found := read()) is not None), None)


def rule_before_at(sentence: Sentence, place: int) -> Found[Rule] | None:
    """What stands without `every`: `daily`, `mondays`, and `on the 3rd of every month`."""
    if adverb := sentence.take(place, "adverb"):
        frequency, interval = _ADVERBS[adverb.value]
        if not _is_adverbial(sentence, adverb.end):
            return None
        (rule, _), end = _refined(sentence, frequency, interval, adverb.end)
        return Found(rule, end)
    if span := sentence.take(place, "every_span"):
        return Found(_rule("WEEKLY", BYDAY=_WORKDAYS), span.end)
    start = sentence.past(place, "on")
    if weekdays := _list(sentence, start, "weekly_on"):
        return Found(_rule("WEEKLY", 1, BYDAY=_names(weekdays.value)), weekdays.end)
    days = _list_of_ordinals(sentence, sentence.past(start, "the"))
    whole = sentence.take(days.end, "rest_of_month") if days else None
    if days is None or whole is None or sentence.take(whole.end - 2, "every") is None:
        return None
    return Found(_rule("MONTHLY", 1, BYMONTHDAY=_numbers(days.value)), whole.end)


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


def _last(sentence: Sentence, place: int) -> Found[Timed] | None:
    last = sentence.take(place, "last")
    if last is None:
        return None
    if weekday := sentence.take(last.end, "weekday"):
        rule = _rule("MONTHLY", BYDAY=f"-1{_WEEKDAYS[weekday.value]}")
        return Found((rule, None), sentence.past(weekday.end, "rest_of_month"))
    unit = sentence.take(last.end, "unit")
    if unit is None or unit.value != units.DAY:
        return None
    return Found((_rule("MONTHLY", BYMONTHDAY="-1"), None), sentence.past(unit.end, "rest_of_month"))


def _numbered_weekday(sentence: Sentence, place: int) -> Found[Timed] | None:
    number = sentence.ordinal(place)
    weekday = sentence.take(number.end, "weekday") if number else None
    if number is None or weekday is None or not 1 <= number.value <= 5:
        return None
    rule = _rule("MONTHLY", BYDAY=f"{number.value}{_WEEKDAYS[weekday.value]}")
    return Found((rule, None), sentence.past(weekday.end, "rest_of_month"))


def _weekdays(sentence: Sentence, place: int) -> Found[Timed] | None:
    other = sentence.take(place, "other")
    interval = 2 if other else 1
    found = _list(sentence, other.end if other else place, "weekday", "weekly_on")
    if found is None:
        return None
    return Found((_rule("WEEKLY", interval, BYDAY=_names(found.value)), None), found.end)


def _part(sentence: Sentence, place: int) -> Found[Timed] | None:
    part = sentence.take(place, "part")
    return None if part is None else Found((_rule("DAILY"), Clock(part.value)), part.end)


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
    """On which days of the weeks or months."""
    on = sentence.past(sentence.past(end, "on"), "the")
    if frequency == "WEEKLY" and (days := _list(sentence, on, "weekday", "weekly_on")):
        return Found((_rule(frequency, interval, BYDAY=_names(days.value)), None), days.end)
    if frequency == "MONTHLY":
        number = sentence.ordinal(on)
        weekday = sentence.take(number.end, "weekday") if number else None
        if number and weekday and 1 <= number.value <= 5:
            named = f"{number.value}{_WEEKDAYS[weekday.value]}"
            return Found((_rule(frequency, interval, BYDAY=named), None), weekday.end)
        last = sentence.take(on, "last")
        if last and (found := _last(sentence, on)):
            ((_, day),) = [part for part in found.value[0] if part[0] != "FREQ"]
            name = "BYMONTHDAY" if day == "-1" else "BYDAY"
            return Found((_rule(frequency, interval, **{name: day}), None), found.end)
        if numbers := _list_of_ordinals(sentence, on):
            return Found((_rule(frequency, interval, BYMONTHDAY=_numbers(numbers.value)), None), numbers.end)
    return Found((_rule(frequency, interval), None), end)


def _days_of_month(sentence: Sentence, place: int) -> Found[Timed] | None:
    found = _list_of_ordinals(sentence, place)
    if found is None:
        return None
    end = sentence.past(found.end, "rest_of_month")
    return Found((_rule("MONTHLY", BYMONTHDAY=_numbers(found.value)), None), end)


def _list(sentence: Sentence, place: int, *tags: str) -> Found[list[int]] | None:
    return _several(sentence, place, lambda start: sentence.take(start, *tags))


def _list_of_ordinals(sentence: Sentence, place: int) -> Found[list[int]] | None:
    def read(start: int) -> Found[int] | None:
        found = sentence.ordinal(start)
        if found is None and (number := sentence.number(start)):
            mark = sentence.take(number.end, "day_mark")
            found = mark and Found(number.value, mark.end)
        return found if found and 1 <= found.value <= 31 else None

    return _several(sentence, place, read)


def _several(sentence: Sentence, place: int, read: Callable[[int], Found[int] | None]) -> Found[list[int]] | None:
    values: list[int] = []
    end = place
    while len(values) < 31:
        start = sentence.past(sentence.past(end, "and"), "the", "every") if values else place
        found = read(start) if not values or sentence.linked(start) else None
        if found is None:
            break
        values.append(found.value)
        end = found.end
    return Found(values, end) if values else None


def _names(weekdays: Iterable[int]) -> str:
    return ",".join(_WEEKDAYS[day] for day in sorted(set(weekdays)))


def _numbers(days: Sequence[int]) -> str:
    return ",".join(str(day) for day in sorted(set(days)))
