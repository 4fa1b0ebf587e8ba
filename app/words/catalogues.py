"""The languages there are words in, and catalogues of words that load a language's module when it is first spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TypeVar

ENGLISH = "en"
MODULES: Mapping[str, str] = {
    "en": "english",
    "ar": "arabic",
    "bn": "bengali",
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "ja": "japanese",
    "mr": "marathi",
    "pt": "portuguese",
    "ru": "russian",
    "te": "telugu",
    "tr": "turkish",
    "ur": "urdu",
    "zh": "chinese",
}
"""By the two letters of each language, the module that every package of words has for it."""

Words = TypeVar("Words")


class Catalogues(Mapping[str, Words]):
    """The `WORDS` in the modules of a package, by the two letters of their language; a package may be without some."""

    def __init__(self, package: str, kind: type[Words], *, without: frozenset[str] = frozenset()) -> None:
        self._package = package
        self._kind = kind
        self._codes = tuple(code for code in MODULES if code not in without)

    def __getitem__(self, code: str) -> Words:
        if code not in self._codes:
            raise KeyError(code)
        # Imported once: from then on Python's own table of modules answers.
        words = import_module(f"{self._package}.{MODULES[code]}").WORDS
        if not isinstance(words, self._kind):
            raise TypeError(f"{self._package} has no {self._kind.__name__} for {code}")
        return words

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)

    def spoken(self, code: str) -> Words:
        """In the language, or in English where it is none of these."""
        return self[code if code in self._codes else ENGLISH]
