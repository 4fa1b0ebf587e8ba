"""Recurrence as Microsoft Graph writes it, as an RRULE; the reader of To Do's tasks asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FREQUENCIES = {
    "daily": "DAILY",
    "weekly": "WEEKLY",
    "absolutemonthly": "MONTHLY",
    "relativemonthly": "MONTHLY",
    "absoluteyearly": "YEARLY",
    "relativeyearly": "YEARLY",
}
_PLACES = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}
_MOST = 9999


def rule_of(value: Mapping[str, Any]) -> str | None:
    """None for what is not understood."""
    pattern, reach = value.get("pattern"), value.get("range")
    if not isinstance(pattern, dict):
        return None
    kind = str(pattern.get("type", "")).lower()
    frequency = _FREQUENCIES.get(kind)
    if frequency is None:
        return None
    parts = [f"FREQ={frequency}", *_interval(pattern), *_days(kind, pattern)]
    return ";".join([*parts, *_end(reach if isinstance(reach, dict) else {})])


def _interval(pattern: Mapping[str, Any]) -> list[str]:
    interval = pattern.get("interval")
    return [f"INTERVAL={interval}"] if isinstance(interval, int) and 1 < interval <= _MOST else []


def _days(kind: str, pattern: Mapping[str, Any]) -> list[str]:
    found = pattern.get("daysOfWeek")
    days = [str(day)[:2].upper() for day in found] if isinstance(found, list) else []
    month, day = pattern.get("month"), pattern.get("dayOfMonth")
    parts = [f"BYMONTH={month}"] if kind.endswith("yearly") and month else []
    if kind.startswith("absolute"):
        return [*parts, f"BYMONTHDAY={day}"] if day else parts
    if not days:
        return parts
    parts.append(f"BYDAY={','.join(days)}")
    if kind.startswith("relative"):
        parts.append(f"BYSETPOS={_PLACES.get(str(pattern.get('index')).lower(), '1')}")
    return parts


def _end(reach: Mapping[str, Any]) -> list[str]:
    match str(reach.get("type", "")).lower():
        case "enddate":
            return [f"UNTIL={str(reach.get('endDate', '')).replace('-', '')}"]
        case "numbered" if isinstance(reach.get("numberOfOccurrences"), int):
            return [f"COUNT={reach['numberOfOccurrences']}"]
        case _:
            return []
