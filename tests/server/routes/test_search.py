from __future__ import annotations

from tests.server.running import Running


def test_conversations_are_searched_over_http(server: Running) -> None:
    answer = server.ask("GET", "/api/search/chats?q=milk&limit=5")
    assert (answer.status, answer.json) == (200, {"data": [], "has_more": False})


def test_a_search_of_another_shape_is_refused(server: Running) -> None:
    for query in ("", "?q=x&limit=0", "?q=x&other=1", f"?q={'x' * 201}"):
        assert server.ask("GET", f"/api/search/chats{query}").status == 400
