"""What the note cards say in Indonesian; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import INDONESIAN

WORDS = CardWords(
    formats=INDONESIAN,
    heading="Catatan",
    found="Catatan dengan “{words}”",
    none_found="Tidak ada catatan dengan kata-kata ini.",
    none_yet="Belum ada catatan.",
    older=INDONESIAN.phrase("dan {count} yang lebih lama"),
    all_notes="Semua catatan",
    edit="Edit",
    cancel="Batal",
    first_line="Baris pertama adalah judul. Maksimal {most} karakter.",
    deleted_note="Catatan dihapus.",
    open_named="Buka “{title}”",
    write_note="Tulis catatan",
    undo="Urungkan",
    open="Buka",
    delete="Hapus",
    add="Tambah",
    save="Simpan",
)
