"""The desktop's words in Japanese; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} を開く",
    today="今日",
    nothing_today="今日が期限の ToDo はありません",
    one_today="今日の ToDo 1 件",
    many_today="今日の ToDo {count} 件",
    quick_add="クイック追加",
    pause_reminders="リマインダーを一時停止",
    for_one_hour="1 時間",
    until_tomorrow="明日まで",
    resume="リマインダーを再開",
    resume_until="リマインダーを再開（{until} まで停止中）",
    tomorrow="明日",
    settings="設定",
    quit="終了",
    in_tray="{name} はトレイで動き続けます。ウィンドウを閉じたときに終了するかどうかは設定で選べます。",
    done="完了",
    snooze="10 分後に再通知",
    open="開く",
    reminder="リマインダー",
    due_today="期限：今日",
    due_tomorrow="期限：明日",
    due_on="期限：{day}",
    at_time="{due} {time}",
    away="{text}（不在の間）",
    reminders="リマインダー {count} 件",
    reminders_away="不在の間のリマインダー {count} 件",
    more="ほか {count} 件",
    undo="元に戻す",
    redo="やり直す",
    cut="切り取り",
    copy="コピー",
    paste="貼り付け",
    select_all="すべて選択",
    save_as="名前を付けて保存",
)
