"""Time zones by name, and the one this machine is in; whoever turns local times into instants asks here."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable
from zoneinfo import ZoneInfo

from app.errors import AppError

FALLBACK = "UTC"

_KNOWN_FOR = 60.0
"""Seconds: a traveller's machine changes its zone while the app runs."""

_logger = logging.getLogger(__name__)


def zone_named(name: str) -> ZoneInfo:
    """The zone, or an `AppError`."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        raise AppError(f"The time zone “{name[:60]}” is not known. Use a name like Europe/Berlin.") from error


class LocalZone:
    """The name of the zone the machine is in, asked again every minute."""

    def __init__(self, find: Callable[[], str] | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._find = find or _ask_system
        self._clock = clock
        self._asked: tuple[float, str] | None = None

    def __call__(self) -> str:
        now = self._clock()
        if self._asked is None or now - self._asked[0] > _KNOWN_FOR:
            self._asked = (now, self._found())
        return self._asked[1]

    def _found(self) -> str:
        try:
            name = self._find()
            zone_named(name)
        except Exception:  # whatever a system's settings hold, todos have to open
            _logger.warning("The system's time zone cannot be told; %s is used", FALLBACK, exc_info=True)
            return FALLBACK
        return name


def _ask_system() -> str:
    # Imported here: the command line hands most commands on without ever asking.
    import tzlocal  # noqa: PLC0415

    with warnings.catch_warnings(action="ignore"):  # a system without a setting is in UTC
        return str(tzlocal.reload_localzone().key)
