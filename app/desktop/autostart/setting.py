"""Keeps the setting and the system at one: the user's change goes to the system, and what the system has is shown."""

from __future__ import annotations

import asyncio
import logging

from app.desktop.autostart import autostart
from app.errors import AppError
from app.settings import Settings, SettingsStore

_log = logging.getLogger(__name__)


class AutostartSetting:
    """Used in the server's loop, which it never holds up."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings
        self._known = settings.current.autostart
        self._tasks: set[asyncio.Task[None]] = set()
        settings.on_change(self._changed)

    async def adopt(self) -> None:
        """Take over what the system has, which the user may have changed there: it is the system that starts us."""
        try:
            self._known = await asyncio.to_thread(_carried_over)
            if self._settings.current.autostart != self._known:
                await self._settings.update({"autostart": self._known})
        except AppError as error:
            _log.warning("The setting for the start at login does not show what the system has: %s", error)

    def _changed(self, settings: Settings) -> None:
        if settings.autostart == self._known:
            return
        self._known = settings.autostart
        task = asyncio.get_running_loop().create_task(self._follow(settings.autostart))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self, enabled: bool) -> None:
        try:
            await asyncio.to_thread(autostart.set_enabled, enabled)
        except AppError as error:
            _log.warning("The start at login could not be changed: %s", error)
        await self.adopt()


def _carried_over() -> bool:
    system = autostart.system_autostart()
    system.carry_over()
    return system.command() is not None
