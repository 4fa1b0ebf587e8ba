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
    async def boot(request: Request) -> Response:
        language = parts.language(request.headers.get("accept-language", ""))
        return json_response(await _boot(parts, language))

    return [route("/api/boot", {"GET": boot})]


async def _boot(parts: ServerParts, language: str) -> dict[str, Any]:
    introductions = {each.name: each.introduction(language) for each in parts.use_cases}
    return {
        "branding": parts.branding().public(),
        "view_state": await parts.view_state.get(),
        "use_cases": [{"name": name, "title": each.title} for name, each in introductions.items()],
        "start_screens": {name: asdict(each.start_screen) for name, each in introductions.items()},
        "chat": parts.chat.status(),
    }
