"""What the note cards say in Hindi; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import HINDI

WORDS = CardWords(
    formats=HINDI,
    heading="नोट्स",
    found="“{words}” वाले नोट्स",
    none_found="किसी नोट में ये शब्द नहीं हैं।",
    none_yet="अभी कोई नोट नहीं।",
    older=HINDI.phrase("और {count} पुराने"),
    all_notes="सभी नोट्स",
    edit="संपादित करें",
    cancel="रद्द करें",
    first_line="पहली पंक्ति शीर्षक है। अधिकतम {most} वर्ण।",
    deleted_note="नोट मिटाया गया।",
    open_named="“{title}” खोलें",
    write_note="नोट लिखें",
    undo="पूर्ववत करें",
    open="खोलें",
    delete="मिटाएँ",
    add="जोड़ें",
    save="सहेजें",
)
