"""The built-in assistant's phrasebook for todos: from commands to tool calls, and from their results to sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from typing_extensions import override

from app.assistant.builtin.phrasebook import Phrasebook, Say, ToolCall, ToolOutcome, Understood
from app.usecases.todo import sayings
from app.usecases.todo.acting import act, call, ids_of
from app.usecases.todo.commands import LONGEST, Command, parse
from app.usecases.todo.continuing import continued, result_of
from app.usecases.todo.sayings import Told
from app.usecases.todo.several import two_commands
from app.usecases.todo.spoken.guess import language_of
from app.usecases.todo.spoken.translated import Sayings, sayings_in

_LOOKING = frozenset({"list_todos", "find_todos", "search_todos"})
_CHANGED = ("added", "completed", "reopened", "restored", "deleted")
_NAMING = ("todos", "needs_confirmation", "rescheduled", "changed", *_CHANGED)
_MOST_TITLES = 100
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"(?<=\w{3})(?:ing|ed|es|s)$", re.IGNORECASE)
_SMALL_WORDS = frozenset(["the", "a", "an", "my", "our", "for", "to", "of", "with", "at", "in", "on"])


class TodoPhrases(Phrasebook):
    """Keeps nothing between calls: a message is read again for each step of its turn."""

    def __init__(self, languages: Callable[[], Sequence[str]] = lambda: ("en",)) -> None:
        self._languages = languages

    def _own(self) -> Sayings:
        """In the user's language, where what was said shows none."""
        return sayings_in(next(iter(self._languages()), "en")[:2].lower())

    @override
    def understand(self, text: str, history: Sequence[ToolOutcome]) -> Understood | Say:  # noqa: PLR0911, PLR0912 - one a verb
        if two := two_commands(text):
            return Say(_in(two[1]).several(*two[0]))
        command = parse(text)
        match command:
            case None:
                say = sayings_in(language_of(text) or "") if language_of(text) else self._own()
                return Say(say.small_talk("too_long" if len(text) > LONGEST else "not_understood"))
            case Command(verb="help" | "hello" | "thanks" | "fine"):
                return Say(_in(command).small_talk(command.verb))
            case Command(verb="new_list"):
                return Understood([ToolCall("add_list_or_label", {"kind": "list", "name": command.list or ""})])
            case Command(verb="names"):
                return call("list_lists_and_labels")
            case Command(verb="delete_list"):
                return call("delete_list_or_label", kind="list", name=command.list or "")
            case Command(verb="redo"):
                return call("redo_last_change")
            case Command(verb="plan"):
                return call("plan_my_day")
            case Command(verb="week"):
                return call("weekly_summary")
            case Command(verb="add"):
                return _add(command)
            case Command(verb="undo"):
                return _undo(command, history)
            case Command(verb="count" | "list"):
                return _list(command)
            case _:
                return _look_up(command, history)

    @override
    def answer(self, text: str, outcomes: Sequence[ToolOutcome]) -> Understood | Say:  # noqa: PLR0911 - by the outcome
        command, last, result = parse(text), outcomes[-1], result_of(outcomes[-1])
        say = self._own() if command is None else _in(command)
        if command is not None and (step := continued(command, outcomes)):
            return step
        if error := result.get("error"):
            return Say(say.failed(str(error)))
        if "unknown" in result:
            return Say(say.small_talk("unsure"))
        if overview := _overview(say, last.name, result):
            return Say(overview)
        if last.name not in _LOOKING:
            return Say(say.did(result) + (sayings.REST if _is_in_part(command, outcomes) else ""))
        if command is None:
            return Say(say.small_talk("not_understood"))
        if command.verb in {"list", "count"}:
            return Say(_told_list(command, last.arguments, result))
        looks = [outcome for outcome in outcomes if outcome.name in _LOOKING]
        return _listed(command, result) if last.name == "list_todos" else _found(command, looks)


def _in(command: Command) -> Sayings:
    return sayings_in(command.language)


def _overview(say: Sayings, tool: str, result: Told) -> str | None:
    if tool == "plan_my_day":
        return say.planned(len(result["overdue"]), len(result["due_today"]) + int(result["more_due"]))
    if tool == "list_lists_and_labels":
        return say.names(result["lists"], result["labels"])
    if tool == "weekly_summary":
        return say.week(sum(day["done"] for day in result["days"]), sum(day["added"] for day in result["days"]))
    return None


def _list(command: Command) -> Understood:
    if priority := command.sets.get("priority"):
        return call("search_todos", query=f"p{priority} done:no")
    asked = {"view": command.view, "list": command.list, "label": command.label}
    given = {name: value for name, value in asked.items() if value}
    return call("list_todos", filter=command.every or "open", **given)


def _told_list(command: Command, asked: Mapping[str, object], result: Told) -> str:
    if "query" in asked and command.list:
        return _in(command).found(result["todos"], command.list, bool(result.get("more")))
    if command.language == "en" and (command.view or command.list or command.label or command.sets):
        place = sayings.place(command.view, command.list, command.label)
        return sayings.there(place, len(result["todos"]), bool(result.get("more")))
    return _in(command).listed(result, command.every or "open")


def _add(command: Command) -> Understood | Say:
    if len(command.titles) > _MOST_TITLES:
        return Say(f"I can add up to {_MOST_TITLES} todos at once. Please send them in smaller parts.")
    spoken = {} if command.language == "en" else {"language": command.language}
    remind = {"remind": True} if command.remind else {}
    return call("add_todos", titles=list(command.titles), **spoken, **remind)


def _undo(command: Command, history: Sequence[ToolOutcome]) -> Understood | Say:
    """Without a name, the last change that stands is meant, wherever it was made: as by Ctrl+Z."""
    return _restore_named(command, history) if command.words else call("undo_last_change")


def _restore_named(command: Command, history: Sequence[ToolOutcome]) -> Understood | Say:
    deleted = [todo for outcome in reversed(history) for todo in result_of(outcome).get("deleted", [])]
    named = [todo for todo in deleted if command.words.casefold() in str(todo["title"]).casefold()]
    return call("restore_todos", ids=ids_of(named[:1])) if named else Say(_in(command).small_talk("nothing_to_undo"))


def _look_up(command: Command, history: Sequence[ToolOutcome]) -> Understood | Say:
    """The call that finds what the command names; or the command itself, when that was just spoken of."""
    if command.words and command.verb == "find":
        return call("search_todos", query=command.words[:200])
    if command.words:
        return call("find_todos", words=command.words[:200])
    if command.every:
        return call("list_todos", filter=command.every)
    spoken_of = _spoken_of(history)
    if command.place and command.place.it:
        return act(command, spoken_of) if len(spoken_of) == 1 else Say(_in(command).small_talk("which"))
    if command.place and spoken_of and _is_choice(command.place.index, history):
        return _pick(command, spoken_of, False)
    return call("list_todos", filter="done" if command.verb == "reopen" else "open")


def _is_choice(index: int, history: Sequence[ToolOutcome]) -> bool:
    """Whether a place means one of those just found or, counted from the end, just added; else the list is meant."""
    last = _relevant(history)[-1]
    return last.name in {"find_todos", "search_todos"} or (last.name == "add_todos" and index < 0)


def _listed(command: Command, result: Told) -> Understood | Say:
    todos, more = result.get("todos", []), bool(result.get("more"))
    if command.place:
        return _pick(command, todos, more)
    return act(command, todos) if todos else Say(_in(command).none_of(command.every or "open"))


def _is_in_part(command: Command | None, outcomes: Sequence[ToolOutcome]) -> bool:
    """Whether what was asked for all was done to those that one look at the list shows."""
    asked_for_all = command is not None and command.every is not None
    return asked_for_all and any(look.name == "list_todos" and bool(result_of(look).get("more")) for look in outcomes)


def _pick(command: Command, todos: Sequence[Told], more: bool) -> Understood | Say:
    index = command.place.index if command.place else 0
    if (more and index < 0) or not -len(todos) <= index < len(todos):
        return Say(_in(command).no_such_place(len(todos), more))
    return act(command, [todos[index]])


def _found(command: Command, looks: Sequence[ToolOutcome]) -> Understood | Say:
    """First the words as they are; then each part of “milk and bread”, or the stems of the words."""
    first, parts = result_of(looks[0]), _parts(command.words)
    if command.verb == "find":
        return Say(_in(command).found(first.get("todos", []), command.words, bool(first.get("more"))))
    if first.get("todos"):
        return _choose(command, [looks[0]])
    if len(looks) == 1 and len(parts) > 1:
        return Understood([ToolCall("find_todos", {"words": part}) for part in parts])
    if len(looks) == 1 and (stems := _stems(command.words)) != command.words:
        return call("find_todos", words=stems)
    return _choose(command, looks[1:]) if len(looks) > 1 else Say(_in(command).nothing_found(command.words))


def _choose(command: Command, looks: Sequence[ToolOutcome]) -> Understood | Say:
    """One todo for each look, or the question which; nothing is done before all are clear."""
    chosen: list[Told] = []
    for look in looks:
        words, result = str(look.arguments.get("words", command.words)), result_of(look)
        said = command.words if words == _stems(command.words) else words
        hits = result.get("todos", [])
        fitting = [todo for todo in hits if _fits(command, todo)]
        exact = [todo for todo in fitting if str(todo["title"]).casefold() == words.casefold()]
        if not hits:
            return Say(_in(command).nothing_found(said))
        if not fitting:
            return Say(_in(command).already(hits[0], command.verb))
        if len(fitting) > 1 and len(exact) != 1:
            return Say(_in(command).which(fitting, command.verb, bool(result.get("more"))))
        chosen += exact if len(exact) == 1 else fitting
    return act(command, chosen)


def _fits(command: Command, todo: Told) -> bool:
    match command.verb:
        case "complete":
            return not todo["done"]
        case "reopen":
            return bool(todo["done"])
        case _:
            return True


def _spoken_of(history: Sequence[ToolOutcome]) -> list[Told]:
    """The todos of the newest outcome that names any."""
    relevant = _relevant(history)
    return _todos(result_of(relevant[-1])) if relevant else []


def _relevant(history: Sequence[ToolOutcome]) -> list[ToolOutcome]:
    return [outcome for outcome in history if _todos(result_of(outcome))]


def _todos(result: Told) -> list[Told]:
    if renamed := result.get("renamed"):
        return [renamed]
    return next((result[key] for key in _NAMING if result.get(key)), [])


def _parts(words: str) -> list[str]:
    return [part for part in _JOINT.split(words) if part.strip()]


def _stems(words: str) -> str:
    """So that “calling mom” finds “call mom”."""
    kept = [word for word in words.split() if word.casefold() not in _SMALL_WORDS]
    return " ".join(_SUFFIX.sub("", word) for word in kept) or words
