"""The places in titles and notes that a search found, for marking them; counted as JavaScript counts characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.usecases.todo.search.matching import runs
from app.usecases.todo.search.query import Query, Term
from app.usecases.todo.search.words import Word, words_in
from app.usecases.todo.todo import Todo

_BEFORE = 60
_SNIPPET = 240
_MOST_READ = 20_000
"""Characters of notes that are looked through for their first mark."""

Range = tuple[int, int]
"""UTF-16 offsets of the beginning and of the end."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in the title, and the part of the notes with the first words found there."""

    title: Sequence[Range]
    snippet: str
    in_snippet: Sequence[Range]

    def to_json(self) -> dict[str, Any]:
        return {"title": self.title, "snippet": self.snippet, "in_snippet": self.in_snippet}


def marks_of(todo: Todo, query: Query) -> Marks:
    title = _ranges(todo.title, query.texts)
    snippet = _snippet(todo.notes, query.texts)
    return Marks(_in_utf16(todo.title, title), snippet, _in_utf16(snippet, _ranges(snippet, query.texts)))


def _ranges(text: str, terms: Sequence[Term]) -> list[Range]:
    words = list(words_in(text))
    found = {
        (first.start, _end(last, term.words[-1]))
        for term in terms
        if term.words
        for first, last in runs(words, term, whole=False)
    }
    return _joined(sorted(found))


def _end(word: Word, wanted: str) -> int:
    """Of a word's beginning, where letters and folded letters are as many; else the word's end."""
    return word.start + len(wanted) if len(word.text) == word.end - word.start else word.end


def _joined(ranges: Sequence[Range]) -> list[Range]:
    """Without overlaps."""
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _snippet(notes: str, terms: Sequence[Term]) -> str:
    """The notes around the first thing found; empty where nothing is."""
    searched = notes[:_MOST_READ] if not notes.isascii() else notes[_near(notes, terms) :][:_MOST_READ]
    found = _ranges(searched, terms) if notes and terms else []
    if not found:
        return ""
    start = max(0, found[0][0] - _BEFORE)
    if start:
        space = searched.find(" ", start, found[0][0])
        start = space + 1 if space >= 0 else start
    return searched[start : start + _SNIPPET]


def _near(notes: str, terms: Sequence[Term]) -> int:
    """Somewhat before the first place that may hold a word; quick, for plain text only."""
    plain = notes.lower()
    places = [plain.find(term.words[0]) for term in terms if term.words]
    return max(0, min([place for place in places if place >= 0], default=0) - _BEFORE * 2)


def _in_utf16(text: str, ranges: Sequence[Range]) -> list[Range]:
    if text.isascii():
        return list(ranges)
    return [(_utf16(text[:start]), _utf16(text[:end])) for start, end in ranges]


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
