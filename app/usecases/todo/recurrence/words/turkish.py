"""How often, in Turkish; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import TURKISH

WORDS = RecurrenceWords(
    formats=TURKISH,
    weekdays="Hafta içi her gün",
    each={"HOURLY": "Her saat", "DAILY": "Her gün", "WEEKLY": "Her hafta", "MONTHLY": "Her ay", "YEARLY": "Her yıl"},
    every={
        "HOURLY": TURKISH.phrase("{count} saatte bir"),
        "DAILY": TURKISH.phrase("{count} günde bir"),
        "WEEKLY": TURKISH.phrase("{count} haftada bir"),
        "MONTHLY": TURKISH.phrase("{count} ayda bir"),
        "YEARLY": TURKISH.phrase("{count} yılda bir"),
    },
    other="Başka bir aralık",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="iş günü",
    month_day="{day}. gün",
    last_day="son gün",
    date="{day} {month}",
    in_month="{month} ayının {when}",
    comma=", ",
    pair="{first} ve {last}",
    at="{rhythm}, saat {times}",
    until="{rhythm}, {day} tarihine kadar",
    ordinals={"m": "ilk ikinci üçüncü dördüncü beşinci son"},
    times=TURKISH.phrase("{rhythm}, {count} kez"),
    from_completion="{rhythm}, tamamlandığı günden sayılır",
)
