"""The desktop's words in Marathi; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} उघडा",
    today="आज",
    nothing_today="आज कशाचीही मुदत नाही",
    one_today="आजसाठी 1 काम",
    many_today="आजसाठी {count} कामे",
    quick_add="झटपट जोडा",
    pause_reminders="रिमाइंडर थांबवा",
    for_one_hour="1 तासासाठी",
    until_tomorrow="उद्यापर्यंत",
    resume="रिमाइंडर पुन्हा सुरू करा",
    resume_until="रिमाइंडर पुन्हा सुरू करा ({until} पर्यंत थांबवलेले)",
    tomorrow="उद्या",
    settings="सेटिंग",
    quit="बंद करा",
    in_tray="{name} ट्रेमध्ये चालू राहते. विंडो बंद केल्यावर ॲप बंद व्हावे का, हे सेटिंगमध्ये निवडता येते.",
    done="पूर्ण",
    snooze="१० मिनिटांनी",
    open="उघडा",
    reminder="रिमाइंडर",
    due_today="मुदत: आज",
    due_tomorrow="मुदत: उद्या",
    due_on="मुदत: {day}",
    at_time="{due}, {time}",
    away="{text} (तुम्ही येथे नसताना)",
    reminders="{count} रिमाइंडर",
    reminders_away="तुम्ही येथे नसताना: {count} रिमाइंडर",
    more="आणि आणखी {count}",
    undo="पूर्ववत करा",
    redo="पुन्हा करा",
    cut="कापा",
    copy="कॉपी करा",
    paste="चिकटवा",
    select_all="सर्व निवडा",
    save_as="या नावाने जतन करा",
)
