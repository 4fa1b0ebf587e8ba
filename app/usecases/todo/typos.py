"""Puts one slip in the verb of a command right, as in “delte milk”; used by the todo commands when nothing fits."""

from __future__ import annotations

import unicodedata

_WORDS = """
    delete remove complete finish rename postpone reschedule search remind restore undo
    hinzufügen lösche entferne erledige verschiebe benenne suche zeige füge erinnere rückgängig
    ajoute supprime termine reporte déplace renomme cherche montre rappelle-moi annule
    añade agrega borra borrar elimina completa mueve renombra busca muestra recuérdame deshacer
"""
_VERBS = tuple(_WORDS.split())
_SHORTEST = 5


def corrected(text: str) -> list[str]:
    """What may have been meant; nothing where the first word is no such slip."""
    first, _, rest = text.partition(" ")
    word = _folded(first)
    near = (verb for verb in _VERBS if _is_near(word, _folded(verb)) and first.lower() != verb)
    return [f"{verb} {rest}".strip() for verb in near]


def _folded(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def _is_near(word: str, verb: str) -> bool:
    """Equal but for accents, or one letter missing, doubled, wrong, or changed with its neighbour."""
    if word == verb:
        return True
    if len(word) < _SHORTEST or abs(len(word) - len(verb)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, verb, strict=False)) if a != b), min(len(word), len(verb)))
    left, right = word[start:], verb[start:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped
