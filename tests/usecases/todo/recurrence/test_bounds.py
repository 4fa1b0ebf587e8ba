"""Rules that are made to take for ever, and the shorter way to a rule's dates, which has to lead to the same."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as some

from app.errors import AppError
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.due.now import Now
from app.usecases.todo.recurrence.following import following
from app.usecases.todo.recurrence.occurrences import between, wall
from app.usecases.todo.recurrence.recurrence import clean_recurrence
from tests.usecases.todo.data import BERLIN, Data, at

LONG_AGO = LocalMoment(date(1900, 1, 1), time(0, 0), BERLIN)
NOW = Now(datetime(2026, 3, 1, 12, tzinfo=UTC), BERLIN)
MOST_SECONDS = 2.5
"""A loaded machine takes a tenth of it; counted from the first date it was five and more, or minutes."""


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=HOURLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=DAILY;BYYEARDAY=100;BYMONTHDAY=1",
        "FREQ=DAILY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=300",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=5",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=HOURLY;INTERVAL=168;BYDAY=TU",
        "FREQ=HOURLY;BYHOUR=25",
        "FREQ=DAILY;BYHOUR=²",
        "FREQ=DAILY;BYMINUTE=60",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=" + ",".join(map(str, range(60))),
        "FREQ=HOURLY;BYMINUTE=0,10,20,30,40",
        "FREQ=DAILY;UNTIL=00000000",
        "FREQ=DAILY;UNTIL=20260230",
    ],
)
def test_a_rule_that_names_no_date_or_too_many_is_refused_at_once(rule: str) -> None:
    began = clock.perf_counter()
    with pytest.raises(AppError):
        clean_recurrence(rule, LONG_AGO)
    assert clock.perf_counter() - began < MOST_SECONDS


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=HOURLY;BYMINUTE=0,15,30,45", "FREQ=HOURLY;COUNT=9999"])
def test_a_rule_that_began_long_ago_is_followed_at_once(rule: str) -> None:
    recurrence = clean_recurrence(rule, LONG_AGO)
    began = clock.perf_counter()
    followed = following(recurrence, LONG_AGO, NOW)
    shown = list(islice(between(rule, LONG_AGO, date(2026, 3, 1), date(2026, 3, 31)), 100))
    late = list(between(rule, LONG_AGO, date(9998, 1, 1), date(9999, 12, 31)))
    assert clock.perf_counter() - began < MOST_SECONDS
    assert (followed is None) == ("COUNT" in rule) == (shown == [])
    assert late == [], "no todo is due after the year 2999"


steps = some.builds(
    "FREQ={};INTERVAL={}{}".format,
    some.sampled_from(["HOURLY", "DAILY", "WEEKLY"]),
    some.integers(1, 40),
    some.sampled_from(
        ["", ";BYDAY=MO", ";BYDAY=TU,FR,SU", ";WKST=SU;BYDAY=SU,MO", ";BYHOUR=9,17", ";BYMONTH=2,7",
         ";BYDAY=MO,WE;BYSETPOS=-1", ";UNTIL=20180101T000000"]
    ),
)  # fmt: skip
begins = some.integers(0, 96_000).map(
    lambda hours: datetime.combine(date(2015, 1, 1), time(7, 20)) + timedelta(hours=hours)
)


@given(rule=steps, start=begins, later=some.integers(0, 5 * 365 * 24))
def test_counting_from_nearer_finds_the_same_dates(rule: str, start: datetime, later: int) -> None:
    begin, place = LocalMoment(start.date(), start.time(), BERLIN), start + timedelta(hours=later)
    try:
        clean_recurrence(rule, begin)
    except AppError:
        return
    end = (place + timedelta(days=120)).date()
    first, last = datetime.combine(place.date(), time()), datetime.combine(end, time.max)
    expected = list(rrulestr(rule, dtstart=start).between(first, last, inc=True))
    found = [wall(due) for due in between(rule, begin, place.date(), end)]
    assert found == expected


async def test_a_calendar_of_heavy_rules_holds_up_nobody(data: Data) -> None:
    """Each of these counts through thousands of dates."""
    for number in range(20):
        await data.add(f"todo {number}", due=at(date(2026, 1, 1), 9), recurrence="FREQ=HOURLY;COUNT=9999")
    assert len(await data.todos.occurrences(date(2026, 3, 1), date(2026, 3, 31))) == 20 * 100
