"""The kinds of failure a model's side can have, and the error that carries one; told apart by the whole assistant."""

from __future__ import annotations

from typing import Literal

from app.errors import AppError

FailureKind = Literal[
    "incomplete",
    "no_key",
    "keyring",
    "sign_in",
    "offline",
    "timeout",
    "certificate",
    "proxy",
    "wrong_key",
    "no_rights",
    "wrong_model",
    "wrong_api_version",
    "no_tools",
    "rate_limit",
    "quota",
    "service",
    "not_a_model",
    "bad_request",
    "broke_off",
    "other",
]

SAFE = "Your todos and this chat are safe."


class ModelError(AppError):
    """What happened on the way to a model or there; `kind` is for what reacts to it, the text for the user."""

    def __init__(self, message: str, kind: FailureKind, *, retryable: bool = True, status: int = 502) -> None:
        super().__init__(message, retryable=retryable, status=status)
        self.kind = kind


def failure(what: str, next_step: str, kind: FailureKind = "other", *, retryable: bool = True) -> ModelError:
    """What happened, what it means for the user's data, and what to do."""
    return ModelError(f"{what} {SAFE} {next_step}", kind, retryable=retryable)
