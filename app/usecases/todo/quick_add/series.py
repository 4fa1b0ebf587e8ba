"""Several weekdays or days of a month in a row, one by one or as a range; repetitions are read of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from app.usecases.todo.quick_add.sentence import Found, Sentence

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST_DAY = 31


def weekdays_at(sentence: Sentence, place: int, *tags: str) -> Found[list[int]] | None:
    """Weekdays, one by one or as a range."""
    if days := weekday_range_at(sentence, place, *tags):
        return days

    def read(start: int) -> Found[int] | None:
        return sentence.take(start, *tags) or (_short_weekday(sentence, start) if start > place else None)

    return _several(sentence, place, read)


def weekday_range_at(sentence: Sentence, place: int, *tags: str) -> Found[list[int]] | None:
    """`monday to friday`, `monday - friday`."""
    first = sentence.take(place, *tags)
    to = sentence.take(first.end, "through") if first else None
    start = to.end if to else first.end if first and sentence.dashed(first.end) else None
    last = sentence.take(sentence.past(start, "the"), *tags) if start is not None else None
    if first is None or last is None or first.value == last.value:
        return None
    days = [(first.value + n) % 7 for n in range((last.value - first.value) % 7 + 1)]
    return Found(days, last.end)


def _short_weekday(sentence: Sentence, place: int) -> Found[int] | None:
    """`周一三五`: the days after the first without their prefix, where they are no number of something."""
    day = sentence.take(place, "short_weekday")
    if day is None or not sentence.tight(place - 1):
        return None
    counts = sentence.take(day.end, "number", "unit", "hour_mark", "month_mark", "day_mark", "times", "measure")
    return None if counts and not sentence.take(day.end, "short_weekday") else day


def month_days_at(sentence: Sentence, place: int, *, bare: bool = False) -> Found[list[int]] | None:
    def read(start: int) -> Found[int] | None:
        found = sentence.ordinal(start)
        if found is None and (number := sentence.number(start)):
            mark = sentence.take(number.end, "day_mark")
            found = Found(number.value, mark.end) if mark else number if bare else None
        return found if found and 1 <= found.value <= LAST_DAY else None

    return _several(sentence, place, read)


def _several(sentence: Sentence, place: int, read: Callable[[int], Found[int] | None]) -> Found[list[int]] | None:
    values: list[int] = []
    end = place
    while len(values) < LAST_DAY:
        start = sentence.past(sentence.past(end, "and"), "the", "every", "on") if values else place
        found = read(start) if not values or sentence.linked(start) or sentence.slashed(start) else None
        if found is None:
            break
        values.append(found.value)
        end = found.end
    return Found(values, end) if values else None


def weekday_names(weekdays: Iterable[int]) -> str:
    return ",".join(WEEKDAYS[day] for day in sorted(set(weekdays)))


def numbers_of(days: Sequence[int]) -> str:
    return ",".join(str(day) for day in sorted(set(days)))
