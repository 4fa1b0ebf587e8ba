"""A program for the tests: a notification service on the session bus that can do what it is told to, or refuses."""

from __future__ import annotations

import asyncio
import json
import sys

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

INTROSPECTION = """
<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg direction="out" type="as"/></method>
<method name="GetServerInformation"><arg direction="out" type="s"/><arg direction="out" type="s"/>
<arg direction="out" type="s"/><arg direction="out" type="s"/></method>
<method name="Notify"><arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
<arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
<arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/></method>
<method name="CloseNotification"><arg direction="in" type="u"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>
"""


async def main() -> None:
    wish = json.loads(sys.argv[1])
    bus = await MessageBus().connect()

    def answer(message: Message) -> Message | bool:
        match message.member:
            case "Introspect":
                return Message.new_method_return(message, "s", [INTROSPECTION])
            case "GetCapabilities":
                return Message.new_method_return(message, "as", [wish["can"]])
            case "GetServerInformation":
                return Message.new_method_return(message, "ssss", ["played", "tests", "1", "1.2"])
            case "Notify" if wish["refuses"]:
                return Message.new_error(message, "org.freedesktop.DBus.Error.LimitsExceeded", "no room")
            case "Notify":
                sys.stderr.write(json.dumps(["notified", [*message.body[3:6], message.body[7]]]) + "\n")
                return Message.new_method_return(message, "u", [7])
        return message.message_type is MessageType.SIGNAL

    bus.add_message_handler(answer)
    await bus.request_name("org.freedesktop.Notifications")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(main())
