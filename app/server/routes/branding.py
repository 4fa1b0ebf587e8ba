"""The name, colours and pictures the window wears."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.branding import Picture
from app.errors import AppError
from app.server.headers import IMAGE_POLICY
from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route
from app.server.static import tagged_response


def branding_routes(parts: ServerParts) -> list[Route]:
    async def show(_request: Request) -> Response:
        return json_response(parts.branding().public())

    async def style(request: Request) -> Response:
        content = parts.branding().style_sheet(parts.branding_css)
        return tagged_response(request.headers, content.encode(), "text/css; charset=utf-8")

    async def logo(request: Request) -> Response:
        return _picture(request, parts.branding().logo)

    async def favicon(request: Request) -> Response:
        return _picture(request, parts.branding().favicon)

    return [
        route("/api/branding", {"GET": show}),
        route("/branding.css", {"GET": style}),
        route("/branding/logo", {"GET": logo}),
        route("/branding/favicon", {"GET": favicon}),
        route("/favicon.ico", {"GET": favicon}),
    ]


def _picture(request: Request, picture: Picture | None) -> Response:
    content = picture.read() if picture else None
    if picture is None or content is None:
        raise AppError("There is no such picture.", status=404)
    return tagged_response(request.headers, content, picture.media_type, policy=IMAGE_POLICY)
