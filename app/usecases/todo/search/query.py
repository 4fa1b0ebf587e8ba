"""Takes a search apart: words, quoted phrases and filters, each possibly negated; the expression is built from it.

`due:today #work @phone p1 done:no "exact words" -not` — what is no filter is looked for as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.errors import AppError
from app.store.search.words import search_marks, words_in

LONGEST = 200

_TERM = re.compile(
    r"""(?P<minus>-(?=\S))?(?:
        (?P<sign>[#@])(?:"(?P<quoted_name>[^"]*)"?|(?P<name>[^\s"]+))
        | "(?P<phrase>[^"]*)"?
        | (?P<word>[^\s]+)
    )""",
    re.VERBOSE,
)
_FILTER = re.compile(
    r"due:(?P<due>today|tomorrow|overdue|week|none|\d{4}-\d{2}(?:-\d{2})?)|p(?P<priority>[1-4])|done:(?P<done>yes|no|all)",
    re.IGNORECASE,
)

Kind = Literal["text", "list", "label", "due", "priority"]
Done = Literal["yes", "no", "all"]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for. Of a text there are the folded words, which stand side by side, and the signs."""

    kind: Kind
    value: str
    negated: bool = False
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    whole: bool = False
    """Whether the last word is to be whole; else it may be the beginning of one."""


@dataclass(frozen=True, slots=True)
class Query:
    terms: Sequence[Term]
    done: Done = "all"

    @property
    def texts(self) -> list[Term]:
        """The texts to be found."""
        return [term for term in self.terms if term.kind == "text" and not term.negated]


def parse(text: str) -> Query:
    """With filters."""
    terms: list[Term] = []
    done: Done = "all"
    for found in _TERM.finditer(_checked(text)):
        negated = found["minus"] is not None
        filtered = _FILTER.fullmatch(found["word"] or "")
        if filtered is not None and filtered["done"] is not None:
            done = _done(filtered["done"], negated=negated)
        elif filtered is not None:
            terms.append(_filter(filtered, negated=negated))
        elif found["sign"] is not None:
            kind: Kind = "list" if found["sign"] == "#" else "label"
            terms.append(Term(kind, found["quoted_name"] or found["name"] or "", negated))
        elif found["phrase"] is not None:
            terms += _text(found["phrase"], negated=negated, whole=True)
        else:
            terms += _text(found["word"], negated=negated)
    return Query(terms, done)


def plain(text: str) -> Query:
    """Only words: nothing in them is a filter."""
    return Query([term for word in _checked(text).split() for term in _text(word)])


def as_text(term: Term) -> list[Term]:
    """A `#name` that is no list's is looked for as it is written."""
    sign = "#" if term.kind == "list" else "@"
    return _text(sign + term.value, negated=term.negated)


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise AppError(f"A search can have {LONGEST} characters. Shorten it.")
    return text


def _filter(found: re.Match[str], *, negated: bool) -> Term:
    if found["priority"] is not None:
        return Term("priority", found["priority"], negated)
    return Term("due", found["due"].lower(), negated)


def _done(value: str, *, negated: bool) -> Done:
    opposite: dict[str, Done] = {"yes": "no", "no": "yes"}
    same: dict[str, Done] = {"yes": "yes", "no": "no"}
    return (opposite if negated else same).get(value.lower(), "all")


def _text(text: str, *, negated: bool = False, whole: bool = False) -> list[Term]:
    words = tuple(word.text for word in words_in(text))
    marks = tuple(search_marks(text).split())
    return [Term("text", text, negated, words, marks, whole)] if words or marks else []
