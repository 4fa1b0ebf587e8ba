"""The settings, without secrets, and changes to them."""

from __future__ import annotations

from typing import Any

from pydantic import JsonValue, RootModel
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.requests import body_of, json_response
from app.server.routing import route


class SettingsPatch(RootModel[dict[str, JsonValue]]):
    """Settings by name; null puts one back to its default."""


def settings_routes(parts: ServerParts) -> list[Route]:
    async def show(_request: Request) -> Response:
        return json_response(await _present(parts))

    async def change(request: Request) -> Response:
        patch = await body_of(request, SettingsPatch)
        await parts.settings.update(patch.root)
        return json_response(await _present(parts))

    return [route("/api/settings", {"GET": show, "PATCH": change})]


async def _present(parts: ServerParts) -> dict[str, Any]:
    return {**parts.settings.public(), "api_key_set": await parts.credentials_state()}
