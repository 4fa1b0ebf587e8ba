"""What the note cards say in Spanish; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import SPANISH

WORDS = CardWords(
    formats=SPANISH,
    heading="Notas",
    found="Notas con «{words}»",
    none_found="Ninguna nota contiene estas palabras.",
    none_yet="Aún no hay notas.",
    older=SPANISH.phrase("y {count} más antiguas", one="y {count} más antigua"),
    all_notes="Todas las notas",
    edit="Editar",
    cancel="Cancelar",
    first_line="La primera línea es el título. Hasta {most} caracteres.",
    deleted_note="Nota eliminada.",
    open_named="Abrir «{title}»",
    write_note="Escribe una nota",
    undo="Deshacer",
    open="Abrir",
    delete="Eliminar",
    add="Añadir",
    save="Guardar",
)
