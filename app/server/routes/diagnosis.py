"""The logs and what was checked on this computer, in one file that a user can add to a report."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.logs import redacted
from app.server.parts import ServerParts
from app.server.routing import route


def diagnosis_routes(parts: ServerParts) -> list[Route]:
    async def diagnosis(_request: Request) -> Response:
        findings = await parts.examine()
        packed = await asyncio.to_thread(_packed, parts.paths.logs, findings)
        name = f"todo-assistant-logs-{datetime.now(UTC):%Y%m%d-%H%M%S}.zip"
        return Response(
            packed, media_type="application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )

    return [route("/api/diagnosis", {"GET": diagnosis})]


def _packed(logs: Path, findings: Sequence[Mapping[str, Any]]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as files:
        files.writestr("doctor.json", redacted(json.dumps(findings, ensure_ascii=False, indent=2)))
        for file in sorted(logs.glob("*.log*")):
            # Redacted when they were written, and once more: an earlier version may have known fewer patterns.
            files.writestr(f"logs/{file.name}", redacted(file.read_text("utf-8", errors="replace")))
    return packed.getvalue()
