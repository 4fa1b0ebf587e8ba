"""A program for the tests: a portal on the session bus that gives shortcuts, or does what else it is told to."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from app.paths import APP_ID

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS, REQUEST, SESSION = (f"org.freedesktop.portal.{name}" for name in ("GlobalShortcuts", "Request", "Session"))


class Portal:
    """`wish`: `needs_id`, `knows_shortcuts`, `answer` (a response's code or null for none), `trigger`, `then`."""

    def __init__(self, bus: MessageBus, wish: dict[str, Any]) -> None:
        self._bus = bus
        self._wish = wish
        self._registered = False
        self._tasks: list[asyncio.Task[None]] = []

    def answer(self, message: Message) -> Message | bool:  # noqa: PLR0911 - one for each question
        body = message.body
        match message.member:
            case "Get" if not self._wish["knows_shortcuts"]:
                return Message.new_error(message, "org.freedesktop.DBus.Error.InvalidArgs", "No such interface")
            case "Get":
                return Message.new_method_return(message, "v", [Variant("u", 2)])
            case "Register" if self._wish["needs_id"]:
                self._registered = "." in body[0] and body[0] == APP_ID
                return Message.new_method_return(message)
            case "CreateSession" if self._wish["needs_id"] and not self._registered:
                return Message.new_error(message, "org.freedesktop.portal.Error.NotAllowed", "An app id is required")
            case "CreateSession":
                session = f"{PATH}/session/{self._sender(message)}/{body[0]['session_handle_token'].value}"
                return self._respond(message, body[0], 0, {"session_handle": Variant("s", session)})
            case "BindShortcuts":
                tell("wanted", body[1][0][1]["preferred_trigger"].value)
                return self._respond(message, body[3], self._wish["answer"], {}, session=body[0])
            case "ListShortcuts":
                return self._respond(message, body[1], 0, {"shortcuts": self._shortcuts()}, session=body[0])
        return message.message_type is MessageType.SIGNAL

    def _shortcuts(self) -> Variant:
        described = {"trigger_description": Variant("s", self._wish["trigger"])}
        return Variant("a(sa{sv})", [["quick-add", described]])

    def _respond(
        self, message: Message, options: Any, code: int | None, results: dict[str, Variant], session: str = ""
    ) -> Message:
        handle = f"{PATH}/request/{self._sender(message)}/{options['handle_token'].value}"
        if code is not None:
            self._tasks.append(asyncio.get_running_loop().create_task(self._later(handle, code, results, session)))
        return Message.new_method_return(message, "o", [handle])

    async def _later(self, handle: str, code: int, results: dict[str, Variant], session: str) -> None:
        await self._bus.send(Message.new_signal(handle, REQUEST, "Response", "ua{sv}", [code, results]))
        if session and results:
            await self._then(session)

    async def _then(self, session: str) -> None:
        for event in self._wish["then"]:
            await asyncio.sleep(0.1)
            match event:
                case "pressed":
                    token = {"activation_token": Variant("s", "token-7")}
                    body = [session, "quick-add", 1234, token]
                    await self._bus.send(Message.new_signal(PATH, SHORTCUTS, "Activated", "osta{sv}", body))
                case "closed":
                    await self._bus.send(Message.new_signal(session, SESSION, "Closed", "a{sv}", [{}]))
                case "changed":
                    self._wish["trigger"] = "Meta+N"
                    body = [session, self._shortcuts().value]
                    await self._bus.send(Message.new_signal(PATH, SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", body))
                case "gone":
                    self._bus.disconnect()

    @staticmethod
    def _sender(message: Message) -> str:
        return str(message.sender).removeprefix(":").replace(".", "_")


def tell(name: str, value: object) -> None:
    sys.stderr.write(json.dumps([name, value]) + "\n")
    sys.stderr.flush()


async def main() -> None:
    bus = await MessageBus().connect()
    bus.add_message_handler(Portal(bus, json.loads(sys.argv[1])).answer)
    await bus.request_name(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(main())
