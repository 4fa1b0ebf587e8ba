"""The words of the note cards by language; the views ask for those of the window that reads the cards."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.catalogues import Catalogues

CARD_WORDS = Catalogues("app.usecases.notes.words", CardWords)


def card_words(language: str) -> CardWords:
    """Of the language's two letters, or English."""
    return CARD_WORDS.spoken(language)
