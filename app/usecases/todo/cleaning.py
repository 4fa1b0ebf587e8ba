"""What may be the title, notes and other plain fields of a todo; every new or changed todo passes through here."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from app.errors import AppError

MAX_TITLE_LENGTH = 1000
MAX_NOTES_BYTES = 100_000
_MAX_EXTRA_BYTES = 100_000
_MAX_EXTRA_DEPTH = 50
_LONGEST_UID = 500
_LOWEST_PRIORITY = 4

_LINE_BREAKS_AND_TABS = {ord(character): " " for character in "\t\n\v\f\r\x85\u2028\u2029"}
_CONTROL_OR_SURROGATE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_THE_SAME_IN_NOTES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""But for line feeds and tabs."""


def clean_title(text: str) -> str:
    """The title in one line and without spaces around it, or an `AppError` that says what is wrong with it."""
    title = text.replace("\r\n", "\n").translate(_LINE_BREAKS_AND_TABS).strip()
    if _CONTROL_OR_SURROGATE.search(title):
        raise AppError("A todo's title cannot contain control characters. Type it without them.")
    if not any(character.isprintable() and not character.isspace() for character in title):
        raise AppError("A todo needs a title. Type what is to be done.")
    if len(title) > MAX_TITLE_LENGTH:
        raise AppError(f"A todo's title can have {MAX_TITLE_LENGTH} characters; this one has {len(title)}. Shorten it.")
    return title


def clean_notes(text: str) -> str:
    """The notes with line feeds between their lines and no space at the end, or an `AppError`."""
    notes = text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
    if _THE_SAME_IN_NOTES.search(notes):
        raise AppError("A todo's notes cannot contain control characters. Type them without.")
    if len(notes.encode()) > MAX_NOTES_BYTES:
        raise AppError("A todo's notes can have 100 KB. Shorten them.")
    return notes


def clean_priority(priority: int) -> int:
    if not 1 <= priority <= _LOWEST_PRIORITY:
        raise AppError("A priority is 1 (highest) to 4 (none).")
    return priority


def clean_uid(uid: str) -> str:
    if not uid.strip() or len(uid) > _LONGEST_UID or not uid.isprintable():
        raise AppError("A todo's UID is not usable. Leave it out.")
    return uid


def clean_extra(extra: Mapping[str, Any]) -> Mapping[str, Any]:
    if not extra:
        return {}
    try:
        if _is_deep(extra, _MAX_EXTRA_DEPTH):
            raise AppError("What else came with a todo is nested too deeply. Leave it out.")
        size = len(json.dumps(extra, ensure_ascii=False, allow_nan=False).encode())
    except (TypeError, ValueError) as error:
        raise AppError("What else came with a todo is no JSON. Leave it out.") from error
    if size > _MAX_EXTRA_BYTES:
        raise AppError("What else came with a todo is more than 100 KB. Leave it out.")
    return dict(extra)


def _is_deep(value: object, levels: int) -> bool:
    """What nests deeply can be read, yet not written again."""
    if levels == 0:
        return True
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_is_deep(one, levels - 1) for one in inner)
