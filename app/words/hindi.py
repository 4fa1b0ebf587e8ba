"""The desktop's words in Hindi; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} खोलें",
    today="आज",
    nothing_today="आज के लिए कुछ नहीं",
    one_today="आज के लिए 1 काम",
    many_today="आज के लिए {count} काम",
    quick_add="झटपट जोड़ें",
    pause_reminders="रिमाइंडर रोकें",
    for_one_hour="1 घंटे के लिए",
    until_tomorrow="कल तक",
    resume="रिमाइंडर फिर शुरू करें",
    resume_until="रिमाइंडर फिर शुरू करें ({until} तक रुके हैं)",
    tomorrow="कल",
    settings="सेटिंग",
    quit="बंद करें",
    in_tray="{name} ट्रे में चलता रहता है। विंडो बंद करने पर ऐप बंद हो या नहीं, यह सेटिंग में चुना जाता है।",
    done="पूर्ण",
    snooze="10 मिनट बाद",
    open="खोलें",
    reminder="रिमाइंडर",
    due_today="नियत: आज",
    due_tomorrow="नियत: कल",
    due_on="नियत: {day}",
    at_time="{due}, {time}",
    away="{text} (जब आप यहाँ नहीं थे)",
    reminders="{count} रिमाइंडर",
    reminders_away="जब आप यहाँ नहीं थे: {count} रिमाइंडर",
    more="और {count}",
    undo="पूर्ववत करें",
    redo="फिर से करें",
    cut="काटें",
    copy="कॉपी करें",
    paste="चिपकाएँ",
    select_all="सभी चुनें",
    save_as="इस रूप में सहेजें",
)
