"""The application, every route behind the guard; made by the composition root in the server's loop.

What the window waits for stands on Starlette alone: FastAPI, which is built on it, takes 0.2 s to import. It serves the
chat, whose libraries load after the window (`chat_endpoint`).
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.server.errors import Boundary, error_content
from app.server.guard import Guard
from app.server.limits import Limits
from app.server.parts import ServerParts
from app.server.routes.about import about_routes
from app.server.routes.boot import boot_routes
from app.server.routes.branding import branding_routes
from app.server.routes.chat import chat_routes
from app.server.routes.connection import connection_routes
from app.server.routes.credentials import credentials_routes
from app.server.routes.data import data_routes, uploads
from app.server.routes.desktop import desktop_routes
from app.server.routes.diagnosis import diagnosis_routes
from app.server.routes.events import event_routes
from app.server.routes.history import history_routes
from app.server.routes.links import link_routes
from app.server.routes.page import page_routes
from app.server.routes.search import search_routes
from app.server.routes.settings import settings_routes
from app.server.routes.view_state import view_state_routes
from app.settings import Settings
from app.store.changes import Change

_KEEP_ALIVE_SECONDS = 20.0


class App:
    """An ASGI application that can be told to end its streams."""

    def __init__(self, guard: Guard, routes: list[Route], limits: Limits, closing: asyncio.Event) -> None:
        self._guard = guard
        self._closing = closing
        self.routes = routes
        self.limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._guard(scope, receive, send)

    def end_streams(self) -> None:
        """End what would otherwise go on until its reader leaves; new streams end at once, too."""
        self._closing.set()


def create_app(parts: ServerParts, *, keep_alive_seconds: float = _KEEP_ALIVE_SECONDS) -> App:
    closing = asyncio.Event()
    routes = _routes(parts, closing, keep_alive_seconds)
    files = {**uploads(parts.use_cases), **parts.uploads}
    framework = _framework(routes, parts)
    guard = Guard(framework, host=parts.host, sessions=parts.sessions, limits=parts.limits, uploads=files)
    _announce_settings(parts)
    return App(guard, routes, parts.limits, closing)


def _routes(parts: ServerParts, closing: asyncio.Event, keep_alive_seconds: float) -> list[Route]:
    return [
        *page_routes(parts),
        *boot_routes(parts),
        *branding_routes(parts),
        *settings_routes(parts),
        *about_routes(parts),
        *diagnosis_routes(parts),
        *history_routes(parts),
        *credentials_routes(parts),
        *connection_routes(parts, closing),
        *desktop_routes(parts),
        *view_state_routes(parts),
        *link_routes(parts),
        *search_routes(parts),
        *event_routes(parts, closing, keep_alive_seconds),
        *chat_routes(parts, closing),
        *data_routes(parts.use_cases, parts.language),
    ]


def _framework(routes: list[Route], parts: ServerParts) -> Starlette:
    framework = Starlette(
        routes=list(routes),
        middleware=[Middleware(Boundary, language=parts.language)],
        exception_handlers={HTTPException: _http_error},
    )
    framework.router.redirect_slashes = False
    return framework


async def _http_error(_request: Request, error: Exception) -> Response:
    """The framework's own refusals: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise error
    message = {404: "There is nothing at this address.", 405: "This cannot be done at this address."}
    text = message.get(error.status_code, HTTPStatus(error.status_code).phrase)
    return JSONResponse(error_content(error.status_code, text), error.status_code, error.headers)


def _announce_settings(parts: ServerParts) -> None:
    def announce(_settings: Settings) -> None:
        for kind in ("settings.changed", "branding.changed"):
            parts.changes.publish(Change(kind))
        parts.chat.announce()

    parts.settings.on_change(announce)
    parts.models.on_health(parts.chat.announce)
