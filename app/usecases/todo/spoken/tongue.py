"""One language of the built-in assistant: its forms and its sentences; the language modules make them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.usecases.todo.forms import Verb
from app.usecases.todo.spoken.day_words import DayWords

Form = tuple[Verb, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Tongue:
    """Sentences have `{}` for a todo's title or for a number."""

    code: str
    forms: Sequence[Form]
    views: Mapping[str, str]
    """The words for days and spans, in small letters, and the view that each means."""
    polite: re.Pattern[str]
    """What a request may begin or end with, or have within it, and means nothing."""
    targets: Sequence[tuple[re.Pattern[str], str]]
    """Words for “it”, “the last one” and “everything”, and what they are in English."""
    levels: Mapping[str, str]
    """The words for priorities."""
    help: str
    hello: str
    thanks: str
    not_understood: str
    too_long: str
    unsure: str
    which_it: str
    nothing_to_undo: str
    did: Mapping[str, str]
    """By the key of a tool's result."""
    undone: str
    redone: str
    confirm: str
    renamed: str
    unchanged: str
    fine: str
    made: str
    names: str
    """The lists and the labels."""
    several: str
    """Two commands in one message."""
    many: str
    """`{} todos`"""
    open: str
    empty: str
    found: str
    nothing_found: str
    which: str
    already: str
    no_place: str
    planned: DayWords
    week: str
    failed: str
    quotes: str
    """Around a title."""
    joint: re.Pattern[str] | None = None
    """What stands between two todos that are added in one sentence."""
    whole: re.Pattern[str] | None = None
    """What each of the two then is."""
    reminded: Sequence[tuple[re.Pattern[str], str]] = ()
    """How what somebody wants to be reminded of becomes a title."""

    def apart(self, title: str) -> list[str]:
        """“acheter du lait et appeler maman” are two; “du pain et du beurre” are one."""
        if self.joint is None or self.whole is None:
            return [title]
        parts = self.joint.split(title)
        return parts if all(self.whole.search(part) for part in parts) else [title]

    def title_of(self, reminded: str) -> str:
        for form, title in self.reminded:
            reminded = form.sub(title, reminded)
        return reminded


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def target(pattern: str, english: str) -> tuple[re.Pattern[str], str]:
    return re.compile(f"^(?:{pattern})$", re.IGNORECASE), english


def form(verb: Verb, pattern: str) -> Form:
    return verb, re.compile(f"^(?:{pattern})$", re.IGNORECASE | re.DOTALL)
