"""What the note cards say in Bengali; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import BENGALI

WORDS = CardWords(
    formats=BENGALI,
    heading="নোট",
    found="“{words}” আছে এমন নোট",
    none_found="এই শব্দগুলো কোনো নোটে নেই।",
    none_yet="এখনও কোনো নোট নেই।",
    older=BENGALI.phrase("এবং আরও পুরোনো {count}টি"),
    all_notes="সব নোট",
    edit="সম্পাদনা করুন",
    cancel="বাতিল",
    first_line="প্রথম লাইনটি শিরোনাম। সর্বোচ্চ {most} অক্ষর।",
    deleted_note="নোটটি মুছে ফেলা হয়েছে।",
    open_named="“{title}” খুলুন",
    write_note="একটি নোট লিখুন",
    undo="পূর্বাবস্থায় ফেরান",
    open="খুলুন",
    delete="মুছুন",
    add="যোগ করুন",
    save="সংরক্ষণ করুন",
)
