"""The chat side of all use cases, imported in a thread of its own when first wanted; used by the chat routes."""

from __future__ import annotations

import asyncio
import importlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any, Literal, Protocol

from app.blocking import run_blocking
from app.errors import AppError
from app.store.changes import Change, Changes
from app.store.context import RequestContext

ChatState = Literal["idle", "loading", "ready", "failed"]
_LONGEST_LOAD_SECONDS = 120.0
_LONGEST_WAIT_AT_CLOSE_SECONDS = 0.5

_log = logging.getLogger(__name__)


class ChatServer(Protocol):
    """What the routes need of a use case's chat server."""

    async def process(self, body: bytes, context: RequestContext) -> bytes | AsyncIterator[bytes]: ...

    async def aclose(self) -> None: ...


class ChatStack:
    """Loads once; a failure is a state with a message, and the next `start()` tries again."""

    def __init__(
        self,
        load: Callable[[], Mapping[str, ChatServer]],
        changes: Changes,
        assistant: Callable[[], Mapping[str, Any]],
    ) -> None:
        self._load = load
        self._changes = changes
        self._assistant = assistant
        self._servers: Mapping[str, ChatServer] = {}
        self._loading: asyncio.Task[None] | None = None
        self._message: str | None = None
        self._closed = False
        self.state: ChatState = "idle"

    def status(self) -> dict[str, Any]:
        """For the page: the state, what answers, and after a failure what the user can do."""
        status: dict[str, Any] = {"state": self.state, "assistant": dict(self._assistant())}
        return status | {"message": self._message} if self._message else status

    def start(self) -> None:
        """Begin to load unless that is done or under way; called in the server's event loop."""
        if self._closed or self.state in ("loading", "ready"):
            return
        self._become("loading")
        self._loading = asyncio.create_task(self._run())

    async def loaded(self) -> None:
        """Returns when the chat can be used, which it is loaded for if need be; raises what keeps it from that."""
        self.start()
        if self.state == "loading" and self._loading is not None:
            await asyncio.shield(self._loading)
        if self.state != "ready":
            raise AppError(self._message or "The assistant is not running.", retryable=True, status=503)

    async def server(self, use_case: str) -> ChatServer:
        """The chat server of a use case, loaded if need be."""
        await self.loaded()
        if use_case not in self._servers:
            raise AppError("There is no such assistant here.", status=404)
        return self._servers[use_case]

    def announce(self) -> None:
        """Tell the page what answers now; called when settings change."""
        self._changes.publish(Change("chat.changed", {"chat": self.status()}))

    async def aclose(self) -> None:
        """Stop for good. An import under way cannot be cut short: it is waited for briefly, then left behind."""
        self._closed = True
        if self._loading is not None:
            await asyncio.wait({self._loading}, timeout=_LONGEST_WAIT_AT_CLOSE_SECONDS)
            self._loading.cancel()
        servers, self._servers = self._servers, {}
        self.state = "idle"
        await asyncio.gather(*(server.aclose() for server in servers.values()))

    def _import(self) -> Mapping[str, ChatServer]:
        importlib.import_module("app.server.chat_endpoint")  # what speaks HTTP for them
        return self._load()

    async def _run(self) -> None:
        try:
            self._servers = await run_blocking(self._import, name="chat-stack", timeout=_LONGEST_LOAD_SECONDS)
        except AppError as error:
            _log.warning("The chat could not be started: %s", error.user_message)
            self._become("failed", error.user_message)
        except Exception:  # noqa: BLE001 - a boundary: logged with its traceback, and shown as a state
            _log.exception("The chat could not be started.")
            self._become("failed", "The assistant could not be started. Your todos are not affected. Please try again.")
        else:
            self._become("ready")

    def _become(self, state: ChatState, message: str | None = None) -> None:
        self.state, self._message = state, message
        self.announce()
