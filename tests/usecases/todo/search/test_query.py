"""Searches taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.usecases.todo.search.query import Query, Term, parse, plain


def told(query: Query) -> list[str]:
    return [f"{'-' if term.negated else ''}{term.kind}:{term.value}" for term in query.terms]


@pytest.mark.parametrize(
    ("text", "terms", "done"),
    [
        ("due:today #work @phone p1 done:no", ["due:today", "list:work", "label:phone", "priority:1"], "no"),
        ('-#"my list" -@x -p4 -due:none', ["-list:my list", "-label:x", "-priority:4", "-due:none"], "all"),
        ("DONE:YES P2", ["priority:2"], "yes"),
        ("-done:yes", [], "no"),
        ("done:all x", ["text:x"], "all"),
        ('"exact words" -"not these" plain', ["text:exact words", "-text:not these", "text:plain"], "all"),
        ('"never closed', ["text:never closed"], "all"),
        ("e-mail well-known", ["text:e-mail", "text:well-known"], "all"),
        ("due:sometime p9 p12", ["text:due:sometime", "text:p9", "text:p12"], "all"),
        ("due:2026-03 due:2026-03-01", ["due:2026-03", "due:2026-03-01"], "all"),
        ("# @ - !", ["text:#", "text:@"], "all"),
    ],
)
def test_filters_phrases_and_words(text: str, terms: list[str], done: str) -> None:
    query = parse(text)
    assert (told(query), query.done) == (terms, done)


def test_a_phrase_is_whole_and_a_word_is_a_beginning() -> None:
    assert parse('"buy milk" bre').terms == [
        Term("text", "buy milk", words=("buy", "milk"), whole=True),
        Term("text", "bre", words=("bre",)),
    ]


def test_plain_words_are_no_filters() -> None:
    assert told(plain("#work p1 due:today")) == ["text:#work", "text:p1", "text:due:today"]


@given(st.text(max_size=200))
def test_anything_can_be_searched_for(text: str) -> None:
    for term in parse(text).terms:
        assert term.kind != "text" or term.words or term.marks
