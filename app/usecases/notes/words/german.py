"""What the note cards say in German; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import GERMAN

WORDS = CardWords(
    formats=GERMAN,
    heading="Notizen",
    found="Notizen mit „{words}“",
    none_found="Keine Notiz enthält diese Wörter.",
    none_yet="Noch keine Notizen.",
    older=GERMAN.phrase("und {count} ältere", one="und {count} ältere"),
    all_notes="Alle Notizen",
    edit="Bearbeiten",
    cancel="Abbrechen",
    first_line="Die erste Zeile ist der Titel. Bis zu {most} Zeichen.",
    deleted_note="Notiz gelöscht.",
    open_named="„{title}“ öffnen",
    write_note="Notiz schreiben",
    undo="Rückgängig",
    open="Öffnen",
    delete="Löschen",
    add="Hinzufügen",
    save="Speichern",
)
