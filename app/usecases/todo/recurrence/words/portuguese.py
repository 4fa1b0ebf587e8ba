"""How often, in Portuguese; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import PORTUGUESE

WORDS = RecurrenceWords(
    formats=PORTUGUESE,
    weekdays="Todos os dias úteis",
    each={
        "HOURLY": "Todas as horas",
        "DAILY": "Todos os dias",
        "WEEKLY": "Todas as semanas",
        "MONTHLY": "Todos os meses",
        "YEARLY": "Todos os anos",
    },
    every={
        "HOURLY": PORTUGUESE.phrase("A cada {count} horas"),
        "DAILY": PORTUGUESE.phrase("A cada {count} dias"),
        "WEEKLY": PORTUGUESE.phrase("A cada {count} semanas"),
        "MONTHLY": PORTUGUESE.phrase("A cada {count} meses"),
        "YEARLY": PORTUGUESE.phrase("A cada {count} anos"),
    },
    other="Outro ritmo",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="dia útil",
    month_day="dia {day}",
    last_day="último dia",
    date="{day} de {month}",
    in_month="{when} de {month}",
    comma=", ",
    pair="{first} e {last}",
    at="{rhythm}, às {times}",
    until="{rhythm}, até {day}",
    ordinals={
        "m": "primeiro segundo terceiro quarto quinto último",
        "f": "primeira segunda terceira quarta quinta última",
    },
    times=PORTUGUESE.phrase("{rhythm}, {count} vezes", one="{rhythm}, {count} vez"),
    from_completion="{rhythm}, contando da conclusão",
    genders="fffffmmm",
)
