"""The one gate in front of every route: who is asked, from where, with which session, and for how much."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.server.body import LimitedBody
from app.server.checks import CHECKS, Asked, Refusal, Rules, body_limit
from app.server.errors import send_error
from app.server.headers import complete
from app.server.limits import Limits
from app.server.sessions import Sessions

_POLICY_VIOLATION = 1008

_log = logging.getLogger(__name__)


class Guard:
    """Pure ASGI: nothing behind it sees a request that has not passed every check."""

    def __init__(
        self, app: ASGIApp, *, host: str, sessions: Sessions, limits: Limits, uploads: Mapping[str, int]
    ) -> None:
        self._app = app
        self._rules = Rules(host, sessions, limits, uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        match scope["type"]:
            case "http":
                await self._http(scope, receive, _with_headers(send))
            case "websocket":
                # Closing before accepting is answered with 403.
                await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
            case _:
                raise RuntimeError(f"unexpected ASGI scope {scope['type']!r}")

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Asked.of(scope)
        refusal = self._refusal(asked)
        if refusal is None:
            limit = body_limit(asked, self._rules)
            await self._app(scope, LimitedBody(receive, limit, self._rules.limits.body_pause_seconds), send)
        else:
            _log.info("Refused with %d: %s %s", refusal.status, asked.method, asked.raw_path)
            await send_error(send, refusal.status, refusal.message, closes=refusal.closes)

    def _refusal(self, asked: Asked) -> Refusal | None:
        return next((refusal for check in CHECKS if (refusal := check(asked, self._rules)) is not None), None)


def _with_headers(send: Send) -> Send:
    async def send_completed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": complete(message.get("headers", []))}
        await send(message)

    return send_completed
