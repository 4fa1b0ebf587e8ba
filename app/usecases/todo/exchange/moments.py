"""Moments as files hold them: the first and last year of all can't be taken to another zone; the formats ask."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime


def in_reach(moment: datetime) -> datetime:
    """The same, or a `ValueError`; some programs write the year 1 for no date."""
    if not MINYEAR < moment.year < MAXYEAR:
        raise ValueError("no year that is reckoned with")
    return moment
