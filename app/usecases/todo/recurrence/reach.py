"""From where and how far a rule's dates are counted: a library would begin at the first and go on to the year 9999."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

LAST = datetime.combine(date(2999, 12, 31), time(23, 59, 59))
"""No todo is due later."""
_STEPS = {"HOURLY": timedelta(hours=1), "DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}


def nearer_start(parts: Mapping[str, str], start: datetime, place: datetime) -> datetime:
    """A later start of a rule without a count that has the same dates from `place` on."""
    step = _STEPS.get(parts["FREQ"])
    if step is None or place <= start:
        return start
    step *= int(parts.get("INTERVAL", "1"))
    # One step less than would fit, since the first week or day of a rule may be only a part of one.
    return start + max((place - start) // step - 1, 0) * step
