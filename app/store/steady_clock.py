"""Whether the clock of the day can be believed; whatever removes things for good by their age asks first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta


class SteadyClock:
    """A wrong clock is mostly put right soon after the computer has started or woken up.

    So nothing counts as old until the clock was looked at twice, and had gone on by about the time between.
    """

    def __init__(self, clock: Callable[[], datetime], between: float) -> None:
        self._clock = clock
        self._most = timedelta(seconds=2 * between)
        self._last = clock()

    def look(self) -> bool:
        """To be called every `between` seconds; whether it has gone on evenly since it was called last."""
        now = self._clock()
        went, self._last = now - self._last, now
        return timedelta() <= went < self._most
