"""What the page asks of the desktop; here there is none, as in a browser's tab."""

from __future__ import annotations

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
