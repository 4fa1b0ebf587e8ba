"""What a note is and what may be in it; the database makes them, everybody else reads them."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from app.errors import AppError
from app.store import timestamps

MAX_LENGTH = 20_000
"""Characters: a note is drawn in one card."""

_LINE_BREAKS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n"}
_ALLOWED_CONTROLS = frozenset("\n\t")


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it stands; its text is Markdown whose first line is its title, all times are UTC."""

    id: str
    text: str
    created_at: datetime
    updated_at: datetime

    @classmethod
    def new(cls, text: str, now: datetime) -> Note:
        return cls(os.urandom(16).hex(), clean_text(text), now, now)

    @classmethod
    def from_row(cls, row: sqlite3.Row) -> Note:
        return cls(
            row["id"],
            row["text"],
            timestamps.from_text(row["created_at"]),
            timestamps.from_text(row["updated_at"]),
        )

    @property
    def title(self) -> str:
        """The first line, without the signs that make it a heading."""
        return self.text.split("\n", 1)[0].lstrip("# ").strip() or "Untitled"

    @property
    def rest(self) -> str:
        """What follows the title."""
        return self.text.partition("\n")[2].strip()

    def to_json(self) -> dict[str, str]:
        """With RFC 3339 times."""
        return {
            "id": self.id,
            "title": self.title,
            "text": self.text,
            "created_at": timestamps.to_text(self.created_at),
            "updated_at": timestamps.to_text(self.updated_at),
        }


def clean_text(text: str) -> str:
    """The text with plain line breaks and without space around it, or an `AppError` that says what is wrong with it."""
    for found, plain in _LINE_BREAKS.items():
        text = text.replace(found, plain)
    text = text.strip()
    if not text:
        raise AppError("A note needs some text. Write what it should hold.")
    if len(text) > MAX_LENGTH:
        raise AppError(
            f"A note can have {MAX_LENGTH:,} characters; this one has {len(text):,}. Shorten it, or make two of it."
        )
    if any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in _ALLOWED_CONTROLS for sign in text):
        raise AppError("A note cannot contain control characters. Write it without them.")
    return text
