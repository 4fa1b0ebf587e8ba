"""Recurrences in words: the common ones in many languages, and something for every rule there can be."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.usecases.todo.quick_add.asking import understood
from app.usecases.todo.recurrence.wording import RECURRENCE_WORDS, recurrence_words
from app.words.catalogues import MODULES
from tests.words.catalogue import phrases, placeholders

RULES = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO",
    "FREQ=MONTHLY;BYDAY=3FR",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=27",
    "FREQ=WEEKLY;BYDAY=SU;COUNT=5",
    "FREQ=DAILY;UNTIL=20270306",
]
TABLE = {
    "en": [
        "Every day",
        "Every weekday",
        "Every 2 weeks on Monday and Thursday",
        "Every month on the third Friday",
        "Every month on day 1 and day 15",
        "Every month on the last day",
        "Every year on 27 March",
        "Every week on Sunday, 5 times",
        "Every day until 6 Mar 2027",
    ],
    "de": [
        "Täglich",
        "An Werktagen",
        "Alle 2 Wochen am Montag und Donnerstag",
        "Monatlich am dritten Freitag",
        "Monatlich am 1. und 15.",
        "Monatlich am letzten Tag",
        "Jährlich am 27. März",
        "Wöchentlich am Sonntag, 5-mal",
        "Täglich bis 6. März 2027",
    ],
    "fr": [
        "Tous les jours",
        "Tous les jours ouvrés",
        "Toutes les 2 semaines, le lundi et le jeudi",
        "Tous les mois, le troisième vendredi",
        "Tous les mois, le 1 et le 15",
        "Tous les mois, le dernier jour",
        "Tous les ans, le 27 mars",
        "Toutes les semaines, le dimanche, 5 fois",
        "Tous les jours jusqu’au 6 mars 2027",
    ],
    "ru": [
        "Каждый день",
        "По будням",
        "Каждые 2 недели: понедельник и четверг",
        "Каждый месяц: третья пятница",
        "Каждый месяц: 1-е число и 15-е число",
        "Каждый месяц: последний день",
        "Каждый год: 27 марта",
        "Каждую неделю: воскресенье, 5 раз",
        "Каждый день, до 6 мар. 2027 г.",
    ],
    "ar": [
        "كل يوم",
        "كل يوم عمل",
        "كل أسبوعين: الاثنين والخميس",
        "كل شهر: الجمعة الثالثة",
        "كل شهر: يوم 1 ويوم 15",
        "كل شهر: اليوم الأخير",
        "كل سنة: 27 مارس",
        "كل أسبوع: الأحد، 5 مرات",
        "كل يوم، حتى 6 مارس 2027",
    ],
    "mr": [
        "दररोज",
        "सोमवार ते शुक्रवार",
        "दर २ आठवड्यांनी: सोमवार आणि गुरुवार",
        "दर महिन्याला: तिसरा शुक्रवार",
        "दर महिन्याला: १ तारीख आणि १५ तारीख",
        "दर महिन्याला: शेवटचा दिवस",
        "दर वर्षी: २७ मार्च",
        "दर आठवड्याला: रविवार, ५ वेळा",
        "दररोज, ६ मार्च, २०२७ पर्यंत",
    ],
    "ja": [
        "毎日",
        "平日",
        "2 週間ごと 月曜日と木曜日",
        "毎月 第3金曜日",
        "毎月 1日と15日",
        "毎月 月末",
        "毎年 3月27日",
        "毎週 日曜日、5 回",
        "毎日、2027年3月6日まで",
    ],
    "zh": [
        "每天",
        "每个工作日",
        "每 2 周：星期一和星期四",
        "每月：第三个星期五",
        "每月：1日和15日",
        "每月：最后一天",
        "每年：3月27日",
        "每周：星期日，共 5 次",
        "每天，到2027年3月6日为止",
    ],
}
LINES = {
    "en": "every 3rd friday|on the 1st every month|every last day|every 27 march|mondays and thursdays|every 2nd week"
    "|daily until 5 april|every weekday for 10 times|every! 3 months|every hour|every monday 9am starting 1 april",
    "de": "jeden dritten Freitag im Monat|am 15. jeden Monats|jeden letzten Tag des Monats|alle zwei Wochen|montags",
    "fr": "tous les lundis|le 15 de chaque mois|tous les 3 jours|chaque dernier vendredi du mois",
    "es": "cada lunes y jueves|el 15 de cada mes|cada dos semanas|cada último viernes del mes",
    "zh": "每周一三五|每月15日|每两周|每年3月27日",
}
NOW = "2026-03-06T09:00:00+01:00"
SPOKEN = st.sampled_from(sorted(MODULES))
RAW = re.compile(r"FREQ|BY[A-Z]|[A-Z]+=|;")


@pytest.mark.parametrize(("code", "said"), TABLE.items())
def test_common_recurrences_are_said_in_words(code: str, said: list[str]) -> None:
    assert [recurrence_words(rule, code) for rule in RULES] == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"),
        ("FREQ=DAILY;BYDAY=SA,SU", "Every week on Saturday and Sunday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "Every week on Monday, Wednesday and Friday"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "Every month on the last Friday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "Every month on the first weekday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1", "Every month on the last day"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO,3MO", "Every 3 months on the first Monday and the third Monday"),
        ("FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU", "Every year on the last Sunday of April"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "Every year on the last day of February"),
        ("FREQ=HOURLY;INTERVAL=2;COUNT=1", "Every 2 hours, once"),
        ("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30", "Every day at 09:30 and 17:30"),
        ("FREQ=DAILY;UNTIL=20270306T120000Z", "Every day until 6 Mar 2027"),
    ],
)
def test_rarer_recurrences_are_said_in_words(rule: str, said: str) -> None:
    assert recurrence_words(rule, "en") == said


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=-2MO",
        "FREQ=WEEKLY;BYDAY=3FR",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=HOURLY;BYMINUTE=30",
        "FREQ=DAILY;UNTIL=20271399",
    ],
)
def test_what_there_are_no_words_for_is_another_rhythm_and_never_a_wrong_one(rule: str) -> None:
    assert recurrence_words(rule, "en") == "Another rhythm"


def test_that_it_counts_from_completion_is_said_with_it() -> None:
    assert (
        recurrence_words("FREQ=DAILY;INTERVAL=3", "de", from_completion=True) == "Alle 3 Tage, ab dem Erledigen gezählt"
    )


@pytest.mark.parametrize("code", MODULES)
@pytest.mark.parametrize(
    ("typed", "line"), [(code, line) for code, lines in LINES.items() for line in lines.split("|")]
)
def test_what_can_be_typed_is_said_in_every_language(code: str, typed: str, line: str) -> None:
    read = understood(f"x {line}", zone="Europe/Berlin", now=NOW, language=typed)
    assert read.recurrence is not None
    said = recurrence_words(read.recurrence, code, from_completion=read.from_completion)
    assert RAW.search(said) is None
    assert RECURRENCE_WORDS[code].other not in said


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Every shape that the grammar makes."""
    days = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=7, unique=True)
    month_days = st.lists(st.integers(1, 31), min_size=1, max_size=31, unique=True).map(sorted)
    place = st.builds("{}{}".format, st.sampled_from([-1, 1, 2, 3, 4, 5]), st.sampled_from(["MO", "WE", "SU"]))
    core = draw(
        st.one_of(
            st.sampled_from(["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
            days.map(lambda found: f"WEEKLY;BYDAY={','.join(found)}"),
            month_days.map(lambda found: f"MONTHLY;BYMONTHDAY={','.join(map(str, found))}"),
            st.just("MONTHLY;BYMONTHDAY=-1"),
            place.map("MONTHLY;BYDAY={}".format),
            st.builds("YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 12), st.integers(1, 31)),
        )
    )
    interval = draw(st.sampled_from(["", ";INTERVAL=2", ";INTERVAL=11", ";INTERVAL=999"]))
    until = st.dates(date(1900, 1, 1), date(2999, 12, 31)).map(lambda day: f";UNTIL={day:%Y%m%d}")
    return f"FREQ={core}{interval}" + draw(st.one_of(st.just(""), st.integers(1, 999).map(";COUNT={}".format), until))


@settings(deadline=None)
@given(rules(), SPOKEN, st.booleans())
def test_every_rule_of_the_grammar_is_said_and_never_as_it_is_stored(
    rule: str, code: str, from_completion: bool
) -> None:
    said = recurrence_words(rule, code, from_completion=from_completion)
    assert RAW.search(said) is None
    assert "{" not in said
    assert RECURRENCE_WORDS[code].other not in said


@pytest.mark.parametrize("code", MODULES)
def test_every_language_says_every_phrase_itself_and_with_its_values(code: str) -> None:
    words, english = RECURRENCE_WORDS[code], dict(phrases(RECURRENCE_WORDS["en"]))
    own = dict(phrases(words))
    for name in english.keys() - {"genders", "weekday", "in_month_vowel", "ordinals.m", "times.one"}:
        assert placeholders(own[name]) == placeholders(english[name]), name
    assert set(words.genders) == words.ordinals.keys()
    assert len(words.genders) == 8
    assert {len(ordinals.split()) for ordinals in words.ordinals.values()} == {6}
    same = {name for name in english if own.get(name) == english[name] and code != "en"}
    assert same <= {"nth", "comma", "date", "at", "until", "genders", "weekday", "in_month_vowel"}
