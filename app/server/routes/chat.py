"""The ChatKit protocol at `/chatkit`, and the state of the chat stack behind it."""

from __future__ import annotations

import asyncio
import sys

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.errors import AppError
from app.server.errors import as_app_error
from app.server.parts import ServerParts
from app.server.requests import json_response, sentences
from app.server.routing import Handler, route
from app.server.streaming import EventStream
from app.store.context import RequestContext


def chat_routes(parts: ServerParts, closing: asyncio.Event) -> list[Route]:
    async def chat(request: Request) -> ASGIApp:
        return await _process(parts, closing, request.path_params["use_case"], request)

    async def start(_request: Request) -> Response:
        parts.chat.start()
        return json_response({"chat": parts.chat.status()}, 202)

    async def state(_request: Request) -> Response:
        return json_response({"chat": parts.chat.status()})

    return [
        *_default_route(parts, closing),
        route("/chatkit/{use_case}", {"POST": chat}),
        route("/api/chat", {"GET": state, "POST": start}),
    ]


def _default_route(parts: ServerParts, closing: asyncio.Event) -> list[Route]:
    return [route("/chatkit", {"POST": _chat_with(parts, closing, use_case.name)}) for use_case in parts.use_cases[:1]]


def _chat_with(parts: ServerParts, closing: asyncio.Event, use_case: str) -> Handler:
    async def chat(request: Request) -> ASGIApp:
        return await _process(parts, closing, use_case, request)

    return chat


async def _process(parts: ServerParts, closing: asyncio.Event, use_case: str, request: Request) -> ASGIApp:
    if use_case not in {each.name for each in parts.use_cases}:
        raise AppError("There is no such assistant here.", status=404)
    body = await request.body()
    server = await parts.chat.server(use_case)
    language = parts.language(request.headers.get("accept-language", ""))
    try:
        result = await server.process(body, RequestContext(use_case, language))
    except AppError:
        raise
    except Exception as error:
        raise _explain(error) from error
    if isinstance(result, bytes):
        return Response(result, media_type="application/json")
    return EventStream(result, closing, _explain)


def _explain(error: Exception) -> AppError:
    """The protocol library's own errors as answers."""
    match error:
        case NotImplementedError():
            return AppError("The assistant does not offer this.", status=501)
        case ValidationError():
            return AppError(sentences(error), status=400)
        case _ if _is_not_found(error):
            return AppError("This is not here any more.", status=404)
        case _:
            return as_app_error(error)


def _is_not_found(error: Exception) -> bool:
    # Looked up, not imported: the server must not be what loads the chat's libraries.
    store = sys.modules.get("chatkit.store")
    return store is not None and isinstance(error, store.NotFoundError)
