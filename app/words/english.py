"""The desktop's words in English; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Open {name}",
    today="Today",
    nothing_today="Nothing due today",
    one_today="1 todo for today",
    many_today="{count} todos for today",
    quick_add="Quick add",
    pause_reminders="Pause reminders",
    for_one_hour="For 1 hour",
    until_tomorrow="Until tomorrow",
    resume="Resume reminders",
    resume_until="Resume reminders (paused until {until})",
    tomorrow="tomorrow",
    settings="Settings",
    quit="Quit",
    in_tray="{name} goes on in the tray. Settings say whether closing the window quits it.",
    done="Done",
    snooze="Snooze 10 min",
    open="Open",
    reminder="Reminder",
    due_today="Due today",
    due_tomorrow="Due tomorrow",
    due_on="Due {day}",
    at_time="{due}, {time}",
    away="{text} (while you were away)",
    reminders="{count} reminders",
    reminders_away="{count} reminders while you were away",
    more="and {count} more",
    undo="Undo",
    redo="Redo",
    cut="Cut",
    copy="Copy",
    paste="Paste",
    select_all="Select all",
    save_as="Save As",
)
