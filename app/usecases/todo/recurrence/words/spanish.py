"""How often, in Spanish; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import SPANISH

WORDS = RecurrenceWords(
    formats=SPANISH,
    weekdays="Cada día laborable",
    each={
        "HOURLY": "Cada hora",
        "DAILY": "Cada día",
        "WEEKLY": "Cada semana",
        "MONTHLY": "Cada mes",
        "YEARLY": "Cada año",
    },
    every={
        "HOURLY": SPANISH.phrase("Cada {count} horas"),
        "DAILY": SPANISH.phrase("Cada {count} días"),
        "WEEKLY": SPANISH.phrase("Cada {count} semanas"),
        "MONTHLY": SPANISH.phrase("Cada {count} meses"),
        "YEARLY": SPANISH.phrase("Cada {count} años"),
    },
    other="Otro ritmo",
    on="{every}, {when}",
    nth="el {ordinal} {weekday}",
    workday="día laborable",
    month_day="el día {day}",
    last_day="el último día",
    date="el {day} de {month}",
    in_month="{when} de {month}",
    comma=", ",
    pair="{first} y {last}",
    at="{rhythm} a las {times}",
    until="{rhythm} hasta el {day}",
    ordinals={"m": "primer segundo tercer cuarto quinto último"},
    times=SPANISH.phrase("{rhythm}, {count} veces", one="{rhythm}, {count} vez"),
    from_completion="{rhythm}, contando desde que se completa",
    weekday="el {weekday}",
)
