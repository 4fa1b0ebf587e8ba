"""How often, in Marathi; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import MARATHI

WORDS = RecurrenceWords(
    formats=MARATHI,
    weekdays="सोमवार ते शुक्रवार",
    each={
        "HOURLY": "दर तासाला",
        "DAILY": "दररोज",
        "WEEKLY": "दर आठवड्याला",
        "MONTHLY": "दर महिन्याला",
        "YEARLY": "दर वर्षी",
    },
    every={
        "HOURLY": MARATHI.phrase("दर {count} तासांनी"),
        "DAILY": MARATHI.phrase("दर {count} दिवसांनी"),
        "WEEKLY": MARATHI.phrase("दर {count} आठवड्यांनी"),
        "MONTHLY": MARATHI.phrase("दर {count} महिन्यांनी"),
        "YEARLY": MARATHI.phrase("दर {count} वर्षांनी"),
    },
    other="वेगळ्या अंतराने",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="कामाचा दिवस",
    month_day="{day} तारीख",
    last_day="शेवटचा दिवस",
    date="{day} {month}",
    in_month="{month}मधील {when}",
    comma=", ",
    pair="{first} आणि {last}",
    at="{rhythm}, {times}",
    until="{rhythm}, {day} पर्यंत",
    ordinals={"m": "पहिला दुसरा तिसरा चौथा पाचवा शेवटचा"},
    times=MARATHI.phrase("{rhythm}, {count} वेळा", one="{rhythm}, {count} वेळ"),
    from_completion="{rhythm}, पूर्ण झाल्याच्या दिवसापासून मोजून",
)
