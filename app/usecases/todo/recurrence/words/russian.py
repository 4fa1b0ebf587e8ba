"""How often, in Russian; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import RUSSIAN

WORDS = RecurrenceWords(
    formats=RUSSIAN,
    weekdays="По будням",
    each={
        "HOURLY": "Каждый час",
        "DAILY": "Каждый день",
        "WEEKLY": "Каждую неделю",
        "MONTHLY": "Каждый месяц",
        "YEARLY": "Каждый год",
    },
    every={
        "HOURLY": RUSSIAN.phrase(
            "Каждые {count} часа", one="Каждый {count}-й час", few="Каждые {count} часа", many="Каждые {count} часов"
        ),
        "DAILY": RUSSIAN.phrase(
            "Каждые {count} дня", one="Каждый {count}-й день", few="Каждые {count} дня", many="Каждые {count} дней"
        ),
        "WEEKLY": RUSSIAN.phrase(
            "Каждые {count} недели",
            one="Каждую {count}-ю неделю",
            few="Каждые {count} недели",
            many="Каждые {count} недель",
        ),
        "MONTHLY": RUSSIAN.phrase(
            "Каждые {count} месяца",
            one="Каждый {count}-й месяц",
            few="Каждые {count} месяца",
            many="Каждые {count} месяцев",
        ),
        "YEARLY": RUSSIAN.phrase(
            "Каждые {count} года", one="Каждый {count}-й год", few="Каждые {count} года", many="Каждые {count} лет"
        ),
    },
    other="Другой интервал",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="рабочий день",
    month_day="{day}-е число",
    last_day="последний день",
    date="{day} {month}",
    in_month="{when} {month}",
    comma=", ",
    pair="{first} и {last}",
    at="{rhythm}, {times}",
    until="{rhythm}, до {day}",
    ordinals={
        "m": "первый второй третий четвёртый пятый последний",
        "f": "первая вторая третья четвёртая пятая последняя",
        "n": "первое второе третье четвёртое пятое последнее",
    },
    times=RUSSIAN.phrase(
        "{rhythm}, {count} раза",
        one="{rhythm}, {count} раз",
        few="{rhythm}, {count} раза",
        many="{rhythm}, {count} раз",
    ),
    from_completion="{rhythm}, отсчёт со дня выполнения",
    genders="mmfmffnm",
)
