"""The desktop's words in Telugu; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} తెరవండి",
    today="ఈరోజు",
    nothing_today="ఈరోజుకు ఏమీ లేవు",
    one_today="ఈరోజుకు 1 పని",
    many_today="ఈరోజుకు {count} పనులు",
    quick_add="త్వరిత జోడింపు",
    pause_reminders="రిమైండర్లను ఆపండి",
    for_one_hour="1 గంట పాటు",
    until_tomorrow="రేపటి వరకు",
    resume="రిమైండర్లను కొనసాగించండి",
    resume_until="రిమైండర్లను కొనసాగించండి ({until} వరకు ఆపబడ్డాయి)",
    tomorrow="రేపు",
    settings="సెట్టింగ్\u200cలు",
    quit="నిష్క్రమించండి",
    in_tray="{name} ట్రేలో నడుస్తూనే ఉంటుంది. విండోను మూస్తే యాప్ ముగియాలో లేదో సెట్టింగ్\u200cలలో ఎంచుకోవచ్చు.",
    done="పూర్తయింది",
    snooze="10 నిమిషాల తర్వాత",
    open="తెరవండి",
    reminder="రిమైండర్",
    due_today="గడువు: ఈరోజు",
    due_tomorrow="గడువు: రేపు",
    due_on="గడువు: {day}",
    at_time="{due}, {time}",
    away="{text} (మీరు లేనప్పుడు)",
    reminders="{count} రిమైండర్లు",
    reminders_away="మీరు లేనప్పుడు: {count} రిమైండర్లు",
    more="ఇంకా {count}",
    undo="రద్దు చేయండి",
    redo="మళ్లీ చేయండి",
    cut="కత్తిరించండి",
    copy="కాపీ చేయండి",
    paste="అతికించండి",
    select_all="అన్నీ ఎంచుకోండి",
    save_as="ఇలా సేవ్ చేయండి",
)
