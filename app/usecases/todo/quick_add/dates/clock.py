"""Times of day: `5pm`, `at 5`, `17:30`, `noon`, `half past 5`, `8 in the evening`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from app.usecases.todo.quick_add.sentence import Found, Sentence
from app.usecases.todo.quick_add.tokens import Token

NOON = 720
_EARLIEST_MORNING = 7
"""“at 7” is the morning's, “at 6” the afternoon's."""

_EARLIEST_WRITTEN = 6
"""“3:15” is the afternoon's, as English is written; “03:15” is not."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. A guess is one that may as well be meant twelve hours later or earlier."""

    minutes: int
    is_guess: bool = False

    @property
    def time(self) -> time:
        return time(self.minutes // 60, self.minutes % 60)

    def in_part(self, part: int) -> Clock:
        """The same by the words “in the morning” or “in the evening”."""
        minutes = self.minutes % NOON if self.is_guess else self.minutes
        if minutes < NOON <= part and (minutes >= 60 or self.is_guess):
            return Clock(minutes + NOON)
        return Clock(minutes)


def clock_at(sentence: Sentence, place: int) -> Found[Clock] | None:
    """The time that begins at a place."""
    before = sentence.take(place, "at")
    start = before.end if before else place
    if before is not None and _is_year(sentence, place, start):
        return None
    whole = sentence.take(start, "part")
    part = whole or sentence.take(start, "short_part")
    inner = part.end if part else start
    found = _reading(sentence, inner, marked=before is not None or whole is not None)
    if found is None:
        return None
    if part is not None:
        return Found(found.value.in_part(part.value), found.end)
    return _with_part(sentence, found)


def _is_year(sentence: Sentence, place: int, number: int) -> bool:
    """“by 2027” is the year's beginning, or 20:27: doubtful, so nothing."""
    if not sentence.at(number) or not sentence.take(place, "by_month"):
        return False
    written = sentence.tokens[number].folded
    return len(written) == 4 and written.isdigit() and written[:2] in {"19", "20"}


def _with_part(sentence: Sentence, found: Found[Clock]) -> Found[Clock]:
    of = sentence.take(found.end, "part_of")
    part = sentence.take(of.end if of else found.end, "part")
    if part is None or not sentence.linked(found.end):
        return found
    return Found(found.value.in_part(part.value), part.end)


def _reading(sentence: Sentence, place: int, *, marked: bool) -> Found[Clock] | None:
    if not sentence.at(place):
        return None
    if word := sentence.take(place, "clock_word"):
        past = sentence.take(word.end, "half_past")
        return Found(Clock(word.value + past.value), past.end) if past else Found(Clock(word.value), word.end)
    if offset := sentence.take(place, "offset"):
        hour = sentence.number(offset.end)
        return None if hour is None else _guessed(hour.value * 60 + offset.value, hour.value, hour.end)
    token = sentence.tokens[place]
    if token.kind in {"clock", "pair"}:
        return _written(sentence, place, token, marked=marked)
    if marked and sentence.language.code == "en" and (whole := _four_digits(sentence, place, token)):
        return whole
    number = sentence.number(place)
    return None if number is None else _hour(sentence, number, marked=marked)


def _written(sentence: Sentence, place: int, token: Token, *, marked: bool) -> Found[Clock] | None:
    parts = token.folded.replace("：", ":").replace(".", ":").split(":")
    if len(parts) != 2 or not all(part.isdigit() for part in parts) or len(parts[1]) != 2:
        return None
    hour, minute = int(parts[0]), int(parts[1])
    if half := sentence.take(place + 1, "ampm"):
        return _of_half(hour, minute, half)
    if sentence.language.code == "en" and 1 <= hour < _EARLIEST_WRITTEN and not parts[0].startswith("0"):
        hour += 12
    mark = sentence.take(place + 1, "hour_mark")
    if token.kind == "pair" and not mark and not marked:
        return None
    return _checked(hour, minute, mark.end if mark else place + 1)


def _four_digits(sentence: Sentence, place: int, token: Token) -> Found[Clock] | None:
    """`at 1500`, at the end or before a day."""
    if token.kind != "number" or len(token.folded) != 4:
        return None
    ends = sentence.over(place + 1) or sentence.take(place + 1, "on", "relative", "weekday")
    return _checked(int(token.folded[:2]), int(token.folded[2:]), place + 1) if ends else None


def _hour(sentence: Sentence, number: Found[int], *, marked: bool) -> Found[Clock] | None:
    hour, end = number
    if half := sentence.take(end, "ampm"):
        return _of_half(hour, 0, half)
    if mark := sentence.take(end, "hour_mark"):
        return _with_minutes(sentence, hour, mark.end)
    if past := sentence.take(end, "half_past"):
        return _guessed(hour * 60 + past.value, hour, past.end)
    if marked and sentence.language.code == "en" and (minute := _spoken_minute(sentence, end)):
        return _guessed(hour * 60 + minute.value, hour, minute.end)
    if not marked or sentence.take(end, "unit", "month", "ordinal_mark") or _names_a_place(sentence, end):
        return None
    return _guessed(hour * 60, hour, end)


def _spoken_minute(sentence: Sentence, place: int) -> Found[int] | None:
    """`at two thirty`, `at nine forty-five`."""
    tens = sentence.take(place, "number")
    if tens is None or not 10 <= tens.value < 60:
        return None
    ones = sentence.take(tens.end, "number") if tens.value % 10 == 0 and tens.value > 10 else None
    return Found(tens.value + ones.value, ones.end) if ones and ones.value < 10 else tens


def _names_a_place(sentence: Sentence, place: int) -> bool:
    """“at 5 Main Street”: a number that a capital follows, unless that is a word of dates."""
    tags = ("weekday", "relative", "month", "on", "every", "part", "today_part", "in", "at")
    if sentence.language.code == "de":
        return False  # every noun has a capital
    return sentence.linked(place) and sentence.is_capital(place) and sentence.take(place, *tags) is None


def _with_minutes(sentence: Sentence, hour: int, end: int) -> Found[Clock] | None:
    """`17h30`, `三点半`, `5点15分`; an hour of the twelve with such a mark is a guess where people write it so."""
    if past := sentence.take(end, "half_past"):
        return _guessed(hour * 60 + past.value, hour, past.end)
    minute = _minutes_after(sentence, end)
    if minute is not None and 0 <= minute.value < 60:
        return _checked(hour, minute.value, sentence.past(minute.end, "minute_mark"))
    if sentence.language.code in {"zh", "en"}:
        return _guessed(hour * 60, hour, end)
    return _checked(hour, 0, end)


def _minutes_after(sentence: Sentence, place: int) -> Found[int] | None:
    """Glued to the mark, or two digits behind it that nothing follows: `8h15`, `8 Uhr 30`."""
    minute = sentence.number(place)
    if minute is None or sentence.tight(place - 1):
        return minute
    token = sentence.tokens[place]
    ends = sentence.over(minute.end) or sentence.take(minute.end, "on", "relative", "weekday", "part", "minute_mark")
    return minute if token.end - token.start == 2 and sentence.linked(place) and ends else None


def _of_half(hour: int, minute: int, half: Found[int]) -> Found[Clock] | None:
    return _checked(hour % 12 + half.value, minute, half.end) if 1 <= hour <= 12 else None


def _checked(hour: int, minute: int, end: int) -> Found[Clock] | None:
    return Found(Clock(hour * 60 + minute), end) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _guessed(minutes: int, hour: int, end: int) -> Found[Clock] | None:
    if not 1 <= hour <= 12:
        return _checked(minutes // 60, minutes % 60, end)
    minutes %= NOON
    if minutes < _EARLIEST_MORNING * 60:
        minutes += NOON
    return Found(Clock(minutes, is_guess=True), end)
