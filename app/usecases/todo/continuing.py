"""The second steps of commands that one tool call can't carry out; the todo phrasebook asks before it answers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.assistant.builtin.phrasebook import Say, ToolOutcome, Understood
from app.usecases.todo import sayings
from app.usecases.todo.acting import call
from app.usecases.todo.commands import Command
from app.usecases.todo.naming import name_key
from app.usecases.todo.spoken.translated import sayings_in

_NOTES_READ = 5_000
"""Characters: of longer notes the tool tells only the beginning."""


def result_of(outcome: ToolOutcome) -> Mapping[str, Any]:
    try:
        value = json.loads(outcome.output)
    except ValueError:  # the app's own notes are plain text
        return {}
    return value if isinstance(value, dict) else {}


def continued(command: Command, outcomes: Sequence[ToolOutcome]) -> Understood | Say | None:
    """None where nothing is left to do but to answer."""
    last, result = outcomes[-1], result_of(outcomes[-1])
    match command.verb, last.name:
        case "move", "reschedule_todos" if "error" in result and command.to:
            return call("list_lists_and_labels")
        case "move", "list_lists_and_labels":
            return _to_list(command, outcomes[-2], result)
        case "list", "list_todos" if "error" in result and command.list:
            return call("search_todos", query=command.list[:200])
        case "list", "search_todos" if command.list and not result.get("todos"):
            return Say(sayings_in(command.language).nothing_in(str(result_of(outcomes[0])["error"]), command.list))
        case "note", "get_todo" if "todo" in result:
            return _noted(command, result["todo"])
        case _:
            return None


def _to_list(command: Command, refused: ToolOutcome, known: Mapping[str, Any]) -> Understood | Say:
    """“move eggs to Work” is no date; it may be a list that there is."""
    key = name_key(command.to.lstrip("#"))
    name = next((one["name"] for one in known.get("lists", []) if name_key(one["name"]) == key), None)
    if name is None:
        return Say(sayings_in(command.language).failed(str(result_of(refused)["error"])))
    return call("edit_todos", ids=refused.arguments["ids"], fields={"list": name})


def _noted(command: Command, todo: Mapping[str, Any]) -> Understood | Say:
    """Below the notes that there are."""
    notes = str(todo.get("notes", ""))
    if len(notes) >= _NOTES_READ:
        return Say(sayings.LONG_NOTES)
    together = "\n\n".join(part for part in (notes, command.titles[0]) if part)
    return call("edit_todos", ids=[todo["id"]], fields={"notes": together})
