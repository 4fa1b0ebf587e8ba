"""Guesses the language of a message by its commonest words; the commands and the phrasebook ask."""

from __future__ import annotations

import re

_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "de": "der die das den dem ein eine einen ich du wir ist sind bin habe hat mir mich mein meine was wer wie wo "
    "meinen und oder nicht noch auf um zu mit für heute morgen bitte kannst alle alles diese welche gibt schon "
    "steht an am im nächste woche",
    "fr": "le la les un une des du de je tu nous vous est sont suis ai mon ma mes me que qui quoi quel quelle et ou "
    "ne pas sur à pour avec aujourd hui demain ce cette tout toutes qu il y où comment",
    "es": "el la los las un una de yo tú nosotros es está son soy he mi mis me qué que quién cuál cómo dónde y o no "
    "sobre a para con hoy mañana esta todo todas hay por favor tengo cuándo",
    "en": "the a an i you we is are am have has my me what who how where and or not on to with for today tomorrow "
    "please can all this which do does did there it of no",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def language_of(text: str) -> str | None:
    """None where no language has more of the words than the others."""
    if _HAN.search(text):
        return "zh"
    said = [word.lower() for word in _WORD.findall(text[:400])]
    scores = sorted(((sum(word in known for word in said), code) for code, known in _WORDS.items()), reverse=True)
    (most, code), (next_most, _) = scores[0], scores[1]
    return code if most > next_most else None
