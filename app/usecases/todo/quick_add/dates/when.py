"""A day with its time, as they stand together in a line: `fri 5pm`, `at noon on the 3rd`, `tonight`, `in 2 hours`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates.calendar import weekday_after
from app.usecases.todo.quick_add.dates.clock import Clock, clock_at
from app.usecases.todo.quick_add.dates.day import day_at
from app.usecases.todo.quick_add.dates.numeric import iso_at
from app.usecases.todo.quick_add.sentence import Found, Sentence

MINUTES_OF_DAY = 1440
MINUTES_OF_HOUR = 60
_MINUTES = {units.HOUR: 60, units.MINUTE: 1}


@dataclass(frozen=True, slots=True)
class Present:
    """The moment of typing, and the place's zone."""

    now: datetime
    zone: str

    @property
    def local(self) -> datetime:
        return self.now.astimezone(zone_named(self.zone)).replace(tzinfo=None)

    @property
    def today(self) -> date:
        return self.local.date()

    def later(self, minutes: int) -> datetime | None:
        """On the wall clock, when so many minutes have really passed."""
        try:
            moment = self.now.astimezone(UTC) + timedelta(minutes=minutes)
        except OverflowError:
            return None
        return moment.astimezone(zone_named(self.zone)).replace(tzinfo=None, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class When:
    """What a line says of the due: a day, a time, both, or a moment. With nothing, it is no date that exists."""

    day: date | None = None
    clock: Clock | None = None
    moment: datetime | None = None

    @property
    def is_empty(self) -> bool:
        return self == When()

    def due(self, present: Present) -> date | datetime | None:
        if self.moment is not None or self.clock is None:
            return self.moment or self.day
        now = present.local
        day = self.day or now.date()
        found = datetime.combine(day, self.clock.time)
        if day != now.date() or found > now:
            return found
        later = found + timedelta(hours=12)
        if self.clock.is_guess and later > now and later.date() == day:
            return later
        return found if self.day else found + timedelta(days=1)


def when_at(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    """The longest reading that begins at a place."""
    iso = iso_at(sentence, place)
    if iso is not None:
        (day, end), clock = iso
        return _with_time(sentence, day, end) if clock is None else Found(When(day, clock), end)
    readings = [
        found
        for found in (
            _moment(sentence, place, present),
            _part_of_day(sentence, place, present),
            _day_first(sentence, place, present),
            _time_first(sentence, place, present),
        )
        if found is not None
    ]
    return max(readings, key=lambda found: found.end) if readings else _part_over(sentence, place)


def _part_over(sentence: Sentence, place: int) -> Found[When] | None:
    """“esta mañana” in the afternoon: no due, and no “mañana”, which is tomorrow, in it either."""
    over = sentence.take(place, "today_part")
    return Found(When(), over.end) if over else None


def _moment(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    """`in 2 hours`, `in 1h 30m`, `2 hours from now`."""
    lead = sentence.take(place, "in")
    length = _length(sentence, lead.end if lead else place)
    if length is None or sentence.take(length.end, "ago"):
        return None
    after = sentence.take(length.end, "after")
    if lead is None and after is None:
        return None
    return Found(When(moment=present.later(length.value)), after.end if after else length.end)


def _length(sentence: Sentence, place: int) -> Found[int] | None:
    if spoken := sentence.take(place, "duration"):
        return spoken
    total, end = 0, place
    while part := _part_of_length(sentence, end):
        total, end = total + part.value, part.end
    return Found(total, end) if total else None


def _part_of_length(sentence: Sentence, place: int) -> Found[int] | None:
    """`2 hours`, `1.5 hours`, `2 hours and a half`, `1h30`."""
    number: Found[float] | Found[int] | None = sentence.fraction(place) or sentence.number(place)
    unit = sentence.take(number.end, "unit", "unit_and_half") if number else None
    if number is None or unit is None:
        return None
    if and_half := sentence.take(number.end, "unit_and_half"):
        return Found(round(number.value * and_half.value) + and_half.value // 2, and_half.end)
    if unit.value not in _MINUTES:
        return None
    minutes = round(number.value * _MINUTES[unit.value])
    if unit.value != units.HOUR:
        return Found(minutes, unit.end)
    half = sentence.take(unit.end, "and_half")
    more = sentence.number(unit.end) if sentence.tight(unit.end - 1) and not half else None
    if more and more.value < MINUTES_OF_HOUR and not sentence.take(more.end, "unit"):
        return Found(minutes + more.value, more.end)
    return Found(minutes + half.value, half.end) if half else Found(minutes, unit.end)


def _part_of_day(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    """`tonight`, `tonight at 9`, `this evening`; a part of today that is over is no due."""
    for tag, days in (("today_part", 0), ("tomorrow_part", 1), ("part_alone", 0), ("part_at_end", 0)):
        found = sentence.take(place, tag)
        if found is None or (tag == "part_at_end" and not sentence.over(found.end)):
            continue
        day = present.today + timedelta(days=days)
        undated = tag in {"part_alone", "part_at_end"}
        clock = clock_at(sentence, found.end) if sentence.linked(found.end) else None
        if clock is not None:
            return Found(When(None if undated else day, clock.value.in_part(found.value)), clock.end)
        when = When(None if undated else day, Clock(found.value))
        late = tag == "today_part" and found.value <= present.local.hour * 60 + present.local.minute
        return None if late else Found(when, found.end)
    return None


def _day_first(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    if compound := sentence.take(sentence.past(place, "on"), "weekday_part"):
        weekday, part = divmod(compound.value, MINUTES_OF_DAY)
        clock = clock_at(sentence, compound.end) if sentence.linked(compound.end) else None
        when = When(weekday_after(present.today, weekday), clock.value.in_part(part) if clock else Clock(part))
        return Found(when, clock.end if clock else compound.end)
    day = day_at(sentence, place, present.today)
    if day is None:
        return None
    if day.value is None:
        return Found(When(), day.end)
    return _with_time(sentence, day.value, day.end)


def _with_time(sentence: Sentence, day: date | None, end: int) -> Found[When]:
    if day is None:
        return Found(When(), end)
    place = sentence.past(end, "part_of") if sentence.take(sentence.past(end, "part_of"), "part") else end
    part = sentence.take(place, "part")
    clock = clock_at(sentence, part.end if part else end)
    if part and clock and sentence.linked(part.end):
        return Found(When(day, clock.value.in_part(part.value)), clock.end)
    if part and sentence.linked(place):
        return Found(When(day, Clock(part.value)), part.end)
    if clock and sentence.linked(end):
        return Found(When(day, clock.value), clock.end)
    return Found(When(day), end)


def _time_first(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    clock = clock_at(sentence, place)
    if clock is None:
        return None
    if not sentence.linked(clock.end):
        return Found(When(None, clock.value), clock.end)
    if part := sentence.take(clock.end, "today_part"):
        return Found(When(present.today, clock.value.in_part(part.value)), part.end)
    return _before_day(sentence, clock, present) or Found(When(None, clock.value), clock.end)


def _before_day(sentence: Sentence, clock: Found[Clock], present: Present) -> Found[When] | None:
    """`5pm on friday`, `8 tomorrow evening`."""
    day = day_at(sentence, clock.end, present.today)
    if day is None or day.value is None:
        return None if day is None else Found(When(), day.end)
    if part := sentence.take(day.end, "part"):
        return Found(When(day.value, clock.value.in_part(part.value)), part.end)
    return Found(When(day.value, clock.value), day.end)
