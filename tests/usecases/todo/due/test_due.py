"""Days and local moments: how they are read and written, their order, and what is refused."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment, clean_due, from_text, read_due, text_of, zone_of
from app.usecases.todo.due.now import Now
from tests.usecases.todo.data import BERLIN, at

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026-03-01", DAY),
        ("2026-03-01T17:00", at(DAY, 17)),
        ("2026-03-01T17:00:00", at(DAY, 17)),
        ("2026-03-01T17:00:30", LocalMoment(DAY, time(17, 0, 30), BERLIN)),
        ("2026-03-01T17:00:00.250", at(DAY, 17)),
        ("2026-03-01 17:00", at(DAY, 17)),
        ("2026-03-01T17:00Z", at(DAY, 18)),
        ("2026-03-01T23:30:00+00:00", at(date(2026, 3, 2), 0, 30)),
        ("2026-07-01T17:00:00-04:00", at(date(2026, 7, 1), 23)),
    ],
)
def test_what_clients_send_is_read_in_their_zone(text: str, due: Due) -> None:
    assert read_due(text, BERLIN) == due


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "2026-02-30", "2026-03-01T25:00", "1899-12-31", "3000-01-01", "9" * 99]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(AppError):
        read_due(text, BERLIN)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "/etc/localtime", "Europe", "a\0b", "x" * 300])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    with pytest.raises(AppError, match="time zone"):
        read_due("2026-03-01T17:00", zone)
    with pytest.raises(AppError, match="time zone"):
        clean_due(LocalMoment(DAY, time(17), zone))


@given(
    st.dates(date(1900, 1, 1), date(2999, 12, 31)),
    st.none() | st.times().map(lambda clock: clock.replace(microsecond=0)),
    st.sampled_from([BERLIN, "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_every_due_is_written_and_read_back(day: date, clock: time | None, zone: str) -> None:
    due: Due = day if clock is None else LocalMoment(day, clock, zone)
    assert from_text(text_of(due), zone_of(due)) == due


def test_texts_sort_as_days_and_times_do() -> None:
    dues: list[Due] = [DAY, at(DAY, 0), at(DAY, 9), at(DAY, 9, 5), at(DAY, 17), date(2026, 3, 2)]
    shuffled = random.Random(1).sample(dues, k=len(dues))
    assert sorted(shuffled, key=text_of) == dues


def test_a_moment_is_made_from_an_aware_time_in_a_named_zone() -> None:
    assert LocalMoment.of(datetime(2026, 3, 1, 17, 0, 0, 5, tzinfo=ZoneInfo(BERLIN))) == at(DAY, 17)
    with pytest.raises(ValueError, match="zone"):
        LocalMoment.of(datetime(2026, 3, 1, 17, tzinfo=UTC))
    with pytest.raises(ValueError, match="plain time"):
        LocalMoment(DAY, time(17, tzinfo=UTC), BERLIN)
    with pytest.raises(TypeError):
        clean_due(datetime(2026, 3, 1, 17, tzinfo=UTC))


def test_today_is_the_users() -> None:
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert Now(now, "Pacific/Apia").today == date(2026, 3, 2)
    assert Now(now, BERLIN).today == DAY
    assert Now(now, BERLIN).local.hour == 13
