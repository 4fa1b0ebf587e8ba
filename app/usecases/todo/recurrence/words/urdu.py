"""How often, in Urdu; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import URDU

WORDS = RecurrenceWords(
    formats=URDU,
    weekdays="ہر کام کے دن",
    each={"HOURLY": "ہر گھنٹے", "DAILY": "ہر روز", "WEEKLY": "ہر ہفتے", "MONTHLY": "ہر مہینے", "YEARLY": "ہر سال"},
    every={
        "HOURLY": URDU.phrase("ہر {count} گھنٹے بعد"),
        "DAILY": URDU.phrase("ہر {count} دن بعد"),
        "WEEKLY": URDU.phrase("ہر {count} ہفتے بعد"),
        "MONTHLY": URDU.phrase("ہر {count} مہینے بعد"),
        "YEARLY": URDU.phrase("ہر {count} سال بعد"),
    },
    other="اپنی مرضی سے",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="کام کا دن",
    month_day="{day} تاریخ",
    last_day="آخری دن",
    date="{day} {month}",
    in_month="{month} کا {when}",
    comma="، ",
    pair="{first} اور {last}",
    at="{rhythm}، {times}",
    until="{rhythm}، {day} تک",
    ordinals={"m": "پہلا دوسرا تیسرا چوتھا پانچواں آخری", "f": "پہلی دوسری تیسری چوتھی پانچویں آخری"},
    times=URDU.phrase("{rhythm}، {count} بار"),
    from_completion="{rhythm}، مکمل ہونے کے وقت سے گنیں",
    genders="mmmfmmmm",
)
