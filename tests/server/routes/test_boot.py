from __future__ import annotations

from tests.server.running import BUILT_IN, Running


def test_one_request_has_all_that_the_first_paint_needs(shared: Running) -> None:
    boot = shared.ask("GET", "/api/boot").json
    assert boot["branding"] == shared.ask("GET", "/api/branding").json
    assert boot["branding"]["name"] == "Todo Assistant"
    assert boot["view_state"] == {}
    assert boot["use_cases"] == [{"name": "notes", "title": "Notes"}]
    assert boot["start_screens"] == {
        "notes": {
            "greeting": "What now?",
            "prompts": [{"label": "List", "prompt": "List my notes", "icon": "notebook"}],
            "placeholder": "Message",
        }
    }
    assert boot["chat"] == {"state": "idle", "assistant": BUILT_IN}
