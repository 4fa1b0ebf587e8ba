"""What the app knows of itself: version, folders, backups, packages; and a new backup when asked for one."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.errors import AppError
from app.file_manager import show_folder
from app.paths import Paths
from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route
from app.store.backup import back_up, backups
from app.version import VERSION


def about_routes(parts: ServerParts) -> list[Route]:
    async def about(_request: Request) -> Response:
        return json_response(await asyncio.to_thread(_about, parts.paths))

    async def folder(request: Request) -> Response:
        shown = {"data": parts.paths.data, "logs": parts.paths.logs}.get(request.path_params["name"])
        if shown is None:
            raise AppError("There is no such folder.", status=404)
        await asyncio.to_thread(show_folder, shown)
        return json_response(None, 204)

    async def backup(_request: Request) -> Response:
        made = await asyncio.to_thread(back_up, parts.paths.database)
        return json_response({"name": made.name}, 201)

    return [
        route("/api/about", {"GET": about}),
        route("/api/folders/{name}", {"POST": folder}),
        route("/api/backups", {"POST": backup}),
    ]


def _about(paths: Paths) -> dict[str, Any]:
    from app.licences import packages  # noqa: PLC0415 - reads what is installed, which the window does not wait for

    return {
        "version": VERSION,
        "data_folder": str(paths.data),
        "log_folder": str(paths.logs),
        "backups": [backup.name for backup in backups(paths.database)],
        "packages": [asdict(package) for package in packages()],
    }
