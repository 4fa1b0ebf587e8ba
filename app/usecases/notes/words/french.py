"""What the note cards say in French; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import FRENCH

WORDS = CardWords(
    formats=FRENCH,
    heading="Notes",
    found="Notes avec «\u00a0{words}\u00a0»",
    none_found="Aucune note ne contient ces mots.",
    none_yet="Pas encore de notes.",
    older=FRENCH.phrase("et {count} plus anciennes", one="et {count} plus ancienne"),
    all_notes="Toutes les notes",
    edit="Modifier",
    cancel="Annuler",
    first_line="La première ligne est le titre. {most} caractères au plus.",
    deleted_note="Note supprimée.",
    open_named="Ouvrir «\u00a0{title}\u00a0»",
    write_note="Écrire une note",
    undo="Annuler",
    open="Ouvrir",
    delete="Supprimer",
    add="Ajouter",
    save="Enregistrer",
)
