"""The API key of the present endpoint: set and forgotten here, never told."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.credentials import CredentialError
from app.errors import AppError
from app.server.parts import ServerParts
from app.server.requests import Asked, body_of, json_response
from app.server.routing import route

_SOON_SECONDS: Final = 1.0


class NewKey(Asked):
    """`session` keeps the key in memory only, until the app ends."""

    key: SecretStr
    session: bool = False


def credentials_routes(parts: ServerParts) -> list[Route]:
    async def show(_request: Request) -> Response:
        return json_response(await key_state(parts))

    async def put(request: Request) -> Response:
        given = await body_of(request, NewKey)
        if given.session:
            parts.credentials.set_for_session(_endpoint(parts), given.key.get_secret_value())
        else:
            await parts.credentials.set(_endpoint(parts), given.key.get_secret_value())
        return await _told(parts)

    async def forget(_request: Request) -> Response:
        await parts.credentials.forget(_endpoint(parts))
        return await _told(parts)

    return [route("/api/credentials", {"GET": show, "PUT": put, "DELETE": forget})]


async def key_state(parts: ServerParts) -> dict[str, Any]:
    """Whether there is a key and where; `api_key_set` is null where the keyring doesn't say, with its reason."""
    endpoint = parts.settings.current.endpoint
    if endpoint is None:
        return {"api_key_set": False, "key_place": None, "key_problem": None}
    try:
        place = await parts.credentials.place(endpoint)
    except CredentialError as error:
        return {"api_key_set": None, "key_place": None, "key_problem": error.user_message}
    return {"api_key_set": place is not None, "key_place": place, "key_problem": None}


async def key_state_soon(parts: ServerParts) -> dict[str, Any]:
    """The same, but all three are null where the keyring takes its time: nothing else is to wait for it."""
    try:
        async with asyncio.timeout(_SOON_SECONDS):
            return await key_state(parts)
    except TimeoutError:
        return {"api_key_set": None, "key_place": None, "key_problem": None}


async def _told(parts: ServerParts) -> Response:
    parts.chat.announce()
    return json_response(await key_state(parts))


def _endpoint(parts: ServerParts) -> str:
    endpoint = parts.settings.current.endpoint
    if endpoint is None:
        raise AppError("The built-in assistant needs no key. Choose a model first, then enter its key.", status=409)
    return endpoint
