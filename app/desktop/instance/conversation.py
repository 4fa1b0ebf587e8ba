"""One client's dialogue with the owner, free of any socket; used by the platforms' listeners."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from app.desktop.instance import wire
from app.errors import AppError

if TYPE_CHECKING:
    from app.desktop.instance.owner import Command

_log = logging.getLogger(__name__)

IDLE_SECONDS = 10.0
"""A client that says nothing for so long is hung up on."""
COMMAND_SECONDS = 60.0


class Line(Protocol):
    """A line to a client: reading fails with `WireError` on one that is too long, ends with b""."""

    async def read(self) -> bytes: ...
    async def write(self, data: bytes) -> None: ...


class Conversation:
    """Greets, then answers message after message until the client hangs up."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        self._commands: dict[str, Command] = {"ping": _pong, **commands}

    async def hold(self, line: Line) -> None:
        await line.write(wire.encode(wire.GREETING))
        while True:
            try:
                received = await asyncio.wait_for(line.read(), IDLE_SECONDS)
            except TimeoutError:
                return
            except wire.WireError as error:
                await line.write(wire.encode(wire.failure(error)))
                return
            if not received:
                return
            await line.write(await self.answer(received))

    async def answer(self, received: bytes) -> bytes:
        try:
            message = wire.decode(received)
            reply = await asyncio.wait_for(self._carry_out(message), COMMAND_SECONDS)
            return wire.encode({**reply, "ok": True})
        except AppError as error:
            return wire.encode(wire.failure(error))
        except TimeoutError:
            return wire.encode(wire.failure(AppError("That took too long and was given up.", status=503)))
        except Exception:  # noqa: BLE001 - the boundary: logged with its traceback, answered in general words
            _log.exception("a command over the local socket failed")
            general = AppError("Something went wrong in the running Todo Assistant; its log says more.", status=500)
            return wire.encode(wire.failure(general))

    async def _carry_out(self, message: Mapping[str, Any]) -> Mapping[str, Any]:
        name = message.get("command")
        command = self._commands.get(name) if isinstance(name, str) else None
        if command is None:
            known = ", ".join(sorted(self._commands))
            raise AppError(f"The running Todo Assistant does not know this command. It knows: {known}.")
        return await command(message)


async def _pong(_message: Mapping[str, Any]) -> Mapping[str, Any]:
    return {}
