"""How often, in Arabic; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import ARABIC

WORDS = RecurrenceWords(
    formats=ARABIC,
    weekdays="كل يوم عمل",
    each={"HOURLY": "كل ساعة", "DAILY": "كل يوم", "WEEKLY": "كل أسبوع", "MONTHLY": "كل شهر", "YEARLY": "كل سنة"},
    every={
        "HOURLY": ARABIC.phrase(
            "كل {count} ساعة",
            zero="كل {count} ساعة",
            one="كل ساعة",
            two="كل ساعتين",
            few="كل {count} ساعات",
            many="كل {count} ساعة",
        ),
        "DAILY": ARABIC.phrase(
            "كل {count} يوم",
            zero="كل {count} يوم",
            one="كل يوم",
            two="كل يومين",
            few="كل {count} أيام",
            many="كل {count} يومًا",
        ),
        "WEEKLY": ARABIC.phrase(
            "كل {count} أسبوع",
            zero="كل {count} أسبوع",
            one="كل أسبوع",
            two="كل أسبوعين",
            few="كل {count} أسابيع",
            many="كل {count} أسبوعًا",
        ),
        "MONTHLY": ARABIC.phrase(
            "كل {count} شهر",
            zero="كل {count} شهر",
            one="كل شهر",
            two="كل شهرين",
            few="كل {count} أشهر",
            many="كل {count} شهرًا",
        ),
        "YEARLY": ARABIC.phrase(
            "كل {count} سنة",
            zero="كل {count} سنة",
            one="كل سنة",
            two="كل سنتين",
            few="كل {count} سنوات",
            many="كل {count} سنة",
        ),
    },
    other="تكرار آخر",
    on="{every}: {when}",
    nth="{weekday} {ordinal}",
    workday="يوم العمل",
    month_day="يوم {day}",
    last_day="اليوم الأخير",
    date="{day} {month}",
    in_month="{when} من {month}",
    comma=" و",
    pair="{first} و{last}",
    at="{rhythm}، {times}",
    until="{rhythm}، حتى {day}",
    ordinals={"m": "الأول الثاني الثالث الرابع الخامس الأخير", "f": "الأولى الثانية الثالثة الرابعة الخامسة الأخيرة"},
    times=ARABIC.phrase(
        "{rhythm}، {count} مرة",
        zero="{rhythm}، {count} مرة",
        one="{rhythm}، مرة واحدة",
        two="{rhythm}، مرتين",
        few="{rhythm}، {count} مرات",
        many="{rhythm}، {count} مرة",
    ),
    from_completion="{rhythm}، يُحسب من وقت الإكمال",
    genders="mmmmfmmm",
)
