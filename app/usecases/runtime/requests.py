"""Reads the bodies and payloads that pages send, and says in plain words what is wrong with them."""

from __future__ import annotations

from typing import TypeVar

from chatkit.types import (
    ChatKitReq,
    ThreadsAddClientToolOutputReq,
    ThreadsAddStructuredInputReq,
    ThreadsAddUserMessageReq,
    ThreadsCreateReq,
    ThreadsCustomActionReq,
    ThreadsRetryAfterItemReq,
    UserMessageInput,
)
from pydantic import BaseModel, TypeAdapter, ValidationError

from app.errors import AppError

LONGEST_MESSAGE = 100_000
LONGEST_TITLE = 200

InThreadReq = (
    ThreadsAddUserMessageReq
    | ThreadsAddClientToolOutputReq
    | ThreadsAddStructuredInputReq
    | ThreadsRetryAfterItemReq
    | ThreadsCustomActionReq
)
"""The streaming requests about a thread that is there already."""

Payload = TypeVar("Payload", bound=BaseModel)


class RequestReader:
    """Holds the one adapter for the protocol's requests: building it costs more than reading many requests."""

    def __init__(self) -> None:
        self._adapter: TypeAdapter[ChatKitReq] = TypeAdapter(ChatKitReq)

    def read(self, body: str | bytes | bytearray) -> ChatKitReq:
        try:
            request = self._adapter.validate_json(body)
        except ValidationError as error:
            raise AppError(f"The chat request isn't valid. {_first_fault(error, skip=1)}") from error
        if isinstance(request, ThreadsCreateReq | ThreadsAddUserMessageReq):
            _check_message(request.params.input)
        return request


def read_payload(model: type[Payload], payload: object) -> Payload:
    """An action's payload as `model`; anything else is an AppError, so that nothing is changed by it."""
    if payload is None:
        raise AppError("This control sent no details, so nothing was changed. Reload the page and try again.")
    try:
        return model.model_validate(payload)
    except ValidationError as error:
        raise AppError(
            f"This control sent details that don't fit. {_first_fault(error)} Nothing was changed."
        ) from error


def not_offered(what: str) -> AppError:
    return AppError(f"{what} isn't offered yet. Nothing was changed.", status=501)


def clean_title(title: str) -> str:
    text = " ".join(title.split())
    if not text:
        raise AppError("A conversation's title can't be empty. The old title was kept.")
    if len(text) > LONGEST_TITLE:
        raise AppError(f"A title can have up to {LONGEST_TITLE} characters. The old title was kept.")
    return text


def _check_message(message: UserMessageInput) -> None:
    if message.attachments:
        raise not_offered("Attaching files")
    length = sum(len(part.text) for part in message.content)
    if not any(part.text.strip() for part in message.content):
        raise AppError("The message is empty. Nothing was sent.")
    if length > LONGEST_MESSAGE:
        raise AppError(
            f"A message can have up to {LONGEST_MESSAGE:,} characters; this one has {length:,}. Nothing was sent."
        )


def _first_fault(error: ValidationError, skip: int = 0) -> str:
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    field = ".".join(str(step) for step in fault["loc"][skip:])
    return f"{field}: {fault['msg']}." if field else f"{fault['msg']}."
