"""Says what the app told in English in the language of its reader; the server's and the chat's boundaries ask it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.words.catalogues import ENGLISH, Catalogues

CATALOGUES: Catalogues[dict[str, str]] = Catalogues("app.words.messages", dict, without=frozenset({ENGLISH}))
_UNSPACED = frozenset({"ja", "zh"})
_VALUE = re.compile(r"\\\{(\w+)\\\}")
_NARROW = {"place": r"https?://\S+|[^.]{1,40}?", "host": r"\S+", "keys": r"\S{1,60}"}
"""What stands at the beginning of a sentence must not take in the one before it."""

Part = tuple[str, Mapping[str, str]]


def said_in(language: str, message: str) -> str:
    """In the language of two letters, or as it is where one of its sentences is not known."""
    if language not in CATALOGUES:
        return message
    catalogue = CATALOGUES[language]
    parts = _parts(message, catalogue, set())
    if parts is None:
        return message
    said = (catalogue[sentence].format_map(values) for sentence, values in parts)
    return ("" if language in _UNSPACED else " ").join(said)


def _parts(message: str, catalogue: Mapping[str, str], vain: set[str]) -> list[Part] | None:
    """The sentences that the message is made of, each with its values; what was tried in `vain` is not tried again."""
    if not message:
        return []
    if message in vain:
        return None
    for sentence, values, length in _beginnings(message, catalogue):
        rest = _parts(message[length:], catalogue, vain)
        if rest is not None:
            return [(sentence, values), *rest]
    vain.add(message)
    return None


def _beginnings(message: str, catalogue: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str], int]]:
    """Sentences without values first."""
    for sentence in catalogue:
        if message.startswith(sentence) and message[len(sentence) :][:1] in ("", " "):
            yield sentence, {}, len(sentence) + 1
    for sentence in catalogue:
        for found in _matches(sentence, message) if "{" in sentence else ():
            yield sentence, found.groupdict(), found.end()


def _matches(sentence: str, message: str) -> Iterator[re.Match[str]]:
    """Shortest first: a value may have sentences in it, as the reasons of other programs do."""
    pattern = _pattern(sentence)
    if pattern.match(message):
        ends = (*(space.end() for space in re.finditer(" ", message)), len(message))
        yield from filter(None, (pattern.fullmatch(message, 0, end) for end in ends))


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    with_values = _VALUE.sub(lambda found: f"(?P<{found[1]}>{_NARROW.get(found[1], '.+?')})", re.escape(sentence))
    return re.compile(f"{with_values}(?: |$)", re.DOTALL)
