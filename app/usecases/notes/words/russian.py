"""What the note cards say in Russian; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import RUSSIAN

WORDS = CardWords(
    formats=RUSSIAN,
    heading="Заметки",
    found="Заметки со словами «{words}»",
    none_found="Заметок с такими словами нет.",
    none_yet="Заметок пока нет.",
    older=RUSSIAN.phrase("и ещё более старых: {count}"),
    all_notes="Все заметки",
    edit="Изменить",
    cancel="Отмена",
    first_line="Первая строка — заголовок. Не больше {most} знаков.",
    deleted_note="Заметка удалена.",
    open_named="Открыть «{title}»",
    write_note="Напишите заметку",
    undo="Отменить",
    open="Открыть",
    delete="Удалить",
    add="Добавить",
    save="Сохранить",
)
