"""What a model service means by its error codes, in the user's words; used by the failures only."""

from __future__ import annotations

import math
from typing import Final

import openai

from app.assistant.failure import ModelError, failure
from app.assistant.transport import retry_after
from app.settings import Settings

CHECK_ADDRESS: Final = "Check the address in the settings, then try again."


def place(settings: Settings) -> str:
    """The service, as the user knows it."""
    return {
        "builtin": "the built-in assistant",
        "azure": "your Azure endpoint",
        "openai": "OpenAI",
        "compatible": settings.openai_base_url or "the model service",
    }[settings.provider]


def explain_status(error: openai.APIStatusError, settings: Settings) -> ModelError:  # noqa: PLR0911 - one a status
    match error.status_code:
        case 400 | 422 | 413:
            return _bad_request(error, settings)
        case 401:
            return _not_accepted(error, settings)
        case 402:
            return _no_quota(settings)
        case 403:
            return _no_rights(settings)
        case 404:
            return _not_found(error, settings)
        case 429:
            return _too_many(error, settings)
        case status if status >= 500:
            return failure(
                f"{_subject(settings)} has a problem of its own ({status}).", "Try again in a few minutes.", "service"
            )
        case status if 300 <= status < 400:
            return failure(
                f"{_subject(settings)} has moved to another address, which was not followed.",
                CHECK_ADDRESS,
                "not_a_model",
            )
        case status:
            return failure(
                f"{_subject(settings)} refused the request ({status}).",
                "Check the assistant in the settings.",
                "bad_request",
            )


def explain_error_event(error: openai.APIError, settings: Settings) -> ModelError:
    """An error that came in the middle of a stream, where there is no status any more."""
    words = _words(error)
    if "content_filter" in words:
        return filtered()
    if "rate_limit" in words or "too_many_requests" in words:
        return failure(
            f"{_subject(settings)} is being asked too often.", "Wait a minute, then try again.", "rate_limit"
        )
    return failure(
        f"{_subject(settings)} reported a problem in the middle of the answer.", "Try again in a moment.", "service"
    )


def filtered() -> ModelError:
    return failure(
        "The model service's content filter stopped this.",
        "Put it in other words, or ask whoever manages the service about its filter.",
        retryable=False,
    )


def _bad_request(error: openai.APIStatusError, settings: Settings) -> ModelError:
    words = _words(error)
    if "content_filter" in words or "content management policy" in words:
        return filtered()
    if "context_length" in words or "maximum context" in words or error.status_code == 413:
        return failure("This chat has become too long for the model.", "Start a new chat.", retryable=False)
    if settings.provider == "azure" and ("api version" in words or "api-version" in words):
        return _api_version(settings)
    if "tool" in words and any(word in words for word in ("support", "enable", "unknown", "unrecognized")):
        return no_tools(settings)
    return failure(
        f"{_subject(settings)} did not understand the request.",
        f"Check in the settings that {_model(settings)} can use tools and that its API is the right one.",
        "bad_request",
    )


def no_tools(settings: Settings) -> ModelError:
    return failure(
        f"{_subject(settings)} answers, but {_model(settings)} can't use tools, which changing todos needs.",
        "Choose a model that supports tools (function calling).",
        "no_tools",
    )


def _not_accepted(error: openai.APIStatusError, settings: Settings) -> ModelError:
    words = _words(error)
    if any(phrase in words for phrase in ("permissiondenied", "lacks the required", "insufficient permissions")):
        return _no_rights(settings)
    if settings.provider == "azure" and settings.azure_auth == "entra":
        return failure(
            "Your Azure endpoint did not accept the sign-in with Microsoft Entra ID.",
            "Check that your account has the role “Cognitive Services OpenAI User” there, then try again.",
            "no_rights",
        )
    return failure(
        f"{_subject(settings)} did not accept the API key.",
        "Enter the right one in the settings, then try again.",
        "wrong_key",
    )


def _no_rights(settings: Settings) -> ModelError:
    return failure(
        f"{_subject(settings)} refused access to {_model(settings)}.",
        "Check that your key or account may use it, and that your network is allowed, then try again.",
        "no_rights",
    )


def _not_found(error: openai.APIStatusError, settings: Settings) -> ModelError:
    if settings.provider == "azure":
        if "deployment" not in _words(error) and "resource not found" in _words(error):
            return _api_version(settings)
        return failure(
            f"There is no deployment called “{settings.azure_deployment}” at your Azure endpoint.",
            "Check its name in the settings; a new deployment takes a few minutes to appear.",
            "wrong_model",
        )
    api = "Responses" if settings.openai_api == "responses" else "Chat Completions"
    return failure(
        f"{_subject(settings)} has no model called “{settings.openai_model}”, or does not offer the {api} API.",
        "Check the model and the API in the settings.",
        "wrong_model",
    )


def _api_version(settings: Settings) -> ModelError:
    return failure(
        f"Your Azure endpoint does not know the API version “{settings.azure_api_version}” for this.",
        "Check the API version in the settings.",
        "wrong_api_version",
    )


def _too_many(error: openai.APIStatusError, settings: Settings) -> ModelError:
    if "insufficient_quota" in _words(error):
        return _no_quota(settings)
    seconds = retry_after(error.response.headers)
    return failure(f"{_subject(settings)} is being asked too often.", _wait(seconds), "rate_limit")


def _no_quota(settings: Settings) -> ModelError:
    return failure(
        f"{_subject(settings)} says that the account's quota is used up.",
        "Check the plan and billing there, or choose the built-in assistant in the settings.",
        "quota",
    )


def _wait(seconds: float | None) -> str:
    """Whole sentences, which can be translated; never “1 seconds”."""
    if seconds is None:
        return "Wait a minute, then try again."
    if seconds <= 90:
        return f"Wait {max(2, math.ceil(seconds))} seconds, then try again."
    return f"Wait {math.ceil(seconds / 60)} minutes, then try again."


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
