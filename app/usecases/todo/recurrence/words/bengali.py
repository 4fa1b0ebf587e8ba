"""How often, in Bengali; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import BENGALI

WORDS = RecurrenceWords(
    formats=BENGALI,
    weekdays="সোম থেকে শুক্রবার",
    each={
        "HOURLY": "প্রতি ঘণ্টায়",
        "DAILY": "প্রতিদিন",
        "WEEKLY": "প্রতি সপ্তাহে",
        "MONTHLY": "প্রতি মাসে",
        "YEARLY": "প্রতি বছর",
    },
    every={
        "HOURLY": BENGALI.phrase("প্রতি {count} ঘণ্টায়"),
        "DAILY": BENGALI.phrase("প্রতি {count} দিনে"),
        "WEEKLY": BENGALI.phrase("প্রতি {count} সপ্তাহে"),
        "MONTHLY": BENGALI.phrase("প্রতি {count} মাসে"),
        "YEARLY": BENGALI.phrase("প্রতি {count} বছরে"),
    },
    other="অন্য নিয়মে",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="কাজের দিন",
    month_day="{day} তারিখ",
    last_day="শেষ দিন",
    date="{day} {month}",
    in_month="{month} মাসের {when}",
    comma=", ",
    pair="{first} ও {last}",
    at="{rhythm}, {times}",
    until="{rhythm}, {day} পর্যন্ত",
    ordinals={"m": "প্রথম দ্বিতীয় তৃতীয় চতুর্থ পঞ্চম শেষ"},
    times=BENGALI.phrase("{rhythm}, {count} বার"),
    from_completion="{rhythm}, সম্পন্ন হওয়ার দিন থেকে গোনা হবে",
)
