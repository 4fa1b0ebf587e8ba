"""Texts as the index holds them: the same words from every spelling, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search.folding import folded
from app.store.search.words import search_marks, search_words, words_in


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("Buy Milk, now!", "buy milk now", ""),
        ("Café Straße ﬁle 𝐀", "cafe strasse file a", ""),
        ("牛乳を買う iPhone电池", "牛 乳 を 買 う iphone 电 池", ""),
        ("한국어 텍스트", "한국어 텍스트", ""),
        ("ซื้อนม", "ซ ื อ น ม", ""),
        ("दूध खरीदो", "दूध खरीदो", ""),
        ("under_score foo-bar", "under score foo bar", "u5f"),
        ("C++ 100% a/b", "c 100 a b", "u2b u2b u25 u2f"),
        ("🥛 👩‍👧 ❤️", "", "u1f95b u1f469 u1f467 u2764"),
        ("", "", ""),
        ("—…!?", "", ""),
    ],
)
def test_the_words_and_signs_of_a_text(text: str, words: str, marks: str) -> None:
    assert search_words(text) == folded(words)
    assert search_marks(text) == marks


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    words = list(words_in(text))
    for word in words:
        assert word.text in folded(text[word.start : word.end])
        assert word.text == folded(word.text)
        assert not word.text.isspace()
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_text_has_the_same_words_by_the_short_way(text: str) -> None:
    assert search_words(text) == " ".join(word.text for word in words_in(text))
