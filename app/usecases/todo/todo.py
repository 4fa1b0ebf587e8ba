"""What a todo is and what may be its title; the database makes them, everybody else reads them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from app.errors import AppError
from app.store import timestamps

MAX_TITLE_LENGTH = 1000

_LINE_BREAKS_AND_TABS = {ord(character): " " for character in "\t\n\v\f\r\x85\u2028\u2029"}
_CONTROL_OR_SURROGATE = {"Cc", "Cs"}


@dataclass(frozen=True, slots=True)
class Todo:
    """One todo as it stands; `completed_at` is None while it is open, all times are UTC."""

    id: str
    title: str
    completed_at: datetime | None
    created_at: datetime
    updated_at: datetime
    position: int

    def to_json(self) -> dict[str, str | int | None]:
        """With RFC 3339 times."""
        return {
            "id": self.id,
            "title": self.title,
            "completed_at": timestamps.to_text(self.completed_at) if self.completed_at else None,
            "created_at": timestamps.to_text(self.created_at),
            "updated_at": timestamps.to_text(self.updated_at),
            "position": self.position,
        }


def clean_title(text: str) -> str:
    """The title in one line and without spaces around it, or an `AppError` that says what is wrong with it."""
    title = text.replace("\r\n", "\n").translate(_LINE_BREAKS_AND_TABS).strip()
    if any(unicodedata.category(character) in _CONTROL_OR_SURROGATE for character in title):
        raise AppError("A todo's title cannot contain control characters. Type it without them.")
    if not any(character.isprintable() and not character.isspace() for character in title):
        raise AppError("A todo needs a title. Type what is to be done.")
    if len(title) > MAX_TITLE_LENGTH:
        raise AppError(f"A todo's title can have {MAX_TITLE_LENGTH} characters; this one has {len(title)}. Shorten it.")
    return title


def folded(text: str) -> str:
    """`text` as it is compared in a search: without accents, case and compatibility forms."""
    # Twice, since the plain form of a letter may have another case: a bold 𝐀 is an A.
    return _without_accents(_without_accents(text).casefold()).casefold()


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
