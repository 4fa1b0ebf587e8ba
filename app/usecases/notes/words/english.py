"""What the note cards say in English; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import ENGLISH

WORDS = CardWords(
    formats=ENGLISH,
    heading="Notes",
    found="Notes with “{words}”",
    none_found="No note has these words.",
    none_yet="No notes yet.",
    older=ENGLISH.phrase("and {count} older ones", one="and {count} older one"),
    all_notes="All notes",
    edit="Edit",
    cancel="Cancel",
    first_line="The first line is the title. Up to {most} characters.",
    deleted_note="Deleted the note.",
    open_named="Open “{title}”",
    write_note="Write a note",
    undo="Undo",
    open="Open",
    delete="Delete",
    add="Add",
    save="Save",
)
