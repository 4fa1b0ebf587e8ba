"""How often, in Hindi; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import HINDI

WORDS = RecurrenceWords(
    formats=HINDI,
    weekdays="सोमवार से शुक्रवार",
    each={"HOURLY": "हर घंटे", "DAILY": "हर दिन", "WEEKLY": "हर सप्ताह", "MONTHLY": "हर महीने", "YEARLY": "हर साल"},
    every={
        "HOURLY": HINDI.phrase("हर {count} घंटे"),
        "DAILY": HINDI.phrase("हर {count} दिन"),
        "WEEKLY": HINDI.phrase("हर {count} सप्ताह"),
        "MONTHLY": HINDI.phrase("हर {count} महीने"),
        "YEARLY": HINDI.phrase("हर {count} साल"),
    },
    other="अपना तय किया हुआ",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="कार्यदिवस",
    month_day="{day} तारीख",
    last_day="आख़िरी दिन",
    date="{day} {month}",
    in_month="{month} का {when}",
    comma=", ",
    pair="{first} और {last}",
    at="{rhythm}, {times}",
    until="{rhythm}, {day} तक",
    ordinals={"m": "पहला दूसरा तीसरा चौथा पाँचवाँ आख़िरी"},
    times=HINDI.phrase("{rhythm}, {count} बार"),
    from_completion="{rhythm}, पूरा होने के दिन से गिना जाए",
)
