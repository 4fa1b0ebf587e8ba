"""What is tidied up once a day: the trash after 30 days, and what is remembered of reminders; the use case runs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from app.errors import AppError
from app.store.steady_clock import SteadyClock
from app.usecases.todo.database import TodoDatabase

_LOOK = 1800.0
"""Seconds between two looks at the clock: a sleeping computer's days are not counted by sleeping."""
_DAY = timedelta(days=1)

_logger = logging.getLogger(__name__)


class Housekeeping:
    """`run` goes on until it is cancelled."""

    def __init__(self, todos: TodoDatabase, clock: Callable[[], datetime], look: float = _LOOK) -> None:
        self._todos = todos
        self._clock = clock
        self._look = look

    async def run(self) -> None:
        steady, done_at = SteadyClock(self._clock, self._look), None
        while True:
            await asyncio.sleep(self._look)
            now = self._clock()
            if steady.look() and (done_at is None or abs(now - done_at) >= _DAY):
                await self._tidy()
                done_at = now

    async def _tidy(self) -> None:
        try:
            removed = await self._todos.purge()
        except AppError as error:
            _logger.warning("The trash cannot be tidied now: %s", error)
        else:
            _logger.debug("Removed %d todos from the trash", removed)
