"""Links that lead out of the app, once the user has confirmed one."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.errors import AppError
from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route


def link_routes(parts: ServerParts) -> list[Route]:
    async def confirm(request: Request) -> Response:
        if parts.open_link is None:
            raise AppError("Links are opened by your browser itself here.", status=404)
        parts.open_link(request.path_params["id"])
        return json_response(None, 204)

    return [route("/api/desktop/links/{id}", {"POST": confirm})]
