"""What the note cards say in Urdu; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import URDU

WORDS = CardWords(
    formats=URDU,
    heading="نوٹس",
    found="”{words}“ والے نوٹس",
    none_found="کسی نوٹ میں یہ الفاظ نہیں۔",
    none_yet="ابھی کوئی نوٹ نہیں۔",
    older=URDU.phrase("اور {count} پرانے"),
    all_notes="تمام نوٹس",
    edit="ترمیم کریں",
    cancel="منسوخ کریں",
    first_line="پہلی سطر عنوان ہے۔ زیادہ سے زیادہ {most} حروف۔",
    deleted_note="نوٹ حذف ہو گیا۔",
    open_named="”{title}“ کھولیں",
    write_note="نوٹ لکھیں",
    undo="کالعدم کریں",
    open="کھولیں",
    delete="حذف کریں",
    add="شامل کریں",
    save="محفوظ کریں",
)
