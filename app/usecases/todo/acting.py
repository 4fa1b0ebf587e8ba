"""The tool calls that carry a command out on the todos that were found; the todo phrasebook makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from app.assistant.builtin.phrasebook import Say, ToolCall, Understood
from app.usecases.todo.commands import Command
from app.usecases.todo.sayings import Told
from app.usecases.todo.spoken.translated import sayings_in

_OF_ONE = frozenset({"rename", "subtodo", "note"})


def act(command: Command, todos: Sequence[Told]) -> Understood | Say:  # noqa: PLR0911 - one a verb
    say = sayings_in(command.language)
    if command.verb in _OF_ONE and len(todos) > 1:
        return Say(say.which(todos, command.verb, False))
    match command.verb:
        case "rename":
            return call("rename_todo", id=todos[0]["id"], title=command.to)
        case "move":
            return _moved(command, todos)
        case "set":
            return Understood([_set(command, todo) for todo in todos])
        case "subtodo":
            part = {"title": command.titles[0], "parent": todos[0]["id"]}
            return call("add_todos", titles=[], todos_with_fields=[part])
        case "clear":
            return call("edit_todos", ids=ids_of(todos), fields={}, clear=[command.sets["clear"]])
        case "note":
            return call("get_todo", id=todos[0]["id"])
        case "complete" | "reopen" | "delete":
            return call(f"{command.verb}_todos", ids=ids_of(todos))
        case _:
            return Say(say.found(todos, command.words, False))


def call(tool: str, **arguments: object) -> Understood:
    return Understood([ToolCall(tool, arguments)])


def ids_of(todos: Sequence[Told]) -> list[str]:
    return list(dict.fromkeys(str(todo["id"]) for todo in todos))


def _moved(command: Command, todos: Sequence[Told]) -> Understood:
    if not command.by:
        return call("reschedule_todos", ids=ids_of(todos), when=command.to)
    return Understood([_call_of(todo, "reschedule_todos", {"when": _later(todo, command.by)}) for todo in todos])


def _later(todo: Told, days: int) -> str:
    """So many days after its due; from today where it has none."""
    due = str(todo.get("due", ""))[:10]
    return (date.fromisoformat(due) + timedelta(days=days)).isoformat() if due else f"in {days} days"


def _set(command: Command, todo: Told) -> ToolCall:
    fields: dict[str, object] = {name: command.sets[name] for name in ("list", "recurrence") if name in command.sets}
    if priority := command.sets.get("priority"):
        fields["priority"] = int(priority)
    if label := command.sets.get("label"):
        fields["labels"] = [*todo.get("labels", []), label]
    return _call_of(todo, "edit_todos", {"fields": fields})


def _call_of(todo: Told, tool: str, arguments: Mapping[str, object]) -> ToolCall:
    return ToolCall(tool, {"ids": ids_of([todo]), **arguments})
