"""Every error as JSON, the one place where an exception becomes an answer; used by the guard, factory and streams."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import AppError
from app.words.messages.translating import said_in

GENERAL_MESSAGE = "Something went wrong inside the app. Your todos are safe. Please try again."

_CODES = {
    400: "bad_request",
    401: "signed_out",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    408: "too_slow",
    409: "conflict",
    413: "too_large",
    414: "address_too_long",
    415: "not_json",
    421: "misdirected",
    431: "headers_too_large",
    501: "not_offered",
    502: "upstream",
    503: "not_ready",
}

_log = logging.getLogger(__name__)


def error_content(status: int, message: str, *, retryable: bool = False) -> dict[str, Any]:
    code = _CODES.get(status, "internal" if status >= 500 else "bad_request")
    return {"error": {"message": message, "retryable": retryable, "code": code}}


def error_body(status: int, message: str, *, retryable: bool = False) -> bytes:
    return json.dumps(error_content(status, message, retryable=retryable), ensure_ascii=False).encode()


def as_app_error(error: Exception) -> AppError:
    """The error a user may read; anything unexpected is logged with its traceback and shown in general words."""
    if isinstance(error, AppError):
        return error
    _log.error("Unexpected error", exc_info=error)
    return AppError(GENERAL_MESSAGE, retryable=True, status=500)


async def send_error(send: Send, status: int, message: str, *, retryable: bool = False, closes: bool = False) -> None:
    body = error_body(status, message, retryable=retryable)
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    headers += [(b"connection", b"close")] if closes else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


class Boundary:
    """ASGI middleware around the routes: what they raise is answered here, as JSON and without a trace."""

    def __init__(self, app: ASGIApp, language: Callable[[str], str] = lambda _accepted: "en") -> None:
        """`language` answers the two letters of what the reader speaks, from what a browser accepts."""
        self._app = app
        self._language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except asyncio.CancelledError:
            if started:
                raise
            # Only a stop that has waited long enough cancels a request; its connection is closed right after.
            await send_error(send, 503, self._told("The app is closing.", scope), retryable=True)
        except Exception as error:
            problem = as_app_error(error)
            if problem.status > 501:  # worth a line, though no bug: storage, the model's side
                _log.warning("Answered with %d: %s", problem.status, problem.user_message, exc_info=problem.__cause__)
            if started:  # too late for a status: the connection is cut, so that the part is not taken for the whole
                raise
            message = self._told(problem.user_message, scope)
            await send_error(send, problem.status, message, retryable=problem.retryable)

    def _told(self, message: str, scope: Scope) -> str:
        return said_in(self._language(Headers(scope=scope).get("accept-language", "")), message)
