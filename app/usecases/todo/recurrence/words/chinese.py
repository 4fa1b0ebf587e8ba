"""How often, in Chinese; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import CHINESE

WORDS = RecurrenceWords(
    formats=CHINESE,
    weekdays="每个工作日",
    each={"HOURLY": "每小时", "DAILY": "每天", "WEEKLY": "每周", "MONTHLY": "每月", "YEARLY": "每年"},
    every={
        "HOURLY": CHINESE.phrase("每 {count} 小时"),
        "DAILY": CHINESE.phrase("每 {count} 天"),
        "WEEKLY": CHINESE.phrase("每 {count} 周"),
        "MONTHLY": CHINESE.phrase("每 {count} 个月"),
        "YEARLY": CHINESE.phrase("每 {count} 年"),
    },
    other="自定义",
    on="{every}：{when}",
    nth="{ordinal}{weekday}",
    workday="工作日",
    month_day="{day}日",
    last_day="最后一天",
    date="{month}月{day}日",
    in_month="{month}月的{when}",
    comma="、",
    pair="{first}和{last}",
    at="{rhythm} {times}",
    until="{rhythm}，到{day}为止",
    ordinals={"m": "第一个 第二个 第三个 第四个 第五个 最后一个"},
    times=CHINESE.phrase("{rhythm}，共 {count} 次"),
    from_completion="{rhythm}，从完成时算起",
)
