"""What the service on the session bus that shows notifications can do (Linux and the BSDs); asked before each."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping

NAME = "org.freedesktop.Notifications"
_PATIENCE = 2.0
"""Seconds a service may take to start and answer."""


async def capabilities(environ: Mapping[str, str] = os.environ) -> frozenset[str] | None:
    """None where nobody answers, nor can be started by the bus, or where there is no bus."""
    if environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("disabled:"):
        return None
    # Imported here: only a desktop with a bus needs it.
    from dbus_fast.errors import AuthError, DBusError, InvalidAddressError  # noqa: PLC0415

    try:
        return await asyncio.wait_for(_asked(), _PATIENCE)
    except (OSError, EOFError, TimeoutError, AuthError, DBusError, InvalidAddressError):
        return None


async def _asked() -> frozenset[str] | None:
    from dbus_fast import Message, MessageType  # noqa: PLC0415
    from dbus_fast.aio import MessageBus  # noqa: PLC0415

    bus = await MessageBus().connect()
    try:
        question = Message(
            destination=NAME, path="/org/freedesktop/Notifications", interface=NAME, member="GetCapabilities"
        )
        reply = await bus.call(question)
        return frozenset(reply.body[0]) if reply.message_type is MessageType.METHOD_RETURN else None
    finally:
        bus.disconnect()
