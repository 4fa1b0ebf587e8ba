"""The window's page, its assets and the sign-in that leads to it."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from app.errors import AppError
from app.server.checks import LAUNCH, QUICK_ADD, cookies
from app.server.parts import ServerParts
from app.server.requests import json_response
from app.server.routing import route
from app.server.sessions import Sessions
from app.server.static import asset_response
from app.settings import Settings

_NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The page has not been built yet</title>
<h1>The page has not been built yet</h1>
<p>Build it with these commands in the project’s folder, then reload:</p>
<pre>cd frontend
npm ci
npm run build</pre>
<p>Or start the app with <code>make run</code>, which does that by itself.</p>
</html>
"""


def page_routes(parts: ServerParts) -> list[Route]:
    async def page(_request: Request) -> Response:
        return _page(parts.frontend, parts.settings.current)

    async def quick_add(_request: Request) -> Response:
        return _page(parts.frontend, parts.settings.current, "quickadd.html")

    async def asset(request: Request) -> Response:
        return asset_response(request, parts.frontend / "assets", request.path_params["name"])

    async def launch(request: Request) -> Response:
        return _sign_in(request, parts.sessions)

    return [
        route("/", {"GET": page}),
        route(QUICK_ADD, {"GET": quick_add}),
        route(LAUNCH, {"GET": launch}, head=False),
        route("/assets/{name:path}", {"GET": asset}),
        route("/readyz", {"GET": _ready}),
        route("/expired", {"GET": _expired}),
    ]


def _page(frontend: Path, settings: Settings, name: str = "index.html") -> Response:
    """The page, with the choices that its first paint depends on."""
    index = frontend / name
    if not index.is_file():
        return HTMLResponse(_NOT_BUILT, 503)
    chosen = f'<html data-language="{settings.language}" data-theme-choice="{settings.theme}"'.encode()
    return HTMLResponse(index.read_bytes().replace(b"<html", chosen, 1))


def _sign_in(request: Request, sessions: Sessions) -> Response:
    """Reloading a launch link that has done its work leads to the page, not to an error."""
    name = sessions.cookie_name
    response = RedirectResponse(QUICK_ADD if request.query_params.get("page") == "quick-add" else "/", 303)
    secret = sessions.redeem(request.query_params.get("t", ""))
    if secret is not None:
        response.set_cookie(name, secret, path="/", httponly=True, samesite="strict")
    elif not any(sessions.is_valid(value) for value in cookies(request.headers.getlist("cookie"), name)):
        raise AppError("This link has been used or is too old. Open the app again to go on.", status=401)
    return response


async def _ready(_request: Request) -> Response:
    return json_response({"ready": True})


async def _expired(_request: Request) -> Response:
    """The native window never gets here: it sees the address and signs in anew."""
    raise AppError("This page has expired. Start Todo Assistant again to go on; your todos are safe.", status=401)
