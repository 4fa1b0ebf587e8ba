"""Turns what a stream failed with into the message the thread shows; used by `BaseChatKitServer`."""

from __future__ import annotations

import logging

from chatkit.store import NotFoundError
from chatkit.types import ErrorEvent

from app.errors import AppError
from app.words.messages.translating import said_in

_log = logging.getLogger(__name__)

_GONE = "This conversation or message no longer exists."
_BUG = "Something went wrong inside the app. What was done so far is kept; try again, and see the log for details."


def error_event(error: Exception, language: str) -> ErrorEvent:
    """An AppError's own text; anything else is a bug: logged with its traceback, shown as a general message."""
    if isinstance(error, AppError):
        return ErrorEvent(code="custom", message=said_in(language, error.user_message), allow_retry=error.retryable)
    if isinstance(error, NotFoundError):
        return ErrorEvent(code="custom", message=said_in(language, _GONE), allow_retry=False)
    _log.error("A chat stream failed", exc_info=error)
    return ErrorEvent(code="custom", message=said_in(language, _BUG), allow_retry=True)
