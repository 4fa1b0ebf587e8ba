"""What the note cards say in Telugu; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import TELUGU

WORDS = CardWords(
    formats=TELUGU,
    heading="గమనికలు",
    found="“{words}” ఉన్న గమనికలు",
    none_found="ఏ గమనికలోనూ ఈ పదాలు లేవు.",
    none_yet="ఇంకా గమనికలు లేవు.",
    older=TELUGU.phrase("ఇంకా {count} పాతవి", one="ఇంకా {count} పాతది"),
    all_notes="అన్ని గమనికలు",
    edit="సవరించండి",
    cancel="రద్దు చేయండి",
    first_line="మొదటి వరుస శీర్షిక అవుతుంది. గరిష్ఠంగా {most} అక్షరాలు.",
    deleted_note="గమనిక తొలగించబడింది.",
    open_named="“{title}” తెరవండి",
    write_note="గమనిక రాయండి",
    undo="చర్యరద్దు",
    open="తెరవండి",
    delete="తొలగించండి",
    add="చేర్చండి",
    save="సేవ్ చేయండి",
)
