from __future__ import annotations

from datetime import datetime

import pytest

from app.usecases.todo.due.due import LocalMoment
from tests.usecases.todo.quick_add.reading import due_text, typed


def _due(line: str, zone: str, at: str) -> str:
    return due_text(typed(line, at=datetime.fromisoformat(at), zone=zone))


@pytest.mark.parametrize(
    ("zone", "at", "line", "due"),
    [
        # In Berlin 02:00 becomes 03:00 on 29 March 2026, and 03:00 becomes 02:00 on 25 October.
        ("Europe/Berlin", "2026-03-29T01:30", "x in 1 hour", "2026-03-29T03:30"),
        ("Europe/Berlin", "2026-03-29T01:30", "x in 30 minutes", "2026-03-29T03:00"),
        ("Europe/Berlin", "2026-10-25T01:30", "x in 2 hours", "2026-10-25T02:30"),
        ("Europe/Berlin", "2026-03-28T12:00", "x tomorrow 2:30am", "2026-03-29T02:30"),
        ("Europe/Berlin", "2026-03-28T17:00", "x in 1 day", "2026-03-29"),
        ("Europe/Berlin", "2026-03-28T17:00", "x in 24 hours", "2026-03-29T18:00"),
        ("Asia/Kolkata", "2026-03-11T23:45", "x in 30 minutes", "2026-03-12T00:15"),
        ("Asia/Kolkata", "2026-03-11T00:15", "x today", "2026-03-11"),
        # Lord Howe moves by half an hour: back on 5 April 2026, forward on 4 October.
        ("Australia/Lord_Howe", "2026-04-05T01:15", "x in 1 hour", "2026-04-05T01:45"),
        ("Australia/Lord_Howe", "2026-10-04T01:45", "x in 1 hour", "2026-10-04T03:15"),
        ("Australia/Lord_Howe", "2026-04-04T22:00", "x tomorrow 5pm", "2026-04-05T17:00"),
        # Apia left out 30 December 2011.
        ("Pacific/Apia", "2011-12-29T23:30", "x in 1 hour", "2011-12-31T00:30"),
        ("Pacific/Apia", "2026-03-11T10:00", "x tonight", "2026-03-11T20:00"),
    ],
)
def test_lengths_are_real_time_and_times_are_those_of_the_wall_clock(zone: str, at: str, line: str, due: str) -> None:
    assert _due(line, zone, at) == due


def test_today_is_the_day_of_the_zone_and_not_of_utc() -> None:
    """When it is 08:00 on the 12th in Apia, it is still the 11th in UTC."""
    assert _due("x today", "Pacific/Apia", "2026-03-12T08:00") == "2026-03-12"
    assert _due("x tomorrow", "Asia/Kolkata", "2026-03-12T01:00") == "2026-03-13"


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"])
def test_a_due_moment_can_be_kept_in_each_zone(zone: str) -> None:
    read = typed("x every day at 2:15am", at=datetime.fromisoformat("2026-03-28T12:00"), zone=zone)
    assert isinstance(read.due, datetime)
    assert read.timezone == zone
    assert LocalMoment(read.due.date(), read.due.time(), zone).at.tzinfo is not None


@pytest.mark.parametrize(
    ("at", "line", "due"),
    [
        ("2026-12-31T23:59", "x tomorrow", "2027-01-01"),
        ("2026-01-31T10:00", "x in a month", "2026-02-28"),
        ("2026-03-11T10:00", "x 29 feb", "2028-02-29"),
        ("2028-02-29T10:00", "x in a year", "2029-02-28"),
        ("2026-03-11T10:00", "x 11 march", "2026-03-11"),
        ("2026-03-11T10:00", "x 10 march", "2027-03-10"),
        ("2026-03-11T23:30", "x at 11", "2026-03-12T11:00"),
        ("2026-03-11T17:00", "x 5pm", "2026-03-12T17:00"),
        ("2026-03-14T10:00", "x this weekend", "2026-03-14"),
        ("2026-03-31T10:00", "x end of month", "2026-03-31"),
        ("2026-02-10T10:00", "x on the 30th", "2026-03-30"),
        ("2026-03-09T08:00", "x every monday 9am", "2026-03-09T09:00"),
        ("2026-03-09T10:00", "x every monday 9am", "2026-03-16T09:00"),
        ("2026-03-11T10:00", "x every 29 feb", "2028-02-29"),
        ("2026-04-30T10:00", "x every 31st", "2026-05-31"),
        ("2026-03-11T22:00", "x tonight", ""),
    ],
)
def test_edges_of_days_months_and_years(at: str, line: str, due: str) -> None:
    assert _due(line, "Europe/Berlin", at) == due
