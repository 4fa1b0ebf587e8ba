"""How often, in English; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import ENGLISH

WORDS = RecurrenceWords(
    formats=ENGLISH,
    weekdays="Every weekday",
    each={
        "HOURLY": "Every hour",
        "DAILY": "Every day",
        "WEEKLY": "Every week",
        "MONTHLY": "Every month",
        "YEARLY": "Every year",
    },
    every={
        "HOURLY": ENGLISH.phrase("Every {count} hours"),
        "DAILY": ENGLISH.phrase("Every {count} days"),
        "WEEKLY": ENGLISH.phrase("Every {count} weeks"),
        "MONTHLY": ENGLISH.phrase("Every {count} months"),
        "YEARLY": ENGLISH.phrase("Every {count} years"),
    },
    other="Another rhythm",
    on="{every} on {when}",
    nth="the {ordinal} {weekday}",
    workday="weekday",
    month_day="day {day}",
    last_day="the last day",
    date="{day} {month}",
    in_month="{when} of {month}",
    comma=", ",
    pair="{first} and {last}",
    at="{rhythm} at {times}",
    until="{rhythm} until {day}",
    ordinals={"m": "first second third fourth fifth last"},
    times=ENGLISH.phrase("{rhythm}, {count} times", one="{rhythm}, once"),
    from_completion="{rhythm}, counted from when it is done",
)
