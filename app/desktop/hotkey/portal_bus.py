"""One connection to the desktop's portals, whose answers come as signals; used by `portal`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from app.paths import APP_ID

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_BUS = "org.freedesktop.DBus"
_GIVEN = 0
"""The response to a request that was granted; 1 is the user's no, 2 any other end."""

Heard = Callable[[str, Sequence[Any]], None]


class PortalError(Exception):
    """The portal is not there, or knows nothing of what was asked."""


class RefusedError(PortalError):
    """The user or the desktop said no."""


class PortalBus:
    """Made by `connect`; `heard` is told every signal that answers no request, by its member's name."""

    def __init__(self, bus: MessageBus, heard: Heard) -> None:
        self._bus = bus
        self._heard = heard
        self._numbers = count(1)
        self._waiting: dict[str, asyncio.Future[tuple[int, Mapping[str, Variant]]]] = {}

    @classmethod
    async def connect(cls, heard: Heard) -> PortalBus:
        found = cls(await MessageBus().connect(), heard)
        found._bus.add_message_handler(found._take)
        for rule in (f"type='signal',sender='{NAME}'", f"type='signal',member='NameOwnerChanged',arg0='{NAME}'"):
            await found.call("AddMatch", "s", [rule], interface=_BUS, destination=_BUS, path="/org/freedesktop/DBus")
        return found

    async def introduce(self) -> None:
        """Under the name of the installed application; portals older than 1.20 find it out by themselves."""
        try:
            await self.call("Register", "sa{sv}", [APP_ID, {}], interface=_REGISTRY)
        except PortalError:
            return

    async def call(
        self, member: str, signature: str, body: list[Any], *, interface: str, destination: str = NAME, path: str = PATH
    ) -> list[Any]:
        message = Message(
            destination=destination, path=path, interface=interface, member=member, signature=signature, body=body
        )
        reply = await self._bus.call(message)
        if reply.message_type is not MessageType.METHOD_RETURN:
            raise PortalError(str(reply.body[0]) if reply.body else member)
        return list(reply.body)

    async def request(
        self, interface: str, member: str, signature: str, body: list[Any], options: Mapping[str, Variant]
    ) -> Mapping[str, Variant]:
        """Ask, and wait for the response: as long as the user thinks about it."""
        token = f"todo_assistant_{next(self._numbers)}"
        sender = str(self._bus.unique_name).removeprefix(":").replace(".", "_")
        handle = f"{PATH}/request/{sender}/{token}"
        answer: asyncio.Future[tuple[int, Mapping[str, Variant]]] = asyncio.get_running_loop().create_future()
        self._waiting[handle] = answer
        try:
            asked = [*body, {**options, "handle_token": Variant("s", token)}]
            await self.call(member, signature, asked, interface=interface)
            code, results = await answer
        finally:
            del self._waiting[handle]
        if code != _GIVEN:
            raise RefusedError(member)
        return results

    async def ended(self) -> None:
        """Until the bus itself is gone."""
        await self._bus.wait_for_disconnect()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        self._bus.disconnect()

    def _take(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL:
            return
        answer = self._waiting.get(str(message.path))
        if message.member == "Response" and answer is not None:
            if not answer.done():
                answer.set_result((message.body[0], message.body[1]))
        else:
            self._heard(str(message.member), message.body)
