"""What the note cards say in Marathi; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import MARATHI

WORDS = CardWords(
    formats=MARATHI,
    heading="टिपा",
    found="“{words}” असलेल्या टिपा",
    none_found="कोणत्याही टिपेत हे शब्द नाहीत.",
    none_yet="अजून टिपा नाहीत.",
    older=MARATHI.phrase("आणि आणखी {count} जुन्या", one="आणि आणखी {count} जुनी"),
    all_notes="सर्व टिपा",
    edit="संपादित करा",
    cancel="रद्द करा",
    first_line="पहिली ओळ हे शीर्षक असते. कमाल {most} अक्षरे.",
    deleted_note="टीप हटवली.",
    open_named="“{title}” उघडा",
    write_note="टीप लिहा",
    undo="पूर्ववत करा",
    open="उघडा",
    delete="हटवा",
    add="जोडा",
    save="जतन करा",
)
