"""What may be the name or colour of a list or label, and when two names are the same; both are made with it."""

from __future__ import annotations

import re
import unicodedata

from app.errors import AppError

LONGEST_NAME = 120

_COLOUR = re.compile(r"#[0-9a-f]{6}|[a-z][a-z_-]{0,29}")


def clean_name(text: str, what: str) -> str:
    """One line without spaces around it, or an `AppError`; `what` is “list” or “label”."""
    name = " ".join(text.split())
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in name):
        raise AppError(f"The name of a {what} cannot contain control characters. Type it without them.")
    if not any(character.isprintable() and not character.isspace() for character in name):
        raise AppError(f"A {what} needs a name.")
    if len(name) > LONGEST_NAME:
        raise AppError(f"The name of a {what} can have {LONGEST_NAME} characters; this one has {len(name)}.")
    return name


def name_key(name: str) -> str:
    """The same for names that differ in case and in nothing else."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def clean_colour(text: str | None) -> str | None:
    """`#rrggbb` or the name of a colour in small letters; None for none."""
    if text is None or text == "":
        return None
    colour = text.strip().lower()
    if not _COLOUR.fullmatch(colour):
        raise AppError("A colour is written like #1a73e8, or is one word such as “blue”.")
    return colour
