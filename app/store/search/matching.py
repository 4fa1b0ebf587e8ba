"""Where the words of a search stand in a text; ranking and marking look with it as the indexes do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.store.search.words import Word

Run = tuple[Word, Word]
"""The first and the last word of a place found."""


class Sought(Protocol):
    """Folded words that stand side by side."""

    @property
    def words(self) -> tuple[str, ...]: ...

    @property
    def whole(self) -> bool:
        """Whether the last word is to be whole; else it may be the beginning of one."""


def runs(words: Sequence[Word], sought: Sought, *, whole: bool) -> Iterator[Run]:
    """Where they stand; the last may be the beginning of a longer one, unless `whole`."""
    *first, last = sought.words
    for index in range(len(words) - len(first)):
        run = words[index : index + len(sought.words)]
        if [word.text for word in run[:-1]] == first and _is(run[-1], last, whole=whole or sought.whole):
            yield run[0], run[-1]


def _is(word: Word, wanted: str, *, whole: bool) -> bool:
    return word.text == wanted if whole else word.text.startswith(wanted)
