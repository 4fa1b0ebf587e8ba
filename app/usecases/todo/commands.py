"""Reads everyday English about todos as commands, by the table of forms; used by the todo phrasebook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.usecases.todo.forms import DONE, FORMS, LIST, SMALL_TALK, TODO, Verb
from app.usecases.todo.spoken.tongue import Tongue
from app.usecases.todo.spoken.translated import TONGUES
from app.usecases.todo.wording import titles_in, trimmed

Filter = Literal["open", "done", "all"]


@dataclass(frozen=True, slots=True)
class Place:
    """A todo named by where it is: `index` counts from 0, or from the end when negative; `it` was just spoken of."""

    index: int = 0
    it: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    verb: Verb
    titles: Sequence[str] = ()
    words: str = ""
    """What names the todo, when it is named by words."""
    place: Place | None = None
    every: Filter | None = None
    """All todos of this kind."""
    to: str = ""
    """The new title, or the day to move to."""
    view: str | None = None
    """The day or span to show."""
    list: str | None = None
    label: str | None = None
    language: str = "en"


_OTHER_NAMES = ("again", "second", "third", "fourth")
_LONG_GAP = re.compile(r"[\s,]{4,}")
_CLOSING = re.compile(r"^[¿¡\s]+|[\s.!?。！？]+$")
LONGEST = 4_000
"""Characters; more is no command, and reading it would only take time."""

_BEFORE_REQUEST = "add|show|see|list|delete|remove|mark|complete|finish|rename|find|reopen|undo|create|change|check"
_POLITE = re.compile(
    r"^(?:(?:please|pls|hey|hi|hello|ok(?:ay)?|so|now|and|also|then|well|assistant|great|thanks|thank you)[,!.]?\s+)+"
    r"(?=\S+\s+\S|undo|help)"
    r"|^(?:can|could|would|will) you (?:please )?"
    rf"|^(?:i(?:'d| would) like(?: you)? to|i want(?: you)? to|let'?s) (?={_BEFORE_REQUEST})",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:[,\s]+(?:please|pls|for me|now|thanks|thank you))*[\s.!?]*$", re.IGNORECASE)

_VIEWS = {"this week": "week"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACE = re.compile(
    rf"^(?:the )?(?:very )?(?:(?P<name>{'|'.join(_ORDINALS)}|last|latest|newest|top|bottom)"
    rf"|(?P<number>\d{{1,3}})(?:st|nd|rd|th))(?: (?:open )?{TODO})?(?: (?:on|in|of|from) {LIST})?$"
    rf"|^(?:(?:{TODO}|number|no\.?|nr\.?) )?#?(?P<plain>\d{{1,3}})$",
    re.IGNORECASE,
)
_IT = re.compile(rf"^(?:it|that|this|them|those|that {TODO}|this {TODO}|the same)$", re.IGNORECASE)
_EVERY = re.compile(
    rf"^(?:all|everything|every (?:single )?{TODO}|all of (?:it|them)|them all|(?:the )?whole list|my list|the list)"
    rf"(?: (?:of )?(?:(?:my|the) )?(?:{TODO}|list))?$",
    re.IGNORECASE,
)
_EVERY_DONE = re.compile(
    rf"^(?:(?:all|every|everything)(?: of)? ?)?"
    rf"(?:(?:the|my|that'?s|that is|that are|i(?:'ve| have)?) ?)*{DONE}(?: {TODO})?$"
    rf"|^(?:all|everything|{TODO}|the {TODO}|all (?:the |my )?{TODO})"
    rf"(?: that(?:'s| is| are)| which (?:is|are)| i(?:'ve| have))? (?:already )?{DONE}$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    rf"^(?:(?:the|my|a|an|our|this|that) )?(?:{TODO} (?:called |named |about |to )?)?(?:the |my )?", re.IGNORECASE
)
_FROM_LIST = re.compile(rf"\s+(?:from|off|on|in|to) {LIST}$", re.IGNORECASE)


def parse(text: str) -> Command | None:
    """None when no form fits, or a form fits without naming anything."""
    if not text.strip() or len(text) > LONGEST:
        return None
    said = _ENDING.sub("", _spaced(text.replace("’", "'").strip()))
    plain = _ENDING.sub("", _request(said))
    for verb, form in FORMS:
        # “thanks a lot” is not the thanks that goes before a request.
        if (match := form.match(said if verb in SMALL_TALK else plain)) is not None:
            other = _translated(plain) if verb == "find" else None
            # “was ist heute fällig” begins like an English question.
            return other if other and other.verb == "list" else _command(verb, match.groupdict())
    return _translated(plain)


def _spaced(text: str) -> str:
    """Without long runs of spaces and commas: the forms would try each from every place anew, for seconds."""
    return _LONG_GAP.sub(lambda gap: next((mark for mark in ("\n", ", ") if mark[0] in gap[0]), " "), text)


def _translated(text: str) -> Command | None:
    """In another language; there every title is a whole line."""
    for tongue in TONGUES.values():
        for verb, form in tongue.forms:
            if match := form.match(_CLOSING.sub("", text)):
                command = _command(verb, _named(match, tongue))
                return command and replace(command, language=tongue.code)
    return None


def _named(match: re.Match[str], tongue: Tongue) -> dict[str, str | None]:
    groups = match.groupdict()
    first = groups.get("titles") or groups.get("target")
    named = next((value for name in _OTHER_NAMES if (value := groups.get(name))), first)
    view = tongue.views.get((groups.get("view") or "").lower())
    return {**groups, "titles": named, "target": named, "view": view}


def _request(text: str) -> str:
    """Without the polite words in front."""
    before = ""
    while before != text:
        before, text = text, _POLITE.sub("", text, count=1)
    return text


def _command(verb: Verb, groups: dict[str, str | None]) -> Command | None:  # noqa: PLR0911 - one for each verb
    match verb:
        case "add":
            titles = titles_in(_FROM_LIST.sub("", trimmed(groups["titles"] or "")))
            return Command(verb, titles=titles) if titles else None
        case "list" if groups.get("view"):
            return Command(verb, view=_VIEWS.get((groups["view"] or "").lower(), groups["view"]))
        case "list" if name := groups.get("list") or groups.get("hash"):
            return Command(verb, list=trimmed(name))
        case "list" if name := groups.get("label"):
            return Command(verb, label=trimmed(name))
        case "list":
            return Command(verb, every="done" if groups.get("done") else "all" if groups.get("all") else "open")
        case "clean":
            return Command("delete", every="done")
        case "undo":
            return Command(verb, words=_words(groups.get("target") or ""))
        case "complete" | "reopen" | "delete" | "rename" | "find" | "move":
            return _targeted(verb, groups)
        case _:
            return Command(verb)


def _targeted(verb: Verb, groups: dict[str, str | None]) -> Command:
    target = _FROM_LIST.sub("", trimmed(groups["target"] or ""))
    to = trimmed(groups.get("to") or "")
    if place := _place(target):
        return Command(verb, place=place, to=to)
    if _EVERY_DONE.match(target):
        return Command(verb, every="done")
    if _EVERY.match(target):
        return Command(verb, every="all" if verb == "delete" else "done" if verb == "reopen" else "open")
    return Command(verb, words=_words(target), to=to)


def _words(target: str) -> str:
    return trimmed(_ARTICLE.sub("", target)) or target


def _place(target: str) -> Place | None:
    if _IT.match(target):
        return Place(it=True)
    match = _PLACE.match(target)
    if match is None:
        return None
    if (name := (match["name"] or "").lower()) in _ORDINALS:
        return Place(_ORDINALS.index(name))
    if name:
        return Place(0 if name == "top" else -1)
    number = int(match["number"] or match["plain"])
    return Place(number - 1) if number else None
