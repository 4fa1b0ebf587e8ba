"""The desktop's words in Bengali; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} খুলুন",
    today="আজ",
    nothing_today="আজকের জন্য কিছু নেই",
    one_today="আজকের জন্য 1টি কাজ",
    many_today="আজকের জন্য {count}টি কাজ",
    quick_add="ঝটপট যোগ",
    pause_reminders="রিমাইন্ডার থামান",
    for_one_hour="1 ঘণ্টার জন্য",
    until_tomorrow="আগামীকাল পর্যন্ত",
    resume="রিমাইন্ডার আবার চালু করুন",
    resume_until="রিমাইন্ডার আবার চালু করুন ({until} পর্যন্ত থামানো)",
    tomorrow="আগামীকাল",
    settings="সেটিংস",
    quit="বন্ধ করুন",
    in_tray="{name} ট্রেতে চলতে থাকে। জানালা বন্ধ করলে অ্যাপ বন্ধ হবে কি না, তা সেটিংসে বেছে নেওয়া যায়।",
    done="সম্পন্ন",
    snooze="১০ মিনিট পরে",
    open="খুলুন",
    reminder="রিমাইন্ডার",
    due_today="নির্ধারিত: আজ",
    due_tomorrow="নির্ধারিত: আগামীকাল",
    due_on="নির্ধারিত: {day}",
    at_time="{due}, {time}",
    away="{text} (আপনি যখন ছিলেন না)",
    reminders="{count}টি রিমাইন্ডার",
    reminders_away="আপনি যখন ছিলেন না: {count}টি রিমাইন্ডার",
    more="এবং আরও {count}টি",
    undo="পূর্বাবস্থায় ফেরান",
    redo="আবার করুন",
    cut="কাটুন",
    copy="কপি করুন",
    paste="পেস্ট করুন",
    select_all="সব নির্বাচন করুন",
    save_as="এই নামে সংরক্ষণ করুন",
)
