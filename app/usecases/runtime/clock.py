"""The aware time that items made or passed on by the chat side carry."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)


def aware(moment: datetime) -> datetime:
    """The library stamps items with naive local times; the same moment, aware."""
    return moment.astimezone(UTC)
