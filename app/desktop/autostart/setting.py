"""Makes the system follow the setting, when the user changes it; the composition root connects the two."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from app.desktop.autostart import autostart
from app.errors import AppError
from app.settings import Settings

_log = logging.getLogger(__name__)


class AutostartSetting:
    """Called with every new snapshot of the settings, in the server's loop, which it does not hold up."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._known: bool | None = None

    def __call__(self, settings: Settings) -> None:
        if settings.autostart == self._known:
            return
        self._known = settings.autostart
        threading.Thread(target=self._apply, args=(settings.autostart,), name="autostart").start()

    def _apply(self, enabled: bool) -> None:
        try:
            if autostart.is_enabled() != enabled:
                autostart.set_enabled(enabled)
        except AppError as error:
            _log.warning("The start at login could not be changed: %s", error)
        self._changed()
