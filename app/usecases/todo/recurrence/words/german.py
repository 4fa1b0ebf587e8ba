"""How often, in German; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import GERMAN

WORDS = RecurrenceWords(
    formats=GERMAN,
    weekdays="An Werktagen",
    each={
        "HOURLY": "Stündlich",
        "DAILY": "Täglich",
        "WEEKLY": "Wöchentlich",
        "MONTHLY": "Monatlich",
        "YEARLY": "Jährlich",
    },
    every={
        "HOURLY": GERMAN.phrase("Alle {count} Stunden"),
        "DAILY": GERMAN.phrase("Alle {count} Tage"),
        "WEEKLY": GERMAN.phrase("Alle {count} Wochen"),
        "MONTHLY": GERMAN.phrase("Alle {count} Monate"),
        "YEARLY": GERMAN.phrase("Alle {count} Jahre"),
    },
    other="Anderer Rhythmus",
    on="{every} am {when}",
    nth="{ordinal} {weekday}",
    workday="Werktag",
    month_day="{day}.",
    last_day="letzten Tag",
    date="{day}. {month}",
    in_month="{when} im {month}",
    comma=", ",
    pair="{first} und {last}",
    at="{rhythm} um {times}",
    until="{rhythm} bis {day}",
    ordinals={"m": "ersten zweiten dritten vierten fünften letzten"},
    times=GERMAN.phrase("{rhythm}, {count}-mal"),
    from_completion="{rhythm}, ab dem Erledigen gezählt",
)
