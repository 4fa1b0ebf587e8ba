"""Text as it is compared, without accents, case and compatibility forms; what searches and sorts uses it."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Twice, since the plain form of a letter may have another case: a bold 𝐀 is an A.
    return _without_accents(_without_accents(text).casefold()).casefold()


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
