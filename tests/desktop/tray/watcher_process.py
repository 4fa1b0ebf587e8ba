"""A program for the tests: a watcher of panels on the session bus, whose one host comes or goes with each line.

Started as `hung` it never answers.
"""

from __future__ import annotations

import asyncio
import sys

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.signature import Variant

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
INTROSPECTION = f"""<node><interface name="{NAME}">
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<signal name="StatusNotifierHostRegistered"/><signal name="StatusNotifierHostUnregistered"/></interface></node>"""


async def main() -> None:
    bus = await MessageBus().connect()
    hosts = sys.argv[1] == "there"

    def answer(message: Message) -> Message | bool:
        if sys.argv[1] == "hung" and message.message_type is MessageType.METHOD_CALL:
            return True
        match message.member:
            case "Introspect":
                return Message.new_method_return(message, "s", [INTROSPECTION])
            case "Get":
                return Message.new_method_return(message, "v", [Variant("b", hosts)])
            case "GetAll":
                all_of = {"IsStatusNotifierHostRegistered": Variant("b", hosts)}
                return Message.new_method_return(message, "a{sv}", [all_of])
        return message.message_type is MessageType.SIGNAL

    bus.add_message_handler(answer)
    await bus.request_name(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while await asyncio.to_thread(sys.stdin.readline):
        hosts = not hosts
        member = "StatusNotifierHostRegistered" if hosts else "StatusNotifierHostUnregistered"
        await bus.send(Message.new_signal(PATH, NAME, member))


if __name__ == "__main__":
    asyncio.run(main())
