"""What the tests of catalogues look at: the phrases of one, their values, and what can be read on a card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from string import Formatter
from typing import Any

from app.words.formats import Counted


def phrases(words: Any) -> Iterator[tuple[str, str]]:
    """Each with its field and, where it has several forms, the general one first."""
    for field in fields(words):
        match getattr(words, field.name):
            case str() as phrase:
                yield field.name, phrase
            case Counted(forms=forms):
                yield field.name, forms["other"]
                yield from ((f"{field.name}.{form}", phrase) for form, phrase in forms.items() if form != "other")
            case Mapping() as several:
                for key, value in several.items():
                    yield f"{field.name}.{key}", value.forms["other"] if isinstance(value, Counted) else value
            case _:
                assert field.name == "formats"


def placeholders(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def texts(part: object) -> Iterator[str]:
    """Of a card as plain data."""
    match part:
        case dict():
            for key, value in part.items():
                if isinstance(value, str) and key in {"value", "label", "placeholder", "ariaLabel", "day"}:
                    yield value
                yield from texts(value)
        case list():
            for each in part:
                yield from texts(each)
