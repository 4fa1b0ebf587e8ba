"""The desktop's words in Simplified Chinese; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="打开 {name}",
    today="今天",
    nothing_today="今天没有到期的待办",
    one_today="今天有 1 个待办",
    many_today="今天有 {count} 个待办",
    quick_add="快速添加",
    pause_reminders="暂停提醒",
    for_one_hour="1 小时",
    until_tomorrow="到明天",
    resume="恢复提醒",
    resume_until="恢复提醒（暂停至 {until}）",
    tomorrow="明天",
    settings="设置",
    quit="退出",
    in_tray="{name} 会继续在托盘中运行。关闭窗口时是否退出，可在设置中选择。",
    done="完成",
    snooze="推迟 10 分钟",
    open="打开",
    reminder="提醒",
    due_today="今天到期",
    due_tomorrow="明天到期",
    due_on="到期：{day}",
    at_time="{due} {time}",
    away="{text}（你离开期间）",
    reminders="{count} 个提醒",
    reminders_away="你离开期间有 {count} 个提醒",
    more="还有 {count} 个",
    undo="撤销",
    redo="重做",
    cut="剪切",
    copy="复制",
    paste="粘贴",
    select_all="全选",
    save_as="另存为",
)
