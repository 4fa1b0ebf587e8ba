"""The system's notifications through desktop-notifier; the only module that knows it, used in the server's loop."""

from __future__ import annotations

import asyncio
import html
import logging
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.desktop.notifications import bus
from app.usecases.desktop import OPENED, Notice

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier, Notification

_log = logging.getLogger(__name__)

_ALL = frozenset({"actions", "body"})
_CLEARING_SECONDS = 1.0
_UNTIL_ANSWERED = 0
"""A reminder that goes away by itself has reminded nobody who was not looking."""

Capabilities = Callable[[], Awaitable[frozenset[str] | None]]


async def capabilities() -> frozenset[str] | None:
    """What the system's notifications can do, in the free desktop's words; None where there are none."""
    return _ALL if sys.platform in ("win32", "darwin") else await bus.capabilities()


class Notifications:
    """Sends one notice after the other; a connection that fails is made anew for the next."""

    def __init__(self, name: str, icon: Path | None = None, can: Capabilities = capabilities) -> None:
        self._name = name
        self._icon = icon
        self._can = can
        self._notifier: DesktopNotifier | None = None
        self._answers: set[asyncio.Task[None]] = set()

    async def show(self, notice: Notice) -> bool:
        """Whether it is on the screen and can be answered there."""
        can = await self._can()
        if can is None:
            return False
        dispatched: list[Notice] = []  # the library logs its failures, and calls back when there was none
        notification = self._notification(notice, can, lambda: dispatched.append(notice))
        await self._connected().send_notification(notification)
        if not dispatched:
            self._notifier = None
        return bool(dispatched) and "actions" in can

    async def aclose(self) -> None:
        """Take back what still stands: nobody would carry out what it offers."""
        for task in tuple(self._answers):
            task.cancel()
        await asyncio.gather(*self._answers, return_exceptions=True)
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            with suppress(TimeoutError, OSError):
                await asyncio.wait_for(notifier.clear_all(), _CLEARING_SECONDS)

    def _notification(self, notice: Notice, can: frozenset[str], dispatched: Callable[[], None]) -> Notification:
        from desktop_notifier import Button, Notification  # noqa: PLC0415

        return Notification(
            title=notice.title,
            message=html.escape(notice.body, quote=False) if "body-markup" in can else notice.body,
            buttons=tuple(
                Button(title=label, identifier=answer, on_pressed=self._answering(notice, answer))
                for answer, label in notice.buttons.items()
            ),
            on_clicked=self._answering(notice, OPENED),
            on_dispatched=dispatched,
            timeout=_UNTIL_ANSWERED,
        )

    def _answering(self, notice: Notice, answer: str) -> Callable[[], None]:
        """Begins carrying out the answer, from whatever thread the platform calls."""
        loop = asyncio.get_running_loop()

        def begin() -> None:
            task = loop.create_task(_carry_out(notice, answer))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)

        def answered() -> None:
            loop.call_soon_threadsafe(begin)

        return answered

    def _connected(self) -> DesktopNotifier:
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier, Icon  # noqa: PLC0415

            self._notifier = DesktopNotifier(self._name, Icon(path=self._icon) if self._icon else None)
        return self._notifier


async def _carry_out(notice: Notice, answer: str) -> None:
    try:
        await notice.answered(answer)
    except Exception:  # noqa: BLE001 - the boundary: nobody awaits the answer
        _log.exception("what a notification was answered with could not be done")
