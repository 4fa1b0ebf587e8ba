"""How many todos were added and done on each day, on the user's own calendar; the weekly summary asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.store import timestamps
from app.store.connection import Reading
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named

_DONE = "SELECT completed_at AS at FROM todos WHERE completed_at >= ? AND deleted_at IS NULL"
# What was added since then and is done by now was also done since then, which is what the index knows.
_ADDED = (
    "SELECT created_at AS at FROM todos WHERE completed_at IS NULL AND deleted_at IS NULL AND created_at >= ?1"
    " UNION ALL SELECT created_at FROM todos WHERE completed_at >= ?1 AND deleted_at IS NULL AND created_at >= ?1"
)


@dataclass(frozen=True, slots=True)
class DayProgress:
    day: date
    added: int
    done: int


Progress = Sequence[DayProgress]


async def progress(connection: Reading, now: Now, days: int) -> Progress:
    """Of the last days, today included."""
    first = now.today - timedelta(days=days - 1)
    start = datetime.combine(first, time(), zone_named(now.zone)).astimezone(UTC)
    done = await _by_day(connection, _DONE, start, now)
    added = await _by_day(connection, _ADDED, start, now)
    shown = [first + timedelta(days=offset) for offset in range(days)]
    return [DayProgress(day, added[day], done[day]) for day in shown]


async def _by_day(connection: Reading, sql: str, start: datetime, now: Now) -> Counter[date]:
    rows = await connection.fetchall(sql, (timestamps.to_text(start),))
    zone = zone_named(now.zone)
    return Counter(timestamps.from_text(row["at"]).astimezone(zone).date() for row in rows)
