"""The words of the note cards by language; the views ask for those of the window that reads the cards."""

from __future__ import annotations

from collections.abc import Mapping

from app.usecases.notes.words import (
    arabic,
    bengali,
    chinese,
    english,
    french,
    german,
    hindi,
    indonesian,
    japanese,
    marathi,
    portuguese,
    russian,
    spanish,
    telugu,
    turkish,
    urdu,
)
from app.usecases.notes.words.words import CardWords

CARD_WORDS: Mapping[str, CardWords] = {
    "en": english.WORDS,
    "ar": arabic.WORDS,
    "bn": bengali.WORDS,
    "de": german.WORDS,
    "es": spanish.WORDS,
    "fr": french.WORDS,
    "hi": hindi.WORDS,
    "id": indonesian.WORDS,
    "ja": japanese.WORDS,
    "mr": marathi.WORDS,
    "pt": portuguese.WORDS,
    "ru": russian.WORDS,
    "te": telugu.WORDS,
    "tr": turkish.WORDS,
    "ur": urdu.WORDS,
    "zh": chinese.WORDS,
}


def card_words(language: str) -> CardWords:
    """Of the language's two letters, or English."""
    return CARD_WORDS.get(language, english.WORDS)
