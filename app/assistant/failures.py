"""What went wrong on the model's side, in the user's words; called by the chat for every failed turn."""

from __future__ import annotations

import json
import logging
import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx2
import openai
from agents import AgentsException, MaxTurnsExceeded, ModelBehaviorError
from agents.exceptions import ModelRefusalError, ModelTimeoutError

from app.assistant import refusals
from app.assistant.answer_stream import CutShort, NotAnAnswer, TooMuch
from app.assistant.device_code import CodeNeeded
from app.assistant.failure import FailureKind, ModelError, failure
from app.assistant.transport import OtherOrigin
from app.credentials import CredentialError
from app.endpoints import is_on_this_computer
from app.errors import AppError
from app.settings import Settings

_log = logging.getLogger(__name__)


def explain(error: Exception, settings: Settings) -> AppError:
    """The message for the thread; logs the kind of failure, never a body, a key or what was said."""
    known = _known(error, settings)
    if known is None:
        _log.error("The assistant failed unexpectedly.", exc_info=error)
        return failure("Something went wrong in the assistant.", "Try again; if it stays, start the app again.")
    _log.warning("The assistant could not answer: %s", _kind(error))
    return known


def kind_and_text(error: Exception, settings: Settings) -> tuple[FailureKind, str]:
    """As `explain`, for what reacts to the kind; logs nothing."""
    known = _known(error, settings)
    return ("other", "") if known is None else (kind_of(known), known.user_message)


def kind_of(error: AppError) -> FailureKind:
    """For what the user is told `error` about."""
    match error:
        case ModelError():
            return error.kind
        case CredentialError():
            return "keyring"
        case CodeNeeded():
            return "sign_in"
        case _:
            return "other"


def _known(error: Exception, settings: Settings) -> AppError | None:  # noqa: PLR0911 - one a kind
    for each in _chain(error):
        match each:
            case AppError():
                return each
            case openai.APIStatusError():
                return refusals.explain_status(each, settings)
            case openai.APIConnectionError() if each.__cause__ is not None:
                continue  # the cause says more
            case httpx2.RequestError() | openai.APIConnectionError():
                return _connection(each, settings)
            case openai.APIError():
                return refusals.explain_error_event(each, settings)
            case json.JSONDecodeError() | httpx2.DecodingError():
                return _not_an_answer(settings)
            case AgentsException():
                found = _agents(each)
                if found is not None:
                    return found
    return None


def _connection(error: Exception, settings: Settings) -> AppError:  # noqa: PLR0911 - one a kind
    place = refusals.place(settings)
    match error:
        case NotAnAnswer():
            return _not_an_answer(settings)
        case TooMuch():
            return too_long()
        case OtherOrigin():
            return failure(
                f"{place} pointed to another address, which was not followed.", refusals.CHECK_ADDRESS, "not_a_model"
            )
        case httpx2.ConnectTimeout() | httpx2.PoolTimeout():
            return failure(
                f"{place} could not be reached in time.", "Check your internet connection, then try again.", "timeout"
            )
        case httpx2.TimeoutException() | openai.APITimeoutError():
            return failure(f"{place} took too long to answer.", "Try again in a moment.", "timeout")
        case httpx2.ProxyError():
            return _proxy(settings)
        case httpx2.ConnectError():
            return _unreachable(error, settings)
        case CutShort() | httpx2.RemoteProtocolError() | httpx2.ReadError() | httpx2.CloseError():
            return cut_off()
        case _:
            return failure(
                f"The connection to {place} failed.", "Check your internet connection, then try again.", "offline"
            )


def _unreachable(error: Exception, settings: Settings) -> AppError:
    place, endpoint = refusals.place(settings), settings.endpoint or ""
    reasons = list(_reasons(error))
    if any(isinstance(each, ssl.SSLError) for each in reasons):
        return failure(
            f"The connection to {place} is not safe: its certificate could not be verified, so nothing was sent.",
            "Check the address in the settings and this computer's date. In a company network, ask its administrator "
            "for the certificate file to name there.",
            "certificate",
        )
    if is_on_this_computer(endpoint):
        next_step = "Start the model server on this computer, then try again."
        return failure(f"Nothing answers at {endpoint}.", next_step, "offline")
    if settings.proxy:
        return _proxy(settings)
    host = urlsplit(endpoint).hostname
    if any(isinstance(each, socket.gaierror) for each in reasons):
        return failure(
            f"There is no connection to the internet, or no computer called {host}.",
            "Check your network and the address in the settings, then try again.",
            "offline",
        )
    return failure(
        f"Couldn't reach {place} ({host}).",
        "Check your internet connection and the address in the settings, then try again.",
        "offline",
    )


def _proxy(settings: Settings) -> AppError:
    host = urlsplit(settings.endpoint or "").hostname
    return failure(
        f"The proxy {settings.proxy} could not be reached, or let nothing through to {host}.",
        "Check the proxy in the settings, or clear it if this network needs none.",
        "proxy",
    )


def _agents(error: AgentsException) -> AppError | None:  # noqa: PLR0911 - one a kind
    text = str(error).lower()
    match error:
        case MaxTurnsExceeded():
            return failure(
                "The assistant took more steps than allowed without finishing, so it was stopped.",
                "What it had already done stays done. Ask for less at a time.",
            )
        case ModelTimeoutError():
            return failure("The model took too long to answer.", "Try again in a moment.")
        case ModelRefusalError() if "content filter" in text:
            return refusals.filtered()
        case ModelRefusalError():
            return failure("The model declined to answer.", "Put it in other words.", retryable=False)
        case ModelBehaviorError() if "content_filter" in text:
            return refusals.filtered()
        case ModelBehaviorError() if "final response" in text or "finish_reason for" in text:
            return cut_off()
        case ModelBehaviorError() if "'length'" in text or "max_output_tokens" in text:
            return too_long()
        case ModelBehaviorError() if "code=rate_limit" in text or "code='rate_limit" in text:
            return failure(
                "The model service is being asked too often.", "Wait a minute, then try again.", "rate_limit"
            )
        case ModelBehaviorError() if "terminal event" in text:
            return failure("The model reported a problem and stopped.", "Try again in a moment.")
        case ModelBehaviorError():
            return failure(
                "The model asked for something that this app could not understand, so it was not carried out.",
                "Try again, or put it in other words.",
            )
    return None


def too_long() -> AppError:
    return failure("The answer became too long and was ended.", "Ask for less at a time.")


def cut_off() -> AppError:
    return failure("The answer broke off.", "What arrived of it is kept. Try again.")


def _not_an_answer(settings: Settings) -> AppError:
    return failure(
        f"What {refusals.place(settings)} answered is not a model's answer.", refusals.CHECK_ADDRESS, "not_a_model"
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _reasons(error: BaseException) -> Iterator[BaseException]:
    """Down to the operating system's own error, which the HTTP library hides from tracebacks."""
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__


def _kind(error: Exception) -> str:
    names = [type(each).__name__ for each in _chain(error)]
    status = next((each.status_code for each in _chain(error) if isinstance(each, openai.APIStatusError)), None)
    return " < ".join(names) + (f" ({status})" if status else "")
