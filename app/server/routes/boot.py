"""Everything the first paint needs beside the todos, in one request."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route


def boot_routes(parts: ServerParts) -> list[Route]:
    async def boot(_request: Request) -> Response:
        return json_response(await _boot(parts))

    return [route("/api/boot", {"GET": boot})]


async def _boot(parts: ServerParts) -> dict[str, Any]:
    return {
        "branding": parts.branding().public(),
        "view_state": await parts.view_state.get(),
        "use_cases": [{"name": each.name, "title": each.title} for each in parts.use_cases],
        "start_screens": {each.name: asdict(each.start_screen) for each in parts.use_cases},
        "chat": parts.chat.status(),
        "start_page": parts.settings.current.start_page,
    }
