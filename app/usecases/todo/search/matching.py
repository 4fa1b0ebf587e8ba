"""How well a title fits a search; the finder sorts by it."""

from __future__ import annotations

from collections.abc import Sequence

from app.store.search.matching import runs
from app.store.search.words import words_in
from app.usecases.todo.search.query import Term

WHOLE, BEGINNINGS, ELSEWHERE = range(3)


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
