"""Whether reminders are paused, and until when; kept in the database, so that a restart doesn't end it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.store import timestamps

_PAUSED = "SELECT until FROM reminder_pause WHERE until IS NULL OR until > ?"


@dataclass(frozen=True, slots=True)
class Pause:
    until: datetime | None
    """None: until somebody resumes."""


Fetch = Callable[[str, Sequence[Any]], Awaitable[Iterable[Any]]]
"""Runs a query, in a transaction or over a snapshot."""


async def pause_at(fetch: Fetch, moment: datetime) -> Pause | None:
    """None while reminders come as they are due."""
    for row in await fetch(_PAUSED, (timestamps.to_text(moment),)):
        return Pause(timestamps.from_text(row["until"]) if row["until"] else None)
    return None
