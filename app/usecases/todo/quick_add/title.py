"""What is left of a line as its title, when the parts that were understood are taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DANGLING = re.compile(r"[\s,;:–—\-，、；：]+$")
_LEADING = re.compile(r"^[\s,;:–—，、；：]+")


def title_of(line: str, ranges: Sequence[tuple[int, int]], fallback: Sequence[tuple[int, int]]) -> str:
    """The words outside the ranges, which are in order; the words of `fallback`, or all, where none are left."""
    if not ranges:
        return " ".join(line.split())
    left = _without(line, ranges)
    if re.search(r"\w", left):
        return left
    kept = " ".join(" ".join(line[start:end].split()) for start, end in fallback)
    return left or kept or " ".join(line.split())


def _without(line: str, ranges: Sequence[tuple[int, int]]) -> str:
    title, place = "", 0
    for start, end in ranges:
        title = _appended(title, line[place:start], spaced=_is_spaced(line, place))
        title = _DANGLING.sub("", title)
        place = end
    rest = line[place:]
    if not title:
        rest = _LEADING.sub("", rest)
    return " ".join(_appended(title, rest, spaced=_is_spaced(line, place)).split())


def _appended(title: str, piece: str, *, spaced: bool) -> str:
    if not title or not piece:
        return title + piece
    return f"{title} {piece.lstrip()}" if spaced else title + piece


def _is_spaced(line: str, place: int) -> bool:
    """Whether words on both sides of a part that was taken out need a space between them."""
    return line[place : place + 1].isspace() or (place > 0 and line[place - 1].isspace())
