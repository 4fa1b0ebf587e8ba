"""Days written in numbers: `2026-12-03`, `12/3`, `3.12.`, `3/12/2026`."""

from __future__ import annotations

from datetime import date, time

from app.usecases.todo.quick_add.dates.calendar import coming, made
from app.usecases.todo.quick_add.dates.clock import Clock
from app.usecases.todo.quick_add.sentence import Found, Sentence


def iso_at(sentence: Sentence, place: int) -> tuple[Found[date | None], Clock | None] | None:
    """An ISO day with its time, if it has one."""
    token = sentence.tokens[place]
    if token.kind != "iso":
        return None
    day, _, clock = token.folded.partition("t")
    found = made(*(int(part) for part in day.split("-")))
    moment = _clock(clock) if clock else None
    impossible = clock and moment is None
    return Found(None if impossible else found, place + 1), moment


def _clock(text: str) -> Clock | None:
    try:
        moment = time.fromisoformat(text)
    except ValueError:
        return None
    return Clock(moment.hour * 60 + moment.minute)


def numeric_at(sentence: Sentence, place: int, today: date, *, marked: bool) -> Found[date | None] | None:
    """A day of two or three numbers; without a year only where nothing but a date can be meant."""
    token = sentence.tokens[place]
    if token.kind != "pair":
        return None
    separator = next(sign for sign in "/-." if sign in token.folded)
    trailing_dot = token.folded.endswith(".")
    numbers = [int(part) for part in token.folded.rstrip(".").split(separator)]
    if separator == "." and not (len(numbers) == 3 or (sentence.language.dotted and (trailing_dot or marked))):
        return None
    if numbers[0] > 999:
        return Found(made(*numbers), place + 1) if len(numbers) == 3 else None
    if len(numbers) == 2 and separator == "/" and not (marked or _is_free(sentence, place)):
        return None
    month, day = _ordered(sentence, numbers, separator)
    if len(numbers) == 2:
        return Found(coming(today, month, day) if 1 <= month <= 12 else None, place + 1)
    year = numbers[2] + (2000 if numbers[2] < 100 else 0)
    return Found(made(year, month, day), place + 1)


def _ordered(sentence: Sentence, numbers: list[int], separator: str) -> tuple[int, int]:
    first, second = numbers[:2]
    if separator == "." or first > 12:
        return second, first
    if second > 12:
        return first, second
    return (first, second) if sentence.language.month_first else (second, first)


def _is_free(sentence: Sentence, place: int) -> bool:
    """At the end, before a time, or at the beginning before a word without a capital that is no measure."""
    following = place + 1
    if sentence.over(following) or sentence.take(following, "at"):
        return True
    if sentence.tokens[following].kind in {"clock", "number"}:
        return True
    return place == 0 and not sentence.is_capital(following) and sentence.take(following, "of", "unit") is None
