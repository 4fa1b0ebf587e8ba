"""The one error whose text a user may read; everything else is a bug and is shown as a general message."""

from __future__ import annotations


class AppError(Exception):
    """Something the user can understand and act on.

    `user_message` says what happened, what it means for their data and the next step. `retryable` says
    whether the same request may succeed later without a change. `status` is the HTTP status a route
    answers with (400 bad input, 404 gone, 409 conflict, 501 not offered, 502 the model's side, 503 not ready).
    """

    def __init__(self, user_message: str, *, retryable: bool = False, status: int = 400) -> None:
        super().__init__(user_message)
        self.user_message = user_message
        self.retryable = retryable
        self.status = status
