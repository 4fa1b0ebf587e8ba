"""What the page asks of the desktop; here there is none, as in a browser's tab."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import cast

from starlette.types import Message

from app.server.parts import ServerParts
from app.server.routes.desktop import desktop_routes
from tests.server.running import Running


def test_a_browsers_tab_has_no_desktop(shared: Running) -> None:
    assert shared.ask("GET", "/api/desktop").json == {"available": False}
    assert shared.ask("POST", "/api/desktop/wish", {"of": "window"}).json == {"wish": None}


def test_an_app_in_a_browser_is_added_to_no_menus(shared: Running) -> None:
    answer = shared.ask("PUT", "/api/desktop/integration", {"enabled": True})
    assert answer.status == 409
    assert "browser" in answer.message


def test_only_yes_or_no_is_taken(shared: Running) -> None:
    assert shared.ask("PUT", "/api/desktop/integration", {"enabled": "rm"}).status == 400
    assert shared.ask("PUT", "/api/desktop/integration", {}).status == 400


async def test_what_is_said_of_the_shortcut_is_in_the_readers_language() -> None:
    said = "Another program uses Ctrl+Shift+T. Choose other keys, or bind the command in your system's settings."
    state = {"available": True, "hotkey": {"state": "conflict", "message": said}}
    parts = SimpleNamespace(desktop=SimpleNamespace(state=lambda: state), language=lambda accepted: accepted[:2])
    [asked, *_] = desktop_routes(cast("ServerParts", parts))
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"accept-language", b"de-AT")]
    scope = {"type": "http", "method": "GET", "path": "/api/desktop", "query_string": b"", "headers": headers}
    await asked.app(scope, receive, send)
    hotkey = json.loads(sent[1]["body"])["hotkey"]
    assert hotkey["state"] == "conflict"
    assert hotkey["message"].startswith("Ein anderes Programm benutzt Ctrl+Shift+T. Wählen Sie andere Tasten")
