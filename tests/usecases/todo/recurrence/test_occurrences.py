"""The dates of rules: months without a 31st, leap days, clocks that change, ends, and rules that are refused."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time

import pytest

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.recurrence.occurrences import between, first_after, first_from, wall
from app.usecases.todo.recurrence.recurrence import clean_recurrence
from tests.usecases.todo.data import at

APIA = "Pacific/Apia"


def dates(rule: str, start: Due, count: int) -> list[Due]:
    found: list[Due] = []
    follows = first_from(rule, start, start)
    while follows is not None and len(found) < count:
        found.append(follows)
        follows = first_after(rule, start, wall(follows))
    return found


def days(rule: str, start: Due, count: int) -> list[str]:
    return [str(day) for day in dates(rule, start, count)]


@pytest.mark.parametrize(
    ("rule", "start", "found"),
    [
        ("FREQ=DAILY", date(2026, 2, 27), ["2026-02-27", "2026-02-28", "2026-03-01"]),
        ("FREQ=DAILY;INTERVAL=3", date(2026, 12, 30), ["2026-12-30", "2027-01-02", "2027-01-05"]),
        ("FREQ=WEEKLY;BYDAY=MO,FR", date(2026, 3, 3), ["2026-03-06", "2026-03-09", "2026-03-13"]),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 3, 3), ["2026-03-03", "2026-03-17", "2026-03-31"]),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", date(2026, 3, 6), ["2026-03-06", "2026-03-09", "2026-03-10"]),
        ("FREQ=MONTHLY;BYDAY=3FR", date(2026, 3, 1), ["2026-03-20", "2026-04-17", "2026-05-15"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 1, 31), ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 1, 31), ["2026-01-31", "2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY", date(2026, 1, 31), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=MONTHLY", date(2026, 1, 30), ["2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30"]),
        ("FREQ=MONTHLY;INTERVAL=2", date(2027, 12, 31), ["2027-12-31", "2028-02-29", "2028-04-30"]),
        ("FREQ=YEARLY", date(2024, 2, 29), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2024, 2, 29), ["2024-02-29", "2028-02-29", "2032-02-29"]),
        ("FREQ=YEARLY", date(2026, 3, 31), ["2026-03-31", "2027-03-31"]),
        ("FREQ=MONTHLY;COUNT=3", date(2026, 1, 31), ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=DAILY;COUNT=2", date(2026, 3, 1), ["2026-03-01", "2026-03-02"]),
        ("FREQ=DAILY;UNTIL=20260303", date(2026, 3, 1), ["2026-03-01", "2026-03-02", "2026-03-03"]),
    ],
)
def test_the_dates_of_a_rule(rule: str, start: date, found: list[str]) -> None:
    more = 1 if "COUNT" in rule or "UNTIL" in rule else 0
    assert days(rule, start, len(found) + more) == found


def test_an_end_is_a_day_of_the_place_also_for_moments() -> None:
    start = at(date(2026, 3, 1), 23)
    assert len(dates("FREQ=DAILY;UNTIL=20260302", start, 9)) == 2
    assert len(dates("FREQ=DAILY;UNTIL=20260302T220000Z", start, 9)) == 2
    assert len(dates("FREQ=DAILY;UNTIL=20260302T215959Z", start, 9)) == 1


@pytest.mark.parametrize(
    ("zone", "first", "offsets"),
    [
        ("Europe/Berlin", date(2026, 3, 28), [1, 2, 2]),
        ("Europe/Berlin", date(2026, 10, 24), [2, 1, 1]),
        ("Asia/Kolkata", date(2026, 3, 28), [5.5, 5.5, 5.5]),
        ("Australia/Lord_Howe", date(2026, 4, 4), [11, 10.5, 10.5]),
        ("Australia/Lord_Howe", date(2026, 10, 3), [10.5, 11, 11]),
    ],
)
def test_five_in_the_afternoon_stays_five_when_clocks_change(zone: str, first: date, offsets: list[float]) -> None:
    found = [moment for moment in dates("FREQ=DAILY", at(first, 17, 0, zone), 3) if isinstance(moment, LocalMoment)]

    assert [moment.time for moment in found] == [time(17)] * 3
    ahead = [wall(moment).replace(tzinfo=UTC) - moment.at for moment in found]
    assert [offset.total_seconds() / 3600 for offset in ahead] == offsets


def test_a_day_that_a_place_left_out_comes_with_the_next() -> None:
    """Samoa went from 29 to 31 December 2011: the todo of the 30th is due at the same moment of its next day."""
    found = [one for one in dates("FREQ=DAILY", at(date(2011, 12, 29), 17, 0, APIA), 3) if isinstance(one, LocalMoment)]

    assert [one.day.day for one in found] == [29, 30, 31]
    assert found[1].at == found[2].at
    assert found[0].at < found[1].at


@pytest.mark.parametrize(
    ("moment", "instant"),
    [
        (at(date(2026, 3, 29), 2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # there is no 2:30; it is 3:30 then
        (at(date(2026, 10, 25), 2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of two
        (at(date(2026, 10, 4), 2, 15, "Australia/Lord_Howe"), datetime(2026, 10, 3, 15, 45, tzinfo=UTC)),
        (at(date(2011, 12, 30), 12, 0, "Pacific/Apia"), datetime(2011, 12, 30, 22, 0, tzinfo=UTC)),  # no such day
        (at(date(2026, 3, 1), 17, 0, "Asia/Kolkata"), datetime(2026, 3, 1, 11, 30, tzinfo=UTC)),
    ],
)
def test_a_time_that_clocks_skip_or_repeat_is_one_instant(moment: LocalMoment, instant: datetime) -> None:
    assert moment.at == instant


def test_the_occurrences_of_a_month() -> None:
    found = list(between("FREQ=WEEKLY;BYDAY=SU", date(2026, 1, 4), date(2026, 3, 1), date(2026, 3, 31)))
    assert found == [date(2026, 3, day) for day in (1, 8, 15, 22, 29)]
    assert list(between("FREQ=HOURLY;INTERVAL=12", at(date(2026, 3, 1), 8), date(2026, 3, 2), date(2026, 3, 2))) == [
        at(date(2026, 3, 2), 8),
        at(date(2026, 3, 2), 20),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every monday",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=3;UNTIL=20260303",
        "FREQ=DAILY;UNTIL=tomorrow",
        "FREQ=DAILY;UNTIL=20261399",
        "FREQ=DAILY;BYEASTER=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=x",
        "FREQ=YEARLY;BYMONTH=0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=DAILY;UNTIL=20250101",
        "FREQ=DAILY;" + "BYMONTH=1,2,3" * 200,
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_at_once(rule: str) -> None:
    began = clock.perf_counter()
    with pytest.raises(AppError, match=r"recur|hour"):
        clean_recurrence(rule, date(2026, 3, 1))
    assert clock.perf_counter() - began < 2


def test_a_rule_is_kept_in_one_spelling() -> None:
    kept = clean_recurrence(" rrule:freq=weekly;byday=mo; ", date(2026, 3, 1), from_completion=True)
    assert (kept.rule, kept.start, kept.from_completion) == ("FREQ=WEEKLY;BYDAY=MO", date(2026, 3, 1), True)
    hourly = clean_recurrence("FREQ=HOURLY;INTERVAL=6", at(date(2026, 3, 1), 9))
    assert hourly.start == at(date(2026, 3, 1), 9)
