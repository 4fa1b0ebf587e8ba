"""What the tray tells of the todos at a glance, told anew whenever it changes; run beside the requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from app.errors import AppError
from app.store.changes import Changes, Subscription
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.due.zone import zone_named

_log = logging.getLogger(__name__)

_RELEVANT = frozenset({"todos.changed", "reminders.changed", "resync"})
_TOGETHER_SECONDS = 0.2
"""Many changes in a row are looked at once."""
_LONGEST_SECONDS = 3600.0
"""Neither a computer that wakes up nor a clock that is set rings; a new day is noticed this late at the latest."""


@dataclass(frozen=True, slots=True)
class Glance:
    today: int
    """Open todos due today or before."""
    paused: bool
    paused_until: datetime | None
    """None while paused: until somebody resumes."""


class GlanceFollower:
    """`run` goes on until it is cancelled."""

    def __init__(self, todos: TodoDatabase, changes: Changes, tell: Callable[[Glance], None]) -> None:
        self._todos = todos
        self._changes = changes
        self._tell = tell

    async def run(self) -> None:
        with self._changes.subscribe() as subscription:
            while True:
                try:
                    glance = await self.look()
                except AppError as error:
                    _log.warning("The tray's count cannot be read now: %s", error)
                    seconds = _LONGEST_SECONDS
                else:
                    self._tell(glance)
                    seconds = self._until_it_changes_by_itself(glance)
                await _changed(subscription, seconds)
                await asyncio.sleep(_TOGETHER_SECONDS)

    async def look(self) -> Glance:
        summary = await self._todos.summary()
        pause = await self._todos.reminders.paused()
        return Glance(summary.today, pause is not None, pause.until if pause else None)

    def _until_it_changes_by_itself(self, glance: Glance) -> float:
        now = self._todos.now()
        moments = [datetime.combine(now.today + timedelta(days=1), time(), zone_named(now.zone))]
        if glance.paused_until is not None:
            moments.append(glance.paused_until)
        left = min((moment - now.at).total_seconds() for moment in moments)
        return min(max(left, 0.0), _LONGEST_SECONDS)


async def _changed(subscription: Subscription, seconds: float) -> None:
    """Until something relevant has happened, or the time is over."""
    try:
        async with asyncio.timeout(seconds):
            async with aclosing(aiter(subscription)) as changes:
                async for change in changes:
                    if change.type in _RELEVANT:
                        return
    except TimeoutError:
        return
