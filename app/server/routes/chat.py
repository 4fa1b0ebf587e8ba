"""The way to the chat, which may have to be loaded first, and the state of what is behind it."""

from __future__ import annotations

import asyncio
from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.errors import AppError
from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route


def chat_routes(parts: ServerParts, closing: asyncio.Event) -> list[Route]:
    """The ChatKit protocol at `/chatkit` is the first use case's; every one has a path of its own below."""
    names = [use_case.name for use_case in parts.use_cases]

    @cache
    def endpoint() -> ASGIApp:
        # Not before the chat stack has imported it in its thread.
        from app.server.chat_endpoint import chat_endpoint  # noqa: PLC0415

        return chat_endpoint(parts, closing)

    async def chat(request: Request) -> ASGIApp:
        if request.path_params.get("use_case", names[0]) not in names:
            raise AppError("There is no such assistant here.", status=404)
        await parts.chat.loaded()
        return endpoint()

    async def start(_request: Request) -> Response:
        parts.chat.start()
        return json_response({"chat": parts.chat.status()}, 202)

    async def state(_request: Request) -> Response:
        return json_response({"chat": parts.chat.status()})

    return [
        *([route("/chatkit", {"POST": chat})] if names else []),
        route("/chatkit/{use_case}", {"POST": chat}),
        route("/api/chat", {"GET": state, "POST": start}),
    ]
