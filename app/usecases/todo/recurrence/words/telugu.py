"""How often, in Telugu; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import TELUGU

WORDS = RecurrenceWords(
    formats=TELUGU,
    weekdays="సోమవారం నుండి శుక్రవారం",
    each={"HOURLY": "ప్రతి గంట", "DAILY": "ప్రతి రోజు", "WEEKLY": "ప్రతి వారం", "MONTHLY": "ప్రతి నెల", "YEARLY": "ప్రతి సంవత్సరం"},
    every={
        "HOURLY": TELUGU.phrase("ప్రతి {count} గంటలకు"),
        "DAILY": TELUGU.phrase("ప్రతి {count} రోజులకు"),
        "WEEKLY": TELUGU.phrase("ప్రతి {count} వారాలకు"),
        "MONTHLY": TELUGU.phrase("ప్రతి {count} నెలలకు"),
        "YEARLY": TELUGU.phrase("ప్రతి {count} సంవత్సరాలకు"),
    },
    other="వేరే వ్యవధి",
    on="{every}: {when}",
    nth="{ordinal} {weekday}",
    workday="పని దినం",
    month_day="{day}వ తేదీ",
    last_day="చివరి రోజు",
    date="{day} {month}",
    in_month="{month} నెలలో {when}",
    comma=", ",
    pair="{first}, {last}",
    at="{rhythm}, {times}",
    until="{rhythm}, {day} వరకు",
    ordinals={"m": "మొదటి రెండవ మూడవ నాల్గవ ఐదవ చివరి"},
    times=TELUGU.phrase("{rhythm}, {count} సార్లు", one="{rhythm}, {count} సారి"),
    from_completion="{rhythm}, పూర్తయిన రోజు నుండి లెక్కించి",
)
