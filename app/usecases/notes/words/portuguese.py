"""What the note cards say in Portuguese; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import PORTUGUESE

WORDS = CardWords(
    formats=PORTUGUESE,
    heading="Notas",
    found="Notas com “{words}”",
    none_found="Nenhuma nota tem estas palavras.",
    none_yet="Nenhuma nota ainda.",
    older=PORTUGUESE.phrase("e mais {count} antigas", one="e mais {count} antiga"),
    all_notes="Todas as notas",
    edit="Editar",
    cancel="Cancelar",
    first_line="A primeira linha é o título. Até {most} caracteres.",
    deleted_note="Nota excluída.",
    open_named="Abrir “{title}”",
    write_note="Escreva uma nota",
    undo="Desfazer",
    open="Abrir",
    delete="Excluir",
    add="Adicionar",
    save="Salvar",
)
