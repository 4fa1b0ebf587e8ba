"""The search in conversations, of all use cases."""

from __future__ import annotations

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.requests import Asked, json_response, query_of
from app.server.routing import route


class ChatSearchQuery(Asked):
    q: str = Field(max_length=200)
    limit: int = Field(default=20, ge=1, le=100)


def search_routes(parts: ServerParts) -> list[Route]:
    async def chats(request: Request) -> Response:
        query: ChatSearchQuery = query_of(request, ChatSearchQuery)
        found = await parts.thread_search.find(query.q, query.limit)
        return json_response({"data": [one.to_json() for one in found.data], "has_more": found.has_more})

    return [route("/api/search/chats", {"GET": chats})]
