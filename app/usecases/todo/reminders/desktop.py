"""Shows reminders as notices of the desktop and does what they are answered with; where there is none, the window."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from app.errors import AppError
from app.usecases.desktop import OPENED, Desktop, Notice
from app.usecases.todo.reminders import wording
from app.usecases.todo.reminders.notifier import Notifier
from app.usecases.todo.reminders.queue import FiredReminder

SNOOZED_FOR = timedelta(minutes=10)
DONE, SNOOZE = "done", "snooze"

_EACH = 3
"""So many at once are shown one by one; more of them, and missed ones, together."""

_logger = logging.getLogger(__name__)


class Reminded(Protocol):
    """What a notice's buttons do to a todo."""

    async def done(self, todo_id: str) -> None: ...
    async def snooze(self, todo_id: str, time: timedelta) -> None: ...


class DesktopNotifier:
    """Passes on to `window` what the desktop does not show."""

    def __init__(self, window: Notifier, todos: Reminded) -> None:
        self._window = window
        self._todos = todos
        self.desktop: Desktop | None = None

    async def remind(self, due: Sequence[FiredReminder]) -> None:
        unseen = list(due) if self.desktop is None else await self._unseen(due, self.desktop)
        if unseen:
            await self._window.remind(unseen)

    async def _unseen(self, due: Sequence[FiredReminder], desktop: Desktop) -> list[FiredReminder]:
        if len(due) > 1 and (len(due) > _EACH or any(one.missed for one in due)):
            return [] if await desktop.notify(self._together(due, desktop)) else list(due)
        return [one for one in due if not await desktop.notify(self._single(one, desktop))]

    def _single(self, one: FiredReminder, desktop: Desktop) -> Notice:
        async def answered(answer: str) -> None:
            await self._answered(one.todo.id, answer, desktop)

        words = desktop.words()
        buttons = {DONE: words.done, SNOOZE: words.snooze, OPENED: words.open}
        return Notice(one.todo.title, wording.about(one, words), answered, buttons)

    def _together(self, due: Sequence[FiredReminder], desktop: Desktop) -> Notice:
        async def answered(_answer: str) -> None:
            desktop.show_window(place={"kind": "today"})

        words = desktop.words()
        return Notice(wording.many(due, words), wording.titles(due, words), answered, {OPENED: words.open})

    async def _answered(self, todo_id: str, answer: str, desktop: Desktop) -> None:
        if answer == OPENED:
            desktop.show_window(todo=todo_id)
            return
        try:
            await (self._todos.done(todo_id) if answer == DONE else self._todos.snooze(todo_id, SNOOZED_FOR))
        except AppError as error:
            _logger.warning("A reminder was answered with “%s”, in vain: %s", answer, error)
