"""The desktop's words in Russian; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Открыть {name}",
    today="Сегодня",
    nothing_today="На сегодня задач нет",
    one_today="Задач на сегодня: 1",
    many_today="Задач на сегодня: {count}",
    quick_add="Быстрое добавление",
    pause_reminders="Приостановить напоминания",
    for_one_hour="На 1 час",
    until_tomorrow="До завтра",
    resume="Возобновить напоминания",
    resume_until="Возобновить напоминания (приостановлены до: {until})",
    tomorrow="завтра",
    settings="Настройки",
    quit="Выйти",
    in_tray="{name} продолжает работать в трее. Завершать ли работу при закрытии окна, выбирается в настройках.",
    done="Выполнено",
    snooze="Отложить на 10 мин",
    open="Открыть",
    reminder="Напоминание",
    due_today="Срок: сегодня",
    due_tomorrow="Срок: завтра",
    due_on="Срок: {day}",
    at_time="{due}, {time}",
    away="{text} (пока вас не было)",
    reminders="Напоминаний: {count}",
    reminders_away="Напоминаний, пока вас не было: {count}",
    more="и ещё {count}",
    undo="Отменить",
    redo="Повторить",
    cut="Вырезать",
    copy="Копировать",
    paste="Вставить",
    select_all="Выделить всё",
    save_as="Сохранить как",
)
