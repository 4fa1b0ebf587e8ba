"""Where the words of a search stand in a text; ranking and marking look with it as the index does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.usecases.todo.search.query import Term
from app.usecases.todo.search.words import Word, words_in

Run = tuple[Word, Word]
"""The first and the last word of a place found."""

WHOLE, BEGINNINGS, ELSEWHERE = range(3)


def runs(words: Sequence[Word], term: Term, *, whole: bool) -> Iterator[Run]:
    """Where the term's words stand side by side; the last may be the beginning of a longer one, unless `whole`."""
    *first, last = term.words
    for index in range(len(words) - len(first)):
        run = words[index : index + len(term.words)]
        if [word.text for word in run[:-1]] == first and _is(run[-1], last, whole=whole or term.whole):
            yield run[0], run[-1]


def rank(title: str, terms: Sequence[Term]) -> int:
    """How well a title has all the terms that have words: whole, by their beginnings, or not at all."""
    words = list(words_in(title))
    found = WHOLE
    for term in terms:
        if term.words and not any(runs(words, term, whole=True)):
            found = BEGINNINGS
            if not any(runs(words, term, whole=False)):
                return ELSEWHERE
    return found


def _is(word: Word, wanted: str, *, whole: bool) -> bool:
    return word.text == wanted if whole else word.text.startswith(wanted)
