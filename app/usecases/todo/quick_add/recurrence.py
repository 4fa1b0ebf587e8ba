"""What repeats: `every monday 9am`, `every! 3 months`, `daily until 5 april`, as a rule with its tails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.dates.calendar import shifted
from app.usecases.todo.quick_add.dates.clock import Clock, clock_at
from app.usecases.todo.quick_add.dates.day import day_at
from app.usecases.todo.quick_add.dates.when import Present
from app.usecases.todo.quick_add.frequency import Rule, interval_of, rule_at, rule_before_at
from app.usecases.todo.quick_add.sentence import Found, Sentence

_UNITS = {"DAILY": units.DAY, "WEEKLY": units.WEEK, "MONTHLY": units.MONTH, "YEARLY": units.YEAR, "HOURLY": units.HOUR}


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule and what was said around it."""

    rule: Rule
    from_completion: bool = False
    clock: Clock | None = None
    timed: bool = False
    """Whether the clock was told as a time, and not as a part of the day such as the evening."""
    start: date | None = None
    until: date | None = None
    count: int | None = None
    length: tuple[int, int] | None = None
    """So many units long."""

    def text(self, first: date) -> str:
        """As an RRULE, for a first occurrence on a day."""
        parts = dict(self.rule)
        if self.count is not None:
            parts["COUNT"] = str(self.count)
        elif self.length is not None:
            number, unit = self.length
            if _UNITS[parts["FREQ"]] == unit and interval_of(self.rule) == 1 and "," not in parts.get("BYDAY", ""):
                parts["COUNT"] = str(number)
            elif end := shifted(first, number, unit):
                parts["UNTIL"] = f"{end - timedelta(days=1):%Y%m%d}"
        elif self.until is not None:
            parts["UNTIL"] = f"{self.until:%Y%m%d}"
        return ";".join(f"{name}={value}" for name, value in parts.items())


def repeat_at(sentence: Sentence, place: int, present: Present) -> Found[Repeat] | None:
    """The repetition that begins at a place, with all its tails."""
    if led := _started(sentence, place, present):
        return led
    clock = clock_at(sentence, place)
    start = clock.end if clock and sentence.linked(clock.end) else place
    core = _core(sentence, start, present.today)
    if core is None and clock and start != place:
        clock, core = None, _core(sentence, place, present.today)
    if core is None:
        return None
    repeat = core.value if clock is None else replace(core.value, clock=clock.value, timed=True)
    return _with_tails(sentence, Found(repeat, core.end), present.today)


def _started(sentence: Sentence, place: int, present: Present) -> Found[Repeat] | None:
    """`from 1 april every tuesday`."""
    starting = sentence.take(place, "starting")
    day = day_at(sentence, starting.end, present.today) if starting else None
    if day is None or day.value is None:
        return None
    start = sentence.past(day.end, "starting_end")
    found = repeat_at(sentence, start, present) if sentence.linked(start) else None
    return found and Found(replace(found.value, start=found.value.start or day.value), found.end)


def _core(sentence: Sentence, place: int, today: date) -> Found[Repeat] | None:
    if before := rule_before_at(sentence, place):
        rule, clock = before.value
        return Found(Repeat(rule, clock=clock), before.end)
    every = sentence.take(place, "every")
    found = rule_at(sentence, every.end, today) if every and sentence.linked(every.end) else None
    if every is not None and found is not None:
        rule, clock = found.value
        return Found(Repeat(rule, bool(every.value), clock), found.end)
    return None


def _with_tails(sentence: Sentence, found: Found[Repeat], today: date) -> Found[Repeat]:
    while sentence.linked(found.end):
        longer = _tail(sentence, found, today)
        if longer is None:
            break
        found = longer
    return found


def _tail(sentence: Sentence, found: Found[Repeat], today: date) -> Found[Repeat] | None:
    repeat, end = found
    if not repeat.timed and (clock := clock_at(sentence, sentence.past(end, "starting"))):
        part = repeat.clock.minutes if repeat.clock else None
        told = clock.value if part is None else clock.value.in_part(part)
        return Found(replace(repeat, clock=told, timed=True), clock.end)
    part_start = sentence.past(end, "part_of")
    if repeat.clock is None and (named := sentence.take(part_start, "part")):
        return Found(replace(repeat, clock=Clock(named.value)), named.end)
    if until := until_at(sentence, end, today, started=repeat.start is not None and repeat.until is None):
        return Found(replace(repeat, until=until.value), until.end)
    if done := sentence.take(end, "after_completion"):
        return Found(replace(repeat, from_completion=True), done.end)
    if (starting := sentence.take(end, "starting")) and (day := day_at(sentence, starting.end, today)) and day.value:
        return Found(replace(repeat, start=day.value), day.end)
    return _length(sentence, found)


def until_at(sentence: Sentence, place: int, today: date, *, started: bool = False) -> Found[date] | None:
    """`until 5 april`; and `to 5 april` where the beginning was told."""
    until = sentence.take(place, "until") or (sentence.take(place, "through", "to") if started else None)
    day = day_at(sentence, until.end, today) if until else None
    if day is None or day.value is None:
        return None
    return Found(day.value, sentence.past(day.end, "until_end"))


def _length(sentence: Sentence, found: Found[Repeat]) -> Found[Repeat] | None:
    """`for 5 days`, `for 10 times`, `10 times`."""
    repeat, end = found
    lead = sentence.take(end, "for")
    number = sentence.number(lead.end if lead else end)
    if number is None or not 0 < number.value < 1000:
        return None
    if times := sentence.take(number.end, "times"):
        return Found(replace(repeat, count=number.value), times.end)
    unit = sentence.take(number.end, "unit") if lead else None
    if unit is None or unit.value not in {units.DAY, units.WEEK, units.MONTH, units.YEAR}:
        return None
    return Found(replace(repeat, length=(number.value, unit.value)), unit.end)
