"""How often, in French; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import FRENCH

WORDS = RecurrenceWords(
    formats=FRENCH,
    weekdays="Tous les jours ouvrés",
    each={
        "HOURLY": "Toutes les heures",
        "DAILY": "Tous les jours",
        "WEEKLY": "Toutes les semaines",
        "MONTHLY": "Tous les mois",
        "YEARLY": "Tous les ans",
    },
    every={
        "HOURLY": FRENCH.phrase("Toutes les {count} heures"),
        "DAILY": FRENCH.phrase("Tous les {count} jours"),
        "WEEKLY": FRENCH.phrase("Toutes les {count} semaines"),
        "MONTHLY": FRENCH.phrase("Tous les {count} mois"),
        "YEARLY": FRENCH.phrase("Tous les {count} ans"),
    },
    other="Un autre rythme",
    on="{every}, {when}",
    nth="le {ordinal} {weekday}",
    workday="jour ouvré",
    month_day="le {day}",
    last_day="le dernier jour",
    date="le {day} {month}",
    in_month="{when} de {month}",
    comma=", ",
    pair="{first} et {last}",
    at="{rhythm} à {times}",
    until="{rhythm} jusqu’au {day}",
    ordinals={"m": "premier deuxième troisième quatrième cinquième dernier"},
    times=FRENCH.phrase("{rhythm}, {count} fois"),
    from_completion="{rhythm}, à compter du jour où elle est terminée",
    weekday="le {weekday}",
    in_month_vowel="{when} d’{month}",
)
