"""What the note cards say in Arabic; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import ARABIC

WORDS = CardWords(
    formats=ARABIC,
    heading="الملاحظات",
    found="ملاحظات فيها «{words}»",
    none_found="لا توجد ملاحظة فيها هذه الكلمات.",
    none_yet="لا ملاحظات بعد.",
    older=ARABIC.phrase(
        "و{count} ملاحظة أقدم",
        zero="و{count} ملاحظة أقدم",
        one="وملاحظة أقدم",
        two="وملاحظتان أقدم",
        few="و{count} ملاحظات أقدم",
        many="و{count} ملاحظة أقدم",
    ),
    all_notes="كل الملاحظات",
    edit="تعديل",
    cancel="إلغاء",
    first_line="السطر الأول هو العنوان. الحد الأقصى لعدد الأحرف: {most}.",
    deleted_note="تم حذف الملاحظة.",
    open_named="فتح «{title}»",
    write_note="اكتب ملاحظة",
    undo="تراجع",
    open="فتح",
    delete="حذف",
    add="إضافة",
    save="حفظ",
)
