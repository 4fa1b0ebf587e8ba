"""What a shorter history would delete, for the settings page to ask about."""

from __future__ import annotations

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.requests import Asked, json_response, query_of
from app.server.routing import route


class OlderQuery(Asked):
    months: int = Field(ge=0, le=120)


def history_routes(parts: ServerParts) -> list[Route]:
    async def older(request: Request) -> Response:
        query: OlderQuery = query_of(request, OlderQuery)
        return json_response({"conversations": await parts.keeping.older(query.months)})

    return [route("/api/history/older", {"GET": older})]
