"""What a model service means by its error codes, in the user's words; used by the failures only."""

from __future__ import annotations

import math
from typing import Final

import openai

from app.assistant.transport import retry_after
from app.errors import AppError
from app.settings import Settings

CHECK_ADDRESS: Final = "Check the address in the settings, then try again."
_SAFE: Final = "Your todos and this chat are safe."


def failure(what: str, next_step: str, *, retryable: bool = True) -> AppError:
    """What happened, what it means for the user's data, and what to do."""
    return AppError(f"{what} {_SAFE} {next_step}", retryable=retryable, status=502)


def place(settings: Settings) -> str:
    """The service, as the user knows it."""
    return {
        "builtin": "the built-in assistant",
        "azure": "your Azure endpoint",
        "openai": "OpenAI",
        "compatible": settings.openai_base_url or "the model service",
    }[settings.provider]


def explain_status(error: openai.APIStatusError, settings: Settings) -> AppError:  # noqa: PLR0911 - one a status
    match error.status_code:
        case 400 | 422 | 413:
            return _bad_request(error, settings)
        case 401:
            return _not_accepted(settings)
        case 402:
            return _no_quota(settings)
        case 403:
            return failure(
                f"{_subject(settings)} refused access to {_model(settings)}.",
                "Check that your key or account may use it, and that your network is allowed, then try again.",
            )
        case 404:
            return _not_found(error, settings)
        case 429:
            return _too_many(error, settings)
        case status if status >= 500:
            return failure(f"{_subject(settings)} has a problem of its own ({status}).", "Try again in a few minutes.")
        case status if 300 <= status < 400:
            return failure(f"{_subject(settings)} has moved to another address, which was not followed.", CHECK_ADDRESS)
        case status:
            return failure(
                f"{_subject(settings)} refused the request ({status}).", "Check the assistant in the settings."
            )


def explain_error_event(error: openai.APIError, settings: Settings) -> AppError:
    """An error that came in the middle of a stream, where there is no status any more."""
    words = _words(error)
    if "content_filter" in words:
        return filtered()
    if "rate_limit" in words or "too_many_requests" in words:
        return failure(f"{_subject(settings)} is being asked too often.", "Wait a minute, then try again.")
    return failure(f"{_subject(settings)} reported a problem in the middle of the answer.", "Try again in a moment.")


def filtered() -> AppError:
    return failure(
        "The model service's content filter stopped this.",
        "Put it in other words, or ask whoever manages the service about its filter.",
        retryable=False,
    )


def _bad_request(error: openai.APIStatusError, settings: Settings) -> AppError:
    words = _words(error)
    if "content_filter" in words or "content management policy" in words:
        return filtered()
    if "context_length" in words or "maximum context" in words or error.status_code == 413:
        return failure("This chat has become too long for the model.", "Start a new chat.", retryable=False)
    if settings.provider == "azure" and ("api version" in words or "api-version" in words):
        return _api_version(settings)
    return failure(
        f"{_subject(settings)} did not understand the request.",
        f"Check in the settings that {_model(settings)} can use tools and that its API is the right one.",
    )


def _not_accepted(settings: Settings) -> AppError:
    if settings.provider == "azure" and settings.azure_auth == "entra":
        return failure(
            "Your Azure endpoint did not accept the sign-in with Microsoft Entra ID.",
            "Check that your account has the role “Cognitive Services OpenAI User” there, then try again.",
        )
    return failure(
        f"{_subject(settings)} did not accept the API key.",
        f"Store the right one with `todo-assistant key set {settings.endpoint}`, then try again.",
    )


def _not_found(error: openai.APIStatusError, settings: Settings) -> AppError:
    if settings.provider == "azure":
        if "deployment" not in _words(error) and "resource not found" in _words(error):
            return _api_version(settings)
        return failure(
            f"There is no deployment called “{settings.azure_deployment}” at your Azure endpoint.",
            "Check its name in the settings; a new deployment takes a few minutes to appear.",
        )
    api = "Responses" if settings.openai_api == "responses" else "Chat Completions"
    return failure(
        f"{_subject(settings)} has no model called “{settings.openai_model}”, or does not offer the {api} API.",
        "Check the model and the API in the settings.",
    )


def _api_version(settings: Settings) -> AppError:
    return failure(
        f"Your Azure endpoint does not know the API version “{settings.azure_api_version}” for this.",
        "Check the API version in the settings.",
    )


def _too_many(error: openai.APIStatusError, settings: Settings) -> AppError:
    if "insufficient_quota" in _words(error):
        return _no_quota(settings)
    seconds = retry_after(error.response.headers)
    wait = "Wait a minute" if seconds is None else f"Wait {_duration(seconds)}"
    return failure(f"{_subject(settings)} is being asked too often.", f"{wait}, then try again.")


def _no_quota(settings: Settings) -> AppError:
    return failure(
        f"{_subject(settings)} says that the account's quota is used up.",
        "Check the plan and billing there, or choose the built-in assistant in the settings.",
    )


def _duration(seconds: float) -> str:
    if seconds <= 90:
        whole = max(1, math.ceil(seconds))
        return f"{whole} second{'' if whole == 1 else 's'}"
    return f"{math.ceil(seconds / 60)} minutes"


def _model(settings: Settings) -> str:
    if settings.provider == "azure":
        return f"the deployment “{settings.azure_deployment}”"
    return f"the model “{settings.openai_model}”"


def _subject(settings: Settings) -> str:
    """`place` at the start of a sentence."""
    name = place(settings)
    return name if name.startswith("http") else name[0].upper() + name[1:]


def _words(error: openai.APIError) -> str:
    """What to look for keywords in; it may quote anything, so it is never shown or logged."""
    return f"{error.code} {error.type} {error.message} {error.body}".lower()
