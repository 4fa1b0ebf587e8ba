"""One language of the built-in assistant: its forms and its sentences; the language modules make them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.usecases.todo.forms import Verb

Form = tuple[Verb, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Tongue:
    """Sentences have `{}` for a todo's title or for a number."""

    code: str
    forms: Sequence[Form]
    views: Mapping[str, str]
    """The words for days and spans, in small letters, and the view that each means."""
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
    confirm: str
    renamed: str
    unchanged: str
    many: str
    """`{} todos`"""
    open: str
    empty: str
    found: str
    nothing_found: str
    which: str
    already: str
    no_place: str
    planned: str
    week: str
    failed: str


def form(verb: Verb, pattern: str) -> Form:
    return verb, re.compile(f"^(?:{pattern})$", re.IGNORECASE | re.DOTALL)
