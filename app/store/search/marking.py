"""The places in a title and a text that a search found, for marking them; counted as JavaScript counts characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.store.search.matching import Sought, runs
from app.store.search.words import Word, words_in

_BEFORE = 60
_SNIPPET = 240
_MOST_READ = 20_000
"""Characters of a text that are looked through for their first mark."""

Range = tuple[int, int]
"""UTF-16 offsets of the beginning and of the end."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in the title, and the part of the text with the first words found there."""

    title: Sequence[Range]
    snippet: str
    in_snippet: Sequence[Range]

    def to_json(self) -> dict[str, Any]:
        return {"title": self.title, "snippet": self.snippet, "in_snippet": self.in_snippet}


def marks_in(title: str, text: str, sought: Sequence[Sought]) -> Marks:
    snippet = _snippet(text, sought)
    return Marks(_in_utf16(title, _ranges(title, sought)), snippet, _in_utf16(snippet, _ranges(snippet, sought)))


def _ranges(text: str, sought: Sequence[Sought]) -> list[Range]:
    words = list(words_in(text))
    found = {
        (first.start, _end(last, one.words[-1]))
        for one in sought
        if one.words
        for first, last in runs(words, one, whole=False)
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


def _snippet(text: str, sought: Sequence[Sought]) -> str:
    """The text around the first thing found; empty where nothing is."""
    searched = text[:_MOST_READ] if not text.isascii() else text[_near(text, sought) :][:_MOST_READ]
    found = _ranges(searched, sought) if text and sought else []
    if not found:
        return ""
    start = max(0, found[0][0] - _BEFORE)
    if start:
        space = searched.find(" ", start, found[0][0])
        start = space + 1 if space >= 0 else start
    return searched[start : start + _SNIPPET]


def _near(text: str, sought: Sequence[Sought]) -> int:
    """Somewhat before the first place that may hold a word; quick, for plain text only."""
    plain = text.lower()
    places = [plain.find(one.words[0]) for one in sought if one.words]
    return max(0, min([place for place in places if place >= 0], default=0) - _BEFORE * 2)


def _in_utf16(text: str, ranges: Sequence[Range]) -> list[Range]:
    if text.isascii():
        return list(ranges)
    return [(_utf16(text[:start]), _utf16(text[:end])) for start, end in ranges]


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
