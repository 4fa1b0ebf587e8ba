from __future__ import annotations

from pathlib import Path

from app.store.changes import Change
from tests.server.running import BUILT_IN, Running, running, wait_until


def publish(server: Running, change: Change) -> None:
    async def work() -> None:
        server.parts.changes.publish(change)

    server.thread.submit(work()).result(5)


def listeners(server: Running) -> int:
    return len(server.parts.changes._subscriptions)


def test_the_feed_begins_with_the_state_of_the_chat(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        assert stream.response.getheader("content-type", "").startswith("text/event-stream")
        assert stream.event() == {
            "type": "hello",
            "chat": {"state": "idle", "assistant": BUILT_IN},
        }


def test_every_change_reaches_every_reader_in_order(server: Running) -> None:
    with server.stream("GET", "/api/events") as first, server.stream("GET", "/api/events") as second:
        assert first.event()["type"] == second.event()["type"] == "hello"
        for number in range(5):
            publish(server, Change("todos.changed", {"ids": [str(number)], "kind": "added"}))
        for stream in (first, second):
            events = [stream.event() for _ in range(5)]
            assert [event["ids"] for event in events] == [["0"], ["1"], ["2"], ["3"], ["4"]]
            assert {event["type"] for event in events} == {"todos.changed"}


def test_a_change_right_after_hello_is_not_missed(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        publish(server, Change("todos.changed", {"ids": []}))
        assert [stream.event()["type"], stream.event()["type"]] == ["hello", "todos.changed"]


def test_the_loading_of_the_chat_is_followed(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        stream.event()
        server.ask("POST", "/api/chat")
        states = [stream.event() for _ in range(2)]
        assert [(event["type"], event["chat"]["state"]) for event in states] == [
            ("chat.changed", "loading"),
            ("chat.changed", "ready"),
        ]


def test_a_changed_setting_is_followed(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        stream.event()
        server.ask("PATCH", "/api/settings", {"brand_name": "Errands"})
        assert [stream.event()["type"] for _ in range(3)] == ["settings.changed", "branding.changed", "chat.changed"]


def test_a_quiet_feed_shows_that_it_is_alive_and_loses_nothing(tmp_path: Path) -> None:
    with running(tmp_path, keep_alive_seconds=0.05) as server, server.stream("GET", "/api/events") as stream:
        stream.event()
        assert [stream.line() for _ in range(3)] == [": still here"] * 3
        publish(server, Change("resync"))
        while (line := stream.line()).startswith(":"):
            pass
        assert line == 'data: {"type": "resync"}'


def test_a_reader_who_leaves_is_forgotten(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        stream.event()
        assert listeners(server) == 1
        stream.leave()
        assert wait_until(lambda: listeners(server) == 0)


def test_text_of_other_scripts_and_line_breaks_stay_one_event(server: Running) -> None:
    with server.stream("GET", "/api/events") as stream:
        stream.event()
        publish(server, Change("todos.changed", {"title": "牛乳\n\ndata: forged\u2028"}))
        assert stream.event()["title"] == "牛乳\n\ndata: forged\u2028"
