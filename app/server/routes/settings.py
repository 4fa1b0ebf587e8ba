"""The settings, without secrets, and changes to them."""

from __future__ import annotations

import logging
from typing import Any

from pydantic import JsonValue, RootModel
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.credentials import CredentialError
from app.server.parts import ServerParts
from app.server.requests import body_of, json_response
from app.server.routes.credentials import key_state_soon
from app.server.routing import route
from app.settings import Settings

_ADDRESSES = ("azure_endpoint", "openai_base_url")

_log = logging.getLogger(__name__)


class SettingsPatch(RootModel[dict[str, JsonValue]], defer_build=True):
    """Settings by name; null puts one back to its default."""


def settings_routes(parts: ServerParts) -> list[Route]:
    async def show(_request: Request) -> Response:
        return json_response(await _present(parts))

    async def change(request: Request) -> Response:
        patch = await body_of(request, SettingsPatch)
        before = parts.settings.current
        await _forget_left(parts, before, await parts.settings.update(patch.root))
        return json_response(await _present(parts))

    return [route("/api/settings", {"GET": show, "PATCH": change})]


async def _present(parts: ServerParts) -> dict[str, Any]:
    return {**parts.settings.public(), **await key_state_soon(parts)}


async def _forget_left(parts: ServerParts, before: Settings, after: Settings) -> None:
    """The key of an address that was changed is not kept for an address that is no longer set."""
    for name in _ADDRESSES:
        left: str = getattr(before, name)
        if left and left not in {getattr(after, each) for each in _ADDRESSES}:
            try:
                await parts.credentials.forget(left)
            except CredentialError as error:
                _log.warning("The key of an address that is no longer set stays in the keyring: %s", error)
