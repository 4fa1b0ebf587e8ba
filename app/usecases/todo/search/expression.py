"""Writes a query as an expression of the search index; the finder runs it.

A todo that has all words in its title, whole, comes before one that only has their beginnings there, and this before
one that has them in its notes: three expressions, each without what the one before it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.usecases.todo.search.index_row import ANY
from app.usecases.todo.search.query import Query, Term

Facets = Callable[[Term], Sequence[str]]
"""The facets of which a filter wants one."""

_EVERYWHERE = "{title notes}"
_TITLE = "{title}"


def expressions(query: Query, facets: Facets) -> list[str]:
    """From the best matches to the rest."""
    filters = [_facet(facets(term)) for term in query.terms if term.kind != "text" and not term.negated]
    out = [_excluded(term, facets) for term in query.terms if term.negated]
    marks = [f'marks : "{mark}"' for term in query.texts for mark in term.marks]
    texts = [term for term in query.texts if term.words]
    if not texts:
        return [_all([*filters, *marks] or [_facet([ANY])], out)]
    tiers = [
        [_words(term, _TITLE, whole=True) for term in texts],
        [_words(term, _TITLE, whole=False) for term in texts],
        [_words(term, _EVERYWHERE, whole=False) for term in texts],
    ]
    better = [[], [_and(tiers[0])], [_and(tiers[1])]]
    return [_all([*tier, *marks, *filters], [*out, *before]) for tier, before in zip(tiers, better, strict=True)]


def everything(query: Query, facets: Facets) -> str:
    """All matches in one expression, with no order among them."""
    filters = [_facet(facets(term)) for term in query.terms if term.kind != "text" and not term.negated]
    texts = [_words(term, _EVERYWHERE, whole=False) for term in query.texts if term.words]
    marks = [f'marks : "{mark}"' for term in query.texts for mark in term.marks]
    out = [_excluded(term, facets) for term in query.terms if term.negated]
    return _all([*texts, *marks, *filters] or [_facet([ANY])], out)


def _excluded(term: Term, facets: Facets) -> str:
    if term.kind != "text":
        return _facet(facets(term))
    parts = [_words(term, _EVERYWHERE, whole=False)] if term.words else []
    return _and([*parts, *(f'marks : "{mark}"' for mark in term.marks)])


def _words(term: Term, columns: str, *, whole: bool) -> str:
    star = "" if whole or term.whole else " *"
    return f'{columns} : "{" ".join(term.words)}"{star}'


def _facet(tokens: Sequence[str]) -> str:
    """A filter that nothing can meet, such as a day that isn't there, still is a filter."""
    wanted = " OR ".join(f'"{token}"' for token in tokens or ["nothing"])
    return f"facets : ({wanted})"


def _and(parts: Sequence[str]) -> str:
    return " AND ".join(f"({part})" for part in parts)


def _all(parts: Sequence[str], out: Sequence[str]) -> str:
    if not out:
        return _and(parts)
    return f"({_and(parts)}) NOT ({' OR '.join(f'({part})' for part in out)})"
