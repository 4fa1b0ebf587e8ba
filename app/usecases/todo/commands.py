"""Reads everyday English about todos as commands, by the table of forms; used by the todo phrasebook."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from app.usecases.todo.forms import DONE, FORMS, LIST, SMALL_TALK, TODO, Verb
from app.usecases.todo.spoken.guess import language_of
from app.usecases.todo.spoken.tongue import Tongue
from app.usecases.todo.spoken.translated import TONGUES
from app.usecases.todo.typos import corrected
from app.usecases.todo.wording import is_typed_line, titles_in, trimmed

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
    by: int = 0
    """So many days later."""
    sets: Mapping[str, str] = field(default_factory=dict)
    """The field to set: `priority`, `label`, `list` or `recurrence`."""
    view: str | None = None
    """The day or span to show."""
    list: str | None = None
    label: str | None = None
    remind: bool = False
    """Whether to be reminded at the due."""
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

_VIEWS = {"late": "overdue"}
_BEFORE_DAY = re.compile(r"^(?:this|next|the coming|coming) ")
_FIELDS = {"date": "due", "deadline": "due", "due date": "due", "repeat": "recurrence"}
_LEVELS = {"urgent": "1", "important": "1", "highest": "1", "top": "1", "high": "1", "medium": "2", "low": "3",
           "normal": "4", "no": "4", "none": "4"}  # fmt: skip
_NUMBERS = {"两": 2, "二": 2, "三": 3}
_COUNTS = {2: {"two", "zwei", "deux", "dos"}, 3: {"three", "drei", "trois", "tres"}}
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
_KIND = re.compile(r"(?<=\S) (?:task|to-?do|item|one)$", re.IGNORECASE)
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
            if verb == "find" and language_of(plain) not in {None, "en"}:
                return other  # “was ist heute fällig” begins like an English question
            return other if other and other.verb == "list" else _command(verb, _english(match.groupdict()))
    return _translated(plain) or _typed_line(plain, text) or _mended(plain)


def _mended(text: str) -> Command | None:
    """With the slip in its first word put right."""
    return next((command for other in corrected(text) if (command := parse(other))), None)


def _spaced(text: str) -> str:
    """Without long runs of spaces and commas: the forms would try each from every place anew, for seconds."""
    return _LONG_GAP.sub(lambda gap: next((mark for mark in ("\n", ", ") if mark[0] in gap[0]), " "), text)


def _english(groups: dict[str, str | None]) -> dict[str, str | None]:
    named = groups.get("second") or groups.get("other_name")
    day = (groups.get("day") or "").removeprefix("for ")
    titles = " ".join(part for part in (groups.get("titles") or named, day) if part)
    return {**groups, "titles": titles, "name": groups.get("name") or named}


def _typed_line(text: str, said: str) -> Command | None:
    """A line as one types it to add it: “buy milk tomorrow”, “call Bob @phone”."""
    return Command("add", titles=titles_in(text)) if is_typed_line(text) and not _is_question(said) else None


def _is_question(said: str) -> bool:
    return said.rstrip().endswith(("?", "？"))


def _translated(text: str) -> Command | None:
    """In another language; there every title is a whole line."""
    for tongue in TONGUES.values():
        said = _CLOSING.sub("", text)
        for request in dict.fromkeys((tongue.polite.sub("", said).strip(" ,，"), said)):
            if request and (command := _in_tongue(request, tongue)):
                return command
    return None


def _in_tongue(request: str, tongue: Tongue) -> Command | None:
    for verb, form in tongue.forms:
        if match := form.match(request):
            command = _command(verb, _named(match, tongue))
            return command and replace(command, titles=_apart(command, tongue), language=tongue.code)
    return None


def _apart(command: Command, tongue: Tongue) -> Sequence[str]:
    return (
        [part for title in command.titles for part in tongue.apart(title)] if command.verb == "add" else command.titles
    )


def _named(match: re.Match[str], tongue: Tongue) -> dict[str, str | None]:
    groups = match.groupdict()
    first = groups.get("target") or groups.get("titles")
    named = next((value for name in _OTHER_NAMES if (value := groups.get(name))), first)
    view = tongue.views.get((groups.get("view") or "").lower())
    target = _CLOSING.sub("", named or "")
    for form, english in tongue.targets:
        target = form.sub(english, target)
    level = tongue.levels.get((groups.get("level") or groups.get("priority2") or "").lower())
    titles = groups.get("titles") or groups.get("fifth") or named
    if groups.get("remind"):
        titles = tongue.title_of(titles or "")
    if day := groups.get("day"):
        titles = f"{titles} {day}"
    return {
        **groups,
        "titles": titles,
        "target": target,
        "view": view,
        "level": level,
        "to": groups.get("to") or groups.get("to2") or groups.get("to3"),
        "by": groups.get("by") or groups.get("by2"),
        "repeat": groups.get("repeat") or groups.get("repeat2") or groups.get("repeat3"),
        "name": groups.get("name") or groups.get("other_name"),
    }


def _request(text: str) -> str:
    """Without the polite words in front."""
    before = ""
    while before != text:
        before, text = text, _POLITE.sub("", text, count=1)
    return text


def _command(verb: Verb, groups: dict[str, str | None]) -> Command | None:  # noqa: PLR0911, PLR0912 - one for each verb
    match verb:
        case "add":
            titles = titles_in(_FROM_LIST.sub("", trimmed(groups["titles"] or "")))
            if name := groups.get("in_list"):
                titles = [f'{title} #"{trimmed(name)}"' for title in titles]
            return Command(verb, titles=titles, remind=bool(groups.get("remind"))) if titles else None
        case "list" if view := groups.get("view") or (groups.get("coming") and "week"):
            day = _BEFORE_DAY.sub("", view.lower())
            return Command(verb, view=_VIEWS.get(day, day))
        case "list" if groups.get("level"):
            return Command(verb, sets={"priority": "1"})
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
        case "new_list" | "delete_list":
            return Command(verb, list=trimmed(groups.get("name") or "").lstrip("#"))
        case "clear":
            field = (groups.get("field") or "").lower()
            named = {**groups, "target": groups.get("target") or "it"}
            return replace(_targeted(verb, named), sets={"clear": _FIELDS.get(field, field)})
        case "note" | "subtodo":
            return replace(_targeted(verb, groups), titles=[trimmed(groups.get("titles") or "")])
        case "set":
            sets = _set_fields(groups)
            return replace(_targeted(verb, groups), sets=sets) if sets else None
        case "complete" | "reopen" | "delete" | "rename" | "find" | "move":
            return _targeted(verb, groups)
        case _:
            return Command(verb)


def _set_fields(groups: dict[str, str | None]) -> dict[str, str]:
    level = _LEVELS.get((groups.get("level") or "").lower().removesuffix(" priority"))
    named = {
        "priority": groups.get("priority") or level,
        "label": groups.get("new_label"),
        "list": groups.get("list") or groups.get("hash") or groups.get("named_list"),
        "recurrence": groups.get("repeat"),
    }
    return {name: trimmed(value).lstrip("#@") for name, value in named.items() if value}


def _days(length: str | None) -> int:
    """“2 days”, “a week”; in each language the first letters tell a week from a day."""
    number = re.search(r"\d+|[两二三]", length or "")
    count = _NUMBERS.get(number[0]) or int(number[0]) if number else _word_number(length or "")
    return count * (7 if re.search(r"week|woche|semaine|semana|周|星期", length or "", re.IGNORECASE) else 1)


def _word_number(length: str) -> int:
    first = length.split(" ", 1)[0].lower()
    return 0 if not first else next((n for n, words in _COUNTS.items() if first in words), 1)


def _targeted(verb: Verb, groups: dict[str, str | None]) -> Command:
    target = _FROM_LIST.sub("", trimmed(groups["target"] or ""))
    to, by = trimmed(groups.get("to") or ""), 1 if groups.get("later") is not None else _days(groups.get("by"))
    if place := _place(target):
        return Command(verb, place=place, to=to, by=by)
    if _EVERY_DONE.match(target):
        return Command(verb, every="done")
    if _EVERY.match(target):
        return Command(verb, every="all" if verb == "delete" else "done" if verb == "reopen" else "open")
    return Command(verb, words=_words(target), to=to, by=by)


def _words(target: str) -> str:
    return trimmed(_KIND.sub("", _ARTICLE.sub("", target))) or target


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
