"""The desktop's words in Arabic; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="فتح {name}",
    today="اليوم",
    nothing_today="لا مهام موعدها اليوم",
    one_today="مهام اليوم: 1",
    many_today="مهام اليوم: {count}",
    quick_add="إضافة سريعة",
    pause_reminders="إيقاف التذكيرات مؤقتًا",
    for_one_hour="لمدة ساعة",
    until_tomorrow="حتى الغد",
    resume="استئناف التذكيرات",
    resume_until="استئناف التذكيرات (متوقفة حتى {until})",
    tomorrow="غدًا",
    settings="الإعدادات",
    quit="إنهاء",
    in_tray="يواصل {name} العمل في علبة النظام. تحدد الإعدادات هل يؤدي إغلاق النافذة إلى إنهائه.",
    done="تم",
    snooze="تأجيل 10 دقائق",
    open="فتح",
    reminder="تذكير",
    due_today="الموعد: اليوم",
    due_tomorrow="الموعد: غدًا",
    due_on="الموعد: {day}",
    at_time="{due}، {time}",
    away="{text} (أثناء غيابك)",
    reminders="التذكيرات: {count}",
    reminders_away="التذكيرات أثناء غيابك: {count}",
    more="والمزيد: {count}",
    undo="تراجع",
    redo="إعادة",
    cut="قص",
    copy="نسخ",
    paste="لصق",
    select_all="تحديد الكل",
    save_as="حفظ باسم",
)
