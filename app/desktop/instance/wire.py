"""What goes over the owner's local socket, one JSON object a line; spoken by the owner and by its clients."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from app.errors import AppError

MAX_LINE = 1024 * 1024
"""Bytes of one message, its line end included."""
PROTOCOL = 1
GREETING: Mapping[str, Any] = {"hello": "todo-assistant", "protocol": PROTOCOL}
"""What the owner says first. A client without it has sent nothing yet, so it may safely try again elsewhere."""


class WireError(AppError):
    """A line that is not a message."""


def encode(message: Mapping[str, Any]) -> bytes:
    line = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    if len(line) > MAX_LINE:
        raise WireError("That is too much at once: a message to the running app holds at most 1 MB.")
    return line


def decode(line: bytes) -> dict[str, Any]:
    try:
        message = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise WireError("The message is not JSON.") from error
    if not isinstance(message, dict):
        raise WireError("The message is not a JSON object.")
    return message


def failure(error: AppError) -> dict[str, Any]:
    return {
        "ok": False,
        "error": {"message": error.user_message, "retryable": error.retryable, "status": error.status},
    }


def result(reply: Mapping[str, Any]) -> dict[str, Any]:
    """The reply without its `ok`, or the error it reports as an `AppError`."""
    if reply.get("ok") is True:
        return {key: value for key, value in reply.items() if key != "ok"}
    error = reply.get("error")
    details = error if isinstance(error, dict) else {}
    raise AppError(
        str(details.get("message") or "The running Todo Assistant gave an answer that cannot be read."),
        retryable=details.get("retryable") is True,
        status=details["status"] if isinstance(details.get("status"), int) else 500,
    )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
