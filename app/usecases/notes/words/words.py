"""What the note cards say; written in one module for each language, chosen by `choice`."""

from __future__ import annotations

from dataclasses import dataclass

from app.words.formats import Counted, Formats


@dataclass(frozen=True, slots=True)
class CardWords:
    """Whole phrases; what is named in braces is filled in by `str.format`."""

    formats: Formats

    heading: str
    found: str
    """With {words}."""
    none_found: str
    none_yet: str
    older: Counted
    all_notes: str
    edit: str
    cancel: str
    first_line: str
    """With {most}, a number of characters."""
    deleted_note: str
    open_named: str
    """With {title}."""
    write_note: str
    undo: str
    open: str
    delete: str
    add: str
    save: str
