"""The desktop's words in Urdu; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} کھولیں",
    today="آج",
    nothing_today="آج کے لیے کوئی کام نہیں",
    one_today="آج کے لیے 1 کام",
    many_today="آج کے لیے {count} کام",
    quick_add="فوری اضافہ",
    pause_reminders="یاد دہانیاں روکیں",
    for_one_hour="1 گھنٹے کے لیے",
    until_tomorrow="کل تک",
    resume="یاد دہانیاں جاری کریں",
    resume_until="یاد دہانیاں جاری کریں ({until} تک رکی ہوئی)",
    tomorrow="کل",
    settings="ترتیبات",
    quit="بند کریں",
    in_tray="{name} ٹرے میں چلتا رہتا ہے۔ کھڑکی بند کرنے پر یہ بند ہو یا نہیں، یہ ترتیبات میں چنا جاتا ہے۔",
    done="مکمل",
    snooze="10 منٹ بعد یاد دلائیں",
    open="کھولیں",
    reminder="یاد دہانی",
    due_today="مقررہ وقت: آج",
    due_tomorrow="مقررہ وقت: کل",
    due_on="مقررہ وقت: {day}",
    at_time="{due}، {time}",
    away="{text} (جب آپ موجود نہیں تھے)",
    reminders="{count} یاد دہانیاں",
    reminders_away="جب آپ موجود نہیں تھے: {count} یاد دہانیاں",
    more="اور {count} مزید",
    undo="واپس کریں",
    redo="دوبارہ کریں",
    cut="کاٹیں",
    copy="نقل کریں",
    paste="چسپاں کریں",
    select_all="سب منتخب کریں",
    save_as="بطور محفوظ کریں",
)
