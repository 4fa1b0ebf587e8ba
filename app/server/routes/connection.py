"""Trying a model's connection before it is used, and asking whether the present one answers."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator
from dataclasses import asdict
from types import ModuleType

from pydantic import Field, JsonValue, SecretStr
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.credentials import checked_key
from app.errors import AppError
from app.server.parts import ServerParts
from app.server.requests import Asked, body_of, json_response
from app.server.routing import route
from app.server.streaming import EventStream, event_bytes
from app.settings import Settings


class Draft(Asked):
    """Settings that differ from the present ones, and a key that is not kept; without one, the kept key is used."""

    settings: dict[str, JsonValue] = Field(default_factory=dict)
    key: SecretStr | None = None


def connection_routes(parts: ServerParts, closing: asyncio.Event) -> list[Route]:
    async def test(request: Request) -> EventStream:
        settings, key = _drafted(parts, await body_of(request, Draft))
        return EventStream(_reports(parts, settings, key), closing)

    async def models(request: Request) -> Response:
        settings, key = _drafted(parts, await body_of(request, Draft))
        if settings.provider == "azure":
            raise AppError("Azure doesn't tell its deployments. Their names are in the Azure portal.", status=501)
        probe = await asyncio.to_thread(_probe)
        return json_response({"data": await probe.models(settings, parts.models.access, key)})

    async def check(_request: Request) -> Response:
        await parts.models.check()
        return json_response({"chat": parts.chat.status()})

    return [
        route("/api/settings/test", {"POST": test}),
        route("/api/settings/models", {"POST": models}),
        route("/api/chat/check", {"POST": check}),
    ]


def _drafted(parts: ServerParts, draft: Draft) -> tuple[Settings, str | None]:
    key = checked_key(draft.key.get_secret_value()) if draft.key else None
    settings = parts.settings.draft(draft.settings)
    if settings.provider == "builtin":
        raise AppError("The built-in assistant needs no connection.", status=409)
    return settings, key


async def _reports(parts: ServerParts, settings: Settings, key: str | None) -> AsyncIterator[bytes]:
    probe = await asyncio.to_thread(_probe)
    reports = probe.probe(settings, parts.models.access, key)
    try:
        async for report in reports:
            yield event_bytes({"type": type(report).__name__.lower(), **asdict(report)})
    finally:
        await reports.aclose()


def _probe() -> ModuleType:
    """Called in a thread: these imports take seconds."""
    return importlib.import_module("app.assistant.probe.probe")
