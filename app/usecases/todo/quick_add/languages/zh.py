"""Chinese words for days, times and repetitions, simplified and traditional."""

from __future__ import annotations

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.sentence import language

_DIGITS = "一二三四五六七八九"
_DAYS = "一二三四五六日"


def _numbers() -> dict[str, int]:
    """From 1 to 99, as they stand in dates and counts."""
    names = {digit: n for n, digit in enumerate(_DIGITS, 1)}
    for tens, start in enumerate(("十", *(f"{digit}十" for digit in _DIGITS[1:])), 1):
        names[start] = 10 * tens
        names.update({start + digit: 10 * tens + n for n, digit in enumerate(_DIGITS, 1)})
    return {**names, "两 兩": 2}


def _weekdays(*prefixes: str) -> dict[str, int]:
    names = {prefix + day: n for prefix in prefixes for n, day in enumerate(_DAYS)}
    return {**names, **{f"{prefix}天": 6 for prefix in prefixes}}


LANGUAGE = language(
    "zh",
    {
        "weekday": _weekdays("星期", "周", "週", "礼拜", "禮拜"),
        "next_weekday": _weekdays("下星期", "下周", "下週", "下礼拜", "下个星期", "下個星期")
        | {name: 7 + n for name, n in _weekdays("下下星期", "下下周", "下下週").items()},
        "after_next_unit": {"下下周 下下星期 下下週": units.WEEK, "下下个月 下下個月": units.MONTH},
        "short_weekday": {day: n for n, day in enumerate(_DAYS)},
        "last": {"最后 最后一 最后一个 最後 最後一 最後一個": 1},
        "ordinal": {f"第{digit} 第{digit}个 第{digit}個 第{n} 第{n}个": n for n, digit in enumerate(_DIGITS[:5], 1)},
        "month_end": {"底 末 月底": 1},
        "by_after": {"前 之前 以前": 1},
        "not_by": {"前往 前台 前面 前去 前后 前端 前期 前任": 1},
        "tie": {"的": 1},
        "until_end": {"为止 為止": 1},
        "starting_end": {"起 开始 開始": 1},
        "other": {"隔一": 2},
        "every_part": {"每晚": 1200, "每早": 540},
        "short_part": {"晚": 1200, "早": 540},
        "measure": {"个 個 人 本 张 次 件 位 只": 1},
        "ampm": {"am": 0, "pm": 12},
        "this_weekday": _weekdays("这星期", "这周", "本周", "這週", "本週"),
        "unit": {
            "天 日": units.DAY,
            "周 星期 个星期 週 個星期 个礼拜 礼拜": units.WEEK,
            "月 个月 個月": units.MONTH,
            "年": units.YEAR,
            "小时 个小时 小時 個小時 钟头": units.HOUR,
            "分钟 分鐘 分": units.MINUTE,
            "季度 个季度": units.QUARTER,
        },
        "span": {"周末 週末 这周末 本周末 这个周末 這個週末": units.WEEKEND, "工作日 个工作日 個工作日": units.WORKDAY},
        "alone": {"周末 週末 这周末 本周末 这个周末 這個週末": units.WEEKEND},
        "next_span": {"下周末 下週末 下个周末 下個週末": units.WEEKEND},
        "number": _numbers(),
        "year_mark": {"年": 1},
        "month_mark": {"月": 1},
        "day_mark": {"日 号 號": 1},
        "relative": {"今天 今日": 0, "明天 明日": 1, "后天 後天": 2, "大后天 大後天": 3},
        "today_part": {"今早 今天早上": 540, "今晚": 1200},
        "tomorrow_part": {"明早": 540, "明晚": 1200},
        "part": {
            "早上 早晨 上午": 540,
            "中午": 720,
            "下午": 900,
            "傍晚": 1080,
            "晚上 晚间 夜里": 1200,
            "凌晨": 180,
        },
        "part_alone": {"早上": 540, "中午": 720, "下午": 900, "傍晚": 1080, "晚上": 1200},
        "clock_word": {"正午": 720, "午夜": 0},
        "hour_mark": {"点 点钟 點 點鐘 时 時": 1},
        "half_past": {"半": 30, "一刻": 15},
        "minute_mark": {"分": 1},
        "duration": {"半小时 半个小时 半小時 半個小時": 30},
        "unit_and_half": {"个半小时 個半小時 个半钟头": 60},
        "after": {"后 後 以后 之后 以後 之後": 1},
        "on": {"在 于": 1},
        "ago": {"前 以前 之前": 1},
        "next_unit": {
            "下周 下星期 下週 下个星期": units.WEEK,
            "下个月 下月 下個月": units.MONTH,
            "下个季度 下季度": units.QUARTER,
            "明年": units.YEAR,
        },
        "edge": {"月底 本月底 月末": units.MONTH, "年底 年末": units.YEAR},
        "every": {"每 每个 每個": 0, "每! 每个!": 1},
        "and": {"和 与 及 、": 1},
        "until": {"直到 到 至 直至": 1},
        "starting": {"从 從": 1},
        "to": {"到 至": 1},
        "through": {"到 至": 1},
        "except": {"除了": 1},
        "times": {"次": 1},
        "for": {"持续 共": 1},
        "adverb": {"隔天": units.EVERY_OTHER_DAY},
        "every_timed_span": {"工作日": units.WORKDAY},
        "name": {"三国演义 星期五餐厅 周一围": 1},
    },
    month_first=True,
)
