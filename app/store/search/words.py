"""A text as the search index holds it, with the places of its words; indexing, searching and marking share it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.store.search.folding import folded

# Scripts that write no spaces between words: each character is a word of its own, and words are found as phrases.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096"
    "\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00016fe0-\U0001b2ff\U00020000-\U0003ffff"
)
# Signs above, below and beside letters, which Python's \w leaves out.
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}_])[\w{_SIGNS}])+")
_OTHER = re.compile(r"[^\w\s]|_")
_SENTENCE_MARKS = frozenset(".,;:!?'\"()[]{}-–—…‘’“”„«»¿¡、。，！？：；（）「」『』")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded, and where it stands in the text."""

    text: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        for part in folded(found[0]).split():
            yield Word(part, found.start(), found.end())


def search_words(text: str) -> str:
    """The words with spaces between them."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    return " ".join(word.text for word in words_in(text))


def search_marks(text: str) -> str:
    """Signs and symbols, which are no words, by their numbers: so that “C++”, “100%” and “🥛” can be found.

    The marks of a sentence are left out: whoever looks for “milk,” wants the milk.
    """
    found = (character for character in _OTHER.findall(text) if character not in _SENTENCE_MARKS)
    return " ".join(f"u{ord(character):x}" for character in found if unicodedata.category(character)[0] in "SP")
