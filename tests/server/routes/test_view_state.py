from __future__ import annotations

from tests.server.running import Running


def test_values_are_kept_by_key(server: Running) -> None:
    assert server.ask("PUT", "/api/view-state/chat.thread", {"value": "thr_1"}).status == 204
    assert server.ask("PUT", "/api/view-state/pane%2Fwidth", {"value": {"px": 320}}).status == 204
    assert server.ask("GET", "/api/view-state").json == {"chat.thread": "thr_1", "pane/width": {"px": 320}}
    server.ask("PUT", "/api/view-state/chat.thread", {"value": None})
    assert server.ask("GET", "/api/boot").json["view_state"] == {"pane/width": {"px": 320}}


def test_a_body_of_another_shape_or_size_is_refused(server: Running) -> None:
    assert server.ask("PUT", "/api/view-state/x", {"values": 1}).status == 400
    assert server.ask("PUT", "/api/view-state/x", {"value": "x" * 70_000}).status == 413
    assert server.ask("PUT", "/api/view-state/", {"value": 1}).status == 400
    assert server.ask("GET", "/api/view-state").json == {}
