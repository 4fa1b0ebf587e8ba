"""What the note cards say in Turkish; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import TURKISH

WORDS = CardWords(
    formats=TURKISH,
    heading="Notlar",
    found="“{words}” geçen notlar",
    none_found="Bu sözcüklerin geçtiği not yok.",
    none_yet="Henüz not yok.",
    older=TURKISH.phrase("ve {count} eski not daha"),
    all_notes="Tüm notlar",
    edit="Düzenle",
    cancel="İptal",
    first_line="İlk satır başlıktır. En çok {most} karakter.",
    deleted_note="Not silindi.",
    open_named="“{title}” notunu aç",
    write_note="Not yazın",
    undo="Geri al",
    open="Aç",
    delete="Sil",
    add="Ekle",
    save="Kaydet",
)
