"""Moments as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from app.store import timestamps

MOMENTS = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(9000, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=5, minutes=45))]),
)


@given(MOMENTS, MOMENTS)
def test_text_keeps_the_moment_and_its_order(one: datetime, other: datetime) -> None:
    texts = [timestamps.to_text(one), timestamps.to_text(other)]

    assert timestamps.from_text(texts[0]) == one
    assert (texts[0] < texts[1]) == (one < other)
    assert texts[0].endswith("Z")


def test_now_is_aware() -> None:
    assert timestamps.now().utcoffset() == timedelta(0)
