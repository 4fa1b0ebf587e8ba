"""The app in the tray of a desktop whose panel speaks StatusNotifier, on a session bus of its own."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from dbus_fast import BusType, Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from tests.desktop.tray.watcher_process import INTROSPECTION, NAME, PATH
from tests.e2e.desktop import TITLE, app_on, desktop, wait_until

pytestmark = pytest.mark.window

ITEM = "org.kde.StatusNotifierItem"


@contextmanager
def session_bus() -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


class Panel:
    """Watcher and host in one; remembers the icons that register."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus
        self.items: list[tuple[str, str]] = []
        bus.add_message_handler(self._answer)

    async def comes(self) -> None:
        await self._bus.request_name(NAME)

    async def goes(self) -> None:
        await self._bus.release_name(NAME)

    async def click(self) -> None:
        sender, path = self.items[-1]
        message = Message(
            destination=sender, path=path, interface=ITEM, member="Activate", signature="ii", body=[10, 10]
        )
        assert (await self._bus.call(message)).message_type is MessageType.METHOD_RETURN

    def _answer(self, message: Message) -> Message | bool:
        match message.member:
            case "Introspect":
                return Message.new_method_return(message, "s", [INTROSPECTION])
            case "Get":
                return Message.new_method_return(message, "v", [Variant("b", True)])
            case "GetAll":
                return Message.new_method_return(
                    message, "a{sv}", [{"IsStatusNotifierHostRegistered": Variant("b", True)}]
                )
            case "RegisterStatusNotifierItem":
                self.items.append((str(message.sender), "/StatusNotifierItem"))
                return Message.new_method_return(message)
        return message.path == PATH and message.message_type is MessageType.SIGNAL


async def happens(condition: Callable[[], Any]) -> None:
    await asyncio.to_thread(wait_until, condition)


async def test_the_icon_opens_the_window_and_a_panel_that_goes_brings_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with session_bus() as address, desktop(tmp_path, panel=False) as on:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        bus = await MessageBus(bus_address=address, bus_type=BusType.SESSION).connect()
        panel = Panel(bus)
        await panel.comes()
        with app_on(on, "--hidden"):
            await happens(lambda: panel.items)
            assert on.window(TITLE) is None
            await panel.click()
            await happens(lambda: on.window(TITLE))
            await asyncio.to_thread(on.close_window, TITLE)
            await happens(lambda: on.window(TITLE) is None)
            await panel.goes()
            await happens(lambda: on.window(TITLE))
            registered = len(panel.items)
            await panel.comes()
            await happens(lambda: len(panel.items) > registered)
        bus.disconnect()
