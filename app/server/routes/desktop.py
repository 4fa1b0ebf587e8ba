"""The desktop the window is on, and what the quick-add box asks of its frame."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.desktop import Of
from app.server.parts import ServerParts
from app.server.requests import Asked, body_of, json_response
from app.server.routing import route
from app.words.messages.translating import said_in


class WishBody(Asked):
    of: Of


class BoxBody(Asked):
    height: int | None = Field(default=None, ge=1, le=2000)
    hide: bool = False


class IntegrationBody(Asked):
    enabled: bool


def desktop_routes(parts: ServerParts) -> list[Route]:
    async def state(request: Request) -> Response:
        return json_response(_told(parts, request))

    async def wish(request: Request) -> Response:
        body = await body_of(request, WishBody)
        return json_response({"wish": parts.desktop.wish(body.of)})

    async def box(request: Request) -> Response:
        body = await body_of(request, BoxBody)
        if body.height is not None:
            parts.desktop.resize_box(body.height)
        if body.hide:
            parts.desktop.hide_box()
        return json_response(None, 204)

    async def integration(request: Request) -> Response:
        body = await body_of(request, IntegrationBody)
        await asyncio.to_thread(parts.desktop.integrate, body.enabled)
        return json_response(_told(parts, request))

    return [
        route("/api/desktop", {"GET": state}),
        route("/api/desktop/wish", {"POST": wish}),
        route("/api/desktop/quick-add", {"POST": box}),
        route("/api/desktop/integration", {"PUT": integration}),
    ]


def _told(parts: ServerParts, request: Request) -> Mapping[str, Any]:
    """The desktop's state, with what it says of the shortcut in the reader's language."""
    state = parts.desktop.state()
    if "hotkey" not in state:
        return state
    language = parts.language(request.headers.get("accept-language", ""))
    message = said_in(language, state["hotkey"]["message"])
    return {**state, "hotkey": {**state["hotkey"], "message": message}}
