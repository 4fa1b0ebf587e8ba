"""Says what the app told in English in the language of its reader; the server's and the chat's boundaries ask it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.words.messages import (
    arabic,
    bengali,
    chinese,
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

CATALOGUES: Mapping[str, Mapping[str, str]] = {
    "ar": arabic.MESSAGES,
    "bn": bengali.MESSAGES,
    "de": german.MESSAGES,
    "es": spanish.MESSAGES,
    "fr": french.MESSAGES,
    "hi": hindi.MESSAGES,
    "id": indonesian.MESSAGES,
    "ja": japanese.MESSAGES,
    "mr": marathi.MESSAGES,
    "pt": portuguese.MESSAGES,
    "ru": russian.MESSAGES,
    "te": telugu.MESSAGES,
    "tr": turkish.MESSAGES,
    "ur": urdu.MESSAGES,
    "zh": chinese.MESSAGES,
}
_UNSPACED = frozenset({"ja", "zh"})
_VALUE = re.compile(r"\\\{(\w+)\\\}")
_NARROW = {"place": r"https?://\S+|[^.]{1,40}?", "host": r"\S+", "keys": r"\S{1,60}"}
"""What stands at the beginning of a sentence must not take in the one before it."""

Part = tuple[str, Mapping[str, str]]


def said_in(language: str, message: str) -> str:
    """In the language of two letters, or as it is where one of its sentences is not known."""
    catalogue = CATALOGUES.get(language)
    parts = None if catalogue is None else _parts(message)
    if catalogue is None or parts is None:
        return message
    said = (catalogue[sentence].format_map(values) for sentence, values in parts)
    return ("" if language in _UNSPACED else " ").join(said)


def _parts(message: str) -> list[Part] | None:
    """The sentences that the message is made of, each with its values."""
    if not message:
        return []
    for sentence, values, length in _beginnings(message):
        rest = _parts(message[length:])
        if rest is not None:
            return [(sentence, values), *rest]
    return None


def _beginnings(message: str) -> Iterator[tuple[str, Mapping[str, str], int]]:
    for sentence, pattern in _patterns():
        if found := pattern.match(message):
            yield sentence, found.groupdict(), found.end()


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Of all sentences; those without values first."""
    plain_first = sorted(german.MESSAGES, key=lambda sentence: "{" in sentence)
    return [(sentence, re.compile(f"{_with_values(sentence)}(?: |$)", re.DOTALL)) for sentence in plain_first]


def _with_values(sentence: str) -> str:
    return _VALUE.sub(lambda found: f"(?P<{found[1]}>{_NARROW.get(found[1], '.+?')})", re.escape(sentence))
