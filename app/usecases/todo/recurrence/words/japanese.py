"""How often, in Japanese; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import JAPANESE

WORDS = RecurrenceWords(
    formats=JAPANESE,
    weekdays="平日",
    each={"HOURLY": "1 時間ごと", "DAILY": "毎日", "WEEKLY": "毎週", "MONTHLY": "毎月", "YEARLY": "毎年"},
    every={
        "HOURLY": JAPANESE.phrase("{count} 時間ごと"),
        "DAILY": JAPANESE.phrase("{count} 日ごと"),
        "WEEKLY": JAPANESE.phrase("{count} 週間ごと"),
        "MONTHLY": JAPANESE.phrase("{count} か月ごと"),
        "YEARLY": JAPANESE.phrase("{count} 年ごと"),
    },
    other="カスタム",
    on="{every} {when}",
    nth="{ordinal}{weekday}",
    workday="平日",
    month_day="{day}日",
    last_day="月末",
    date="{month}月{day}日",
    in_month="{month}月の{when}",
    comma="、",
    pair="{first}と{last}",
    at="{rhythm} {times}",
    until="{rhythm}、{day}まで",
    ordinals={"m": "第1 第2 第3 第4 第5 最終"},
    times=JAPANESE.phrase("{rhythm}、{count} 回"),
    from_completion="{rhythm}、完了した日から数える",
)
