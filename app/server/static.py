"""Files of a folder as responses, never from outside it; used by the page, asset and branding routes."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePosixPath

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from app.errors import AppError

# Not `mimetypes`: on Windows it believes the registry, where .js may be text/plain, which `nosniff` forbids to run.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_HASHED = re.compile(r"-[A-Za-z0-9_-]{8,}\.[a-z0-9.]+$")
_FOREVER = "private, max-age=31536000, immutable"
_REVALIDATE = "no-cache"


def file_in(folder: Path, name: str) -> Path:
    """The file called `name` below `folder`; one that is not there, or leads outside by any way, is a 404."""
    parts = PurePosixPath(name).parts
    suspicious = not parts or any(part in ("..", "/") or part.startswith(".") or _odd(part) for part in parts)
    path = folder if suspicious else folder.joinpath(*parts)
    if suspicious or not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        raise AppError("There is no such file.", status=404)
    return path


def asset_response(request: Request, folder: Path, name: str) -> Response:
    path = file_in(folder, name)
    caching = _FOREVER if _HASHED.search(path.name) else _REVALIDATE
    return tagged_response(request.headers, path.read_bytes(), media_type(path), caching)


def tagged_response(
    headers: Headers, content: bytes, kind: str, caching: str = _REVALIDATE, policy: str | None = None
) -> Response:
    """The content, or 304 if the reader has it already."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    extra = {"etag": tag, "cache-control": caching}
    if policy is not None:
        extra["content-security-policy"] = policy
    if tag in headers.get("if-none-match", ""):
        return Response(status_code=304, headers=extra)
    return Response(content, headers=extra, media_type=kind)


def media_type(path: Path) -> str:
    return _TYPES.get(path.suffix.lower(), "application/octet-stream")


def _odd(part: str) -> bool:
    """Backslashes, drive letters and streams mean something on Windows; a NUL byte is refused by every system call."""
    return any(character in part for character in "\\:\0") or not part.isprintable()
