"""Every tool of the agent over real HTTP: the app as a process, the model played by a server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.usecases.todo.tools.looking import LOOKING_TOOLS
from bench.chat import ChatClient
from tests.aimock.server import Aimock, calls
from tests.e2e.running_app import RunningApp
from tests.e2e.test_models import SERVICES, environment, errors, words

Arguments = Mapping[str, Any]
RENT, MILK, TRIP = "Pay rent", "Buy milk", "Plan the trip"
_LINES = [f"{RENT} 2031-03-01 every month #Home @bank p1", f"{MILK} 2031-03-02 @shop", TRIP]

STEPS: list[tuple[str, Arguments, str]] = [
    ("add_todos", {"titles": _LINES}, "FREQ=MONTHLY"),
    ("list_todos", {"filter": "open", "view": "all", "list": "home"}, RENT),
    ("find_todos", {"words": "milk"}, MILK),
    ("search_todos", {"query": "#Home due:2031-03-01"}, RENT),
    ("get_todo", {"id": RENT}, "2031-03-01"),
    ("list_lists_and_labels", {}, "shop"),
    ("plan_my_day", {}, TRIP),
    ("weekly_summary", {}, '"added":3'),
    ("edit_todos", {"ids": [MILK], "fields": {"priority": 2, "notes": "two"}, "clear": ["labels"]}, '"priority":2'),
    ("rename_todo", {"id": TRIP, "title": "Plan the journey"}, "Plan the journey"),
    ("move_todos", {"ids": [MILK], "list": "Home", "day": "2031-04-01", "end": "top"}, "2031-04-01"),
    ("reschedule_todos", {"ids": [MILK], "when": "2031-05-01 17:00"}, "2031-05-01T17:00"),
    ("skip_todos", {"ids": [RENT]}, "2031-04-01"),
    ("complete_todos", {"ids": [MILK]}, '"done":true'),
    ("reopen_todos", {"ids": [MILK]}, '"done":false'),
    ("add_list_or_label", {"kind": "list", "name": "Work", "colour": "blue"}, "Work"),
    ("edit_list_or_label", {"kind": "list", "name": "work", "new_name": "Office"}, "Office"),
    ("delete_list_or_label", {"kind": "label", "name": "bank"}, "gone"),
    ("delete_todos", {"ids": [MILK]}, MILK),
    ("undo_last_change", {}, MILK),
    ("redo_last_change", {}, MILK),
    ("restore_todos", {"ids": [MILK]}, "restored"),
    ("show_activity", {"limit": 5}, "can_undo"),
    ("undo_change", {"number": 1}, "depends on this"),
]

WRONG: list[tuple[str, Arguments, str]] = [
    ("get_todo", {"id": "todo_none"}, "no longer exists"),
    ("complete_todos", {"ids": ["todo_none"]}, "no longer exists"),
    ("edit_todos", {"ids": [RENT], "fields": {"due": "the thirtieth"}}, "2026-03-01"),
    ("edit_todos", {"ids": [RENT], "fields": {"priority": 9}}, "schema"),
    ("add_todos", {"titles": [], "todos_with_fields": [{"title": "x", "due": "2031-02-30"}]}, "2031-02-30"),
    ("move_todos", {"ids": [RENT], "day": "soon"}, "soon"),
    ("reschedule_todos", {"ids": [RENT], "when": "whenever"}, "whenever"),
    ("list_todos", {"filter": "open", "list": "Nowhere"}, "There are: Inbox, Home"),
    ("list_todos", {"filter": "some"}, "schema"),
    ("delete_list_or_label", {"kind": "label", "name": "nothing"}, "There is no label"),
    ("undo_change", {"number": 99}, "activity"),
]


@pytest.fixture
def app(request: pytest.FixtureRequest, tmp_path: Path, aimock: Aimock) -> Iterator[RunningApp]:
    with RunningApp(tmp_path / "data", environment=environment(request.param, aimock)) as running:
        yield running


@pytest.mark.parametrize("app", list(SERVICES), indirect=True)
def test_every_tool_works_over_http(app: RunningApp, aimock: Aimock) -> None:
    assert {tool for tool, _, _ in STEPS} >= LOOKING_TOOLS
    ids: dict[str, str] = {}
    with ChatClient(app.url, app.launch_url) as client:
        for tool, arguments, expected in STEPS:
            told = _told(client, aimock, tool, _with_ids(arguments, ids))
            assert expected in told, (tool, told)
            assert ('"error"' in told) == (tool == "undo_change"), (tool, told)
            ids = ids or {todo["title"]: todo["id"] for todo in app.command("list")["data"]}


@pytest.mark.parametrize("app", ["compatible, Chat Completions"], indirect=True)
def test_wrong_arguments_are_answered_so_that_the_model_can_do_better(app: RunningApp, aimock: Aimock) -> None:
    app.command("add", _LINES[0])
    before = app.command("list")["data"]
    ids = {todo["title"]: todo["id"] for todo in before}
    with ChatClient(app.url, app.launch_url) as client:
        for tool, arguments, expected in WRONG:
            told = _told(client, aimock, tool, _with_ids(arguments, ids))
            assert '"error"' in told, (tool, told)
            assert expected in told, (tool, told)
    assert app.command("list")["data"] == before


def _told(client: ChatClient, aimock: Aimock, tool: str, arguments: Arguments) -> str:
    """What the app told the model of its call."""
    aimock.reset()
    aimock.load(*calls("please", (tool, json.dumps(arguments)), then="It is so."))
    events = list(client.say("please"))
    assert errors(events) == [], tool
    assert "It is so." in words(events), tool
    body = next(one["body"] for one in reversed(aimock.requests()) if _outputs(one["body"]))
    return _outputs(body)[-1]


def _outputs(body: Mapping[str, Any]) -> list[str]:
    chat = [str(one["content"]) for one in body.get("messages", []) if one.get("role") == "tool"]
    return chat + [str(one["output"]) for one in body.get("input", []) if one.get("type") == "function_call_output"]


def _with_ids(arguments: Arguments, ids: Mapping[str, str]) -> Arguments:
    """Titles stand for ids until the todos are there."""
    fields = {"ids": [ids.get(one, one) for one in arguments.get("ids", [])], "id": ids.get(arguments.get("id", ""))}
    return {**arguments, **{name: value for name, value in fields.items() if name in arguments and value}}
