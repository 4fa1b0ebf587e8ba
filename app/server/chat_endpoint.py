"""The ChatKit protocol over HTTP: a FastAPI application over all use cases' chat servers, once loaded."""

from __future__ import annotations

import asyncio
from typing import Any

from chatkit.store import NotFoundError
from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from pydantic import ValidationError
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from app.errors import AppError
from app.server.errors import Boundary, as_app_error
from app.server.parts import ServerParts
from app.server.requests import sentences
from app.server.routing import route
from app.server.streaming import EventStream
from app.store.context import RequestContext

_NO_DOCUMENTATION: dict[str, Any] = {"openapi_url": None, "docs_url": None, "redoc_url": None}
# On by default: it would send requests and errors wherever OTEL_* variables of the environment point.
_NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}


def chat_endpoint(parts: ServerParts, closing: asyncio.Event) -> FastAPI:
    async def chat(request: Request) -> ASGIApp:
        use_case = request.path_params.get("use_case", parts.use_cases[0].name)
        return await _processed(parts, closing, use_case, request)

    return FastAPI(
        routes=[route("/chatkit", {"POST": chat}), route("/chatkit/{use_case}", {"POST": chat})],
        middleware=[Middleware(Boundary, language=parts.language)],
        telemetry=_NO_TELEMETRY,
        **_NO_DOCUMENTATION,
    )


async def _processed(parts: ServerParts, closing: asyncio.Event, use_case: str, request: Request) -> ASGIApp:
    server = await parts.chat.server(use_case)
    body = await request.body()
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
        case NotFoundError():
            return AppError("This is not here any more.", status=404)
        case _:
            return as_app_error(error)
