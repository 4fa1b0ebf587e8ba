"""The desktop as use cases see it: the system's notices and the window; built by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.desktop.notifications.notifications import Notifications
from app.usecases.desktop import Notice
from app.words.words import Words

ShowWindow = Callable[[Mapping[str, Any] | None, str | None], None]
"""At a place or a todo, where one is given; from any thread."""


class NativeDesktop:
    """`wanted` says whether the user wants notices of the system; without them the window shows what there is."""

    def __init__(
        self,
        notifications: Notifications,
        show_window: ShowWindow,
        wanted: Callable[[], bool],
        words: Callable[[], Words],
    ) -> None:
        self._notifications = notifications
        self._show_window = show_window
        self._wanted = wanted
        self.words = words

    async def notify(self, notice: Notice) -> bool:
        return self._wanted() and await self._notifications.show(notice)

    def show_window(self, *, place: Mapping[str, Any] | None = None, todo: str | None = None) -> None:
        self._show_window(place, todo)

    async def aclose(self) -> None:
        await self._notifications.aclose()
