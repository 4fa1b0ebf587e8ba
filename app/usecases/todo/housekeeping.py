"""What is tidied up once a day: the trash after 30 days, and what is remembered of reminders; the use case runs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from app.errors import AppError
from app.usecases.todo.database import TodoDatabase

_AFTER_START = 20.0
"""Seconds, in which the window opens."""
_LOOK = 600.0
"""Seconds between two looks at the clock: a sleeping computer's days are not counted by sleeping."""
_DAY = timedelta(days=1)

_logger = logging.getLogger(__name__)


class Housekeeping:
    """`run` goes on until it is cancelled."""

    def __init__(
        self, todos: TodoDatabase, clock: Callable[[], datetime], after_start: float = _AFTER_START, look: float = _LOOK
    ) -> None:
        self._todos = todos
        self._clock = clock
        self._after_start = after_start
        self._look = look

    async def run(self) -> None:
        await asyncio.sleep(self._after_start)
        while True:
            done_at = self._clock()
            await self._tidy()
            await self._until_tomorrow(done_at)

    async def _until_tomorrow(self, done_at: datetime) -> None:
        while abs(self._clock() - done_at) < _DAY:  # noqa: ASYNC110 - the clock of the day tells nobody
            await asyncio.sleep(self._look)

    async def _tidy(self) -> None:
        try:
            removed = await self._todos.purge()
        except AppError as error:
            _logger.warning("The trash cannot be tidied now: %s", error)
        else:
            _logger.debug("Removed %d todos from the trash", removed)
