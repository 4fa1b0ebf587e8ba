"""What the window remembers of its own looks, kept here because private web views keep nothing."""

from __future__ import annotations

from pydantic import JsonValue
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.requests import Asked, body_of, json_response
from app.server.routing import route


class ViewStateValue(Asked):
    value: JsonValue


def view_state_routes(parts: ServerParts) -> list[Route]:
    async def show(_request: Request) -> Response:
        return json_response(await parts.view_state.get())

    async def put(request: Request) -> Response:
        entry = await body_of(request, ViewStateValue)
        await parts.view_state.put(request.path_params["key"], entry.value)
        return json_response(None, 204)

    return [
        route("/api/view-state", {"GET": show}),
        route("/api/view-state/{key:path}", {"PUT": put}),
    ]
