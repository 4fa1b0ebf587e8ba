"""Waits for the next reminder and hands those that are due to the notifier; runs beside the requests."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime, timedelta

from app.errors import AppError
from app.store.changes import Change, Changes, Subscription
from app.usecases.todo.reminders.notifier import Notifier
from app.usecases.todo.reminders.queue import FiredReminder, ReminderQueue

LONGEST_SLEEP = 30.0
"""Seconds. Neither a computer that wakes up nor a clock that is set rings: while a reminder waits, it is looked at the
clock this often, and at the clock alone. While none does, nothing happens at all."""

_RELEVANT = {"todos.changed", "reminders.changed", "resync"}

_logger = logging.getLogger(__name__)


class ReminderScheduler:
    """`run` goes on until it is cancelled."""

    def __init__(
        self,
        queue: ReminderQueue,
        notifier: Notifier,
        changes: Changes,
        clock: Callable[[], datetime],
        longest_sleep: float = LONGEST_SLEEP,
    ) -> None:
        self._queue = queue
        self._notifier = notifier
        self._changes = changes
        self._clock = clock
        self._longest_sleep = longest_sleep

    async def run(self) -> None:
        with self._changes.subscribe() as subscription:
            async with _Listener(subscription) as listener:
                while True:
                    await self._wait(listener, await self._fire())

    async def _fire(self) -> datetime | None:
        """Hand over what is due; returns when there is something to do again."""
        try:
            upcoming = await self._queue.next_moment()
            if upcoming is None or upcoming > self._clock():
                return upcoming
            due = await self._queue.take_due()
            upcoming = await self._queue.next_moment()
        except AppError as error:
            _logger.warning("Reminders cannot be read now: %s", error)
            return self._clock() + timedelta(seconds=self._longest_sleep)
        if due:
            await self._hand_over(due)
        return upcoming

    async def _hand_over(self, due: Sequence[FiredReminder]) -> None:
        try:
            await self._notifier.remind(due)
        except Exception:
            # They count as shown: a reminder that comes twice is worse than one that a broken notifier loses.
            _logger.exception("The notifier failed")

    async def _wait(self, listener: _Listener, upcoming: datetime | None) -> None:
        """Until the moment, or until todos have changed."""
        if upcoming is None:
            await listener.changed(None)
            return
        while (left := (upcoming - self._clock()).total_seconds()) > 0:
            if await listener.changed(min(left, self._longest_sleep)):
                return


class _Listener:
    """Whether todos have changed, with a time limit that leaves the subscription whole."""

    def __init__(self, subscription: Subscription) -> None:
        self._source: AsyncIterator[Change] = aiter(subscription)
        self._upcoming: asyncio.Future[Change] | None = None

    async def __aenter__(self) -> _Listener:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._upcoming is not None:
            self._upcoming.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._upcoming

    async def changed(self, seconds: float | None) -> bool:
        """False when the time is over."""
        loop = asyncio.get_running_loop()
        end = None if seconds is None else loop.time() + seconds
        while True:
            if self._upcoming is None:
                self._upcoming = asyncio.ensure_future(anext(self._source))
            left = None if end is None else max(0.0, end - loop.time())
            done, _ = await asyncio.wait({self._upcoming}, timeout=left)
            if not done:
                return False
            change = self._upcoming.result()
            self._upcoming = None
            if change.type in _RELEVANT:
                return True
