"""Numbers, counted things, days and times as each language writes them."""

from __future__ import annotations

import json
import subprocess
from datetime import date, time
from typing import Any

import pytest

from app.words import cldr
from app.words.catalogues import MODULES, Catalogues
from app.words.formats import Formats
from app.words.words import Words

DAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("formats", "long", "short", "other_year"),
    [
        (cldr.ENGLISH, "Friday 6 March", "Fri 6 Mar", "6 Mar 2027"),
        (cldr.ARABIC, "الجمعة، 6 مارس", "الجمعة، 6 مارس", "6 مارس 2027"),
        (cldr.BENGALI, "শুক্রবার ৬ মার্চ", "শুক্র ৬ মার্চ", "৬ মার্চ, ২০২৭"),
        (cldr.GERMAN, "Freitag, 6. März", "Fr., 6. März", "6. März 2027"),
        (cldr.FRENCH, "vendredi 6 mars", "ven. 6 mars", "6 mars 2027"),
        (cldr.PORTUGUESE, "sexta-feira, 6 de março", "sex., 6 de mar.", "6 de mar. de 2027"),
        (cldr.RUSSIAN, "пятница, 6 марта", "пт, 6 мар.", "6 мар. 2027 г."),
        (cldr.TURKISH, "6 Mart Cuma", "6 Mar Cum", "6 Mar 2027"),
        (cldr.JAPANESE, "3月6日金曜日", "3月6日(金)", "2027年3月6日"),
        (cldr.CHINESE, "3月6日星期五", "3月6日周五", "2027年3月6日"),
    ],
)
def test_a_day_is_written_as_the_language_does(formats: Formats, long: str, short: str, other_year: str) -> None:
    assert formats.long_day(DAY) == long
    assert formats.short_day(DAY, DAY) == short
    assert formats.short_day(DAY.replace(year=2027), DAY) == other_year


@pytest.mark.parametrize(
    ("formats", "morning", "evening"),
    [
        (cldr.GERMAN, "00:05", "17:30"),
        (cldr.INDONESIAN, "00.05", "17.30"),
        (cldr.HINDI, "12:05 am", "5:30 pm"),
        (cldr.MARATHI, "१२:०५ AM", "५:३० PM"),
        (cldr.ARABIC, "12:05 ص", "5:30 م"),
    ],
)
def test_a_time_is_written_as_the_language_does(formats: Formats, morning: str, evening: str) -> None:
    assert (formats.clock(time(0, 5)), formats.clock(time(17, 30))) == (morning, evening)


@pytest.mark.parametrize(
    ("formats", "four_digits", "seven_digits"),
    [
        (cldr.ENGLISH, "1,234", "1,234,567"),
        (cldr.SPANISH, "1234", "1.234.567"),
        (cldr.FRENCH, "1\u202f234", "1\u202f234\u202f567"),
        (cldr.HINDI, "1,234", "12,34,567"),
        (cldr.BENGALI, "১,২৩৪", "১২,৩৪,৫৬৭"),
    ],
)
def test_a_number_is_grouped_as_the_language_does(formats: Formats, four_digits: str, seven_digits: str) -> None:
    assert (formats.number(1_234), formats.number(1_234_567)) == (four_digits, seven_digits)


def test_lakhs_keep_their_zeros() -> None:
    assert [cldr.HINDI.number(value) for value in (99_999, 100_000, 10_005_000)] == [
        "99,999",
        "1,00,000",
        "1,00,05,000",
    ]


@pytest.mark.parametrize(
    ("formats", "counts", "categories"),
    [
        (cldr.ENGLISH, (0, 1, 2, 21), "other one other other"),
        (cldr.HINDI, (0, 1, 2), "one one other"),
        (cldr.FRENCH, (0, 1, 2, 1_000_000), "one one other many"),
        (cldr.SPANISH, (0, 1, 2, 2_000_000), "other one other many"),
        (cldr.RUSSIAN, (0, 1, 2, 5, 11, 12, 21, 22, 111), "many one few many many many one few many"),
        (cldr.ARABIC, (0, 1, 2, 3, 10, 11, 99, 100, 102, 103), "zero one two few few many many other other few"),
        (cldr.JAPANESE, (0, 1, 2), "other other other"),
    ],
)
def test_counts_take_the_forms_of_their_language(formats: Formats, counts: tuple[int, ...], categories: str) -> None:
    assert " ".join(formats.category(count) for count in counts) == categories


def test_a_phrase_without_a_form_of_its_own_takes_the_general_one() -> None:
    todos = cldr.FRENCH.phrase("{count} tâches de {who}", one="{count} tâche de {who}")
    assert [todos(count, who="Anna") for count in (1, 2, 1_000_000)] == [
        "1 tâche de Anna",
        "2 tâches de Anna",
        "1\u202f000\u202f000 tâches de Anna",
    ]


@pytest.mark.parametrize("formats", [one for one in vars(cldr).values() if isinstance(one, Formats)])
def test_every_language_has_all_its_days_and_months(formats: Formats) -> None:
    assert [len(names.split()) for names in (formats.weekdays, formats.short_weekdays)] == [7, 7]
    assert [len(names.split()) for names in (formats.months, formats.short_months)] == [12, 12]
    assert len(formats.digits) == 10


CLDR = "48"
"""The edition of the data that these formats agree with."""
REGIONS = {"en": "en-GB", "bn": "bn-BD", "pt": "pt-BR"}
DAYS = [date(2026, month, month) for month in range(1, 13)]
MINUTES = [5, 9 * 60, 12 * 60 + 30, 17 * 60 + 30]
NUMBERS = [0, 999, 1_234, 12_345, 1_234_567, 123_456_789]
COUNTS = [*range(130), 1_000, 1_000_000, 2_000_000]
ASKED = """
const { locale, days, minutes, numbers, counts } = JSON.parse(process.argv[1])
const format = (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
const each = (options) => days.map((day) => format(options).format(new Date(day)))
const written = {
  short: each({ weekday: 'short', day: 'numeric', month: 'short' }),
  year: each({ day: 'numeric', month: 'short', year: 'numeric' }),
  long: each({ weekday: 'long', day: 'numeric', month: 'long' }),
  clock: minutes.map((minute) => format({ timeStyle: 'short' }).format(new Date(minute * 60_000))),
  numbers: numbers.map((number) => new Intl.NumberFormat(locale).format(number)),
  counts: counts.map((count) => new Intl.PluralRules(locale).select(count)),
}
console.log(JSON.stringify({ cldr: process.versions.cldr, written }))
"""


@pytest.mark.parametrize("code", MODULES)
def test_a_card_writes_what_the_window_writes(code: str) -> None:
    formats = Catalogues("app.words", Words)[code].formats
    asked: dict[str, Any] = {"minutes": MINUTES, "numbers": NUMBERS, "counts": COUNTS}
    asked |= {"locale": REGIONS.get(code, code), "days": [day.isoformat() for day in DAYS]}
    told = subprocess.run(["node", "-e", ASKED, json.dumps(asked)], capture_output=True, text=True, check=True)
    window = json.loads(told.stdout)
    if window["cldr"].split(".")[0] != CLDR:
        pytest.skip(f"this Node writes as edition {window['cldr']} says")
    assert window["written"] == {
        "short": [formats.short_day(day, day) for day in DAYS],
        "year": [formats.day_of_year(day) for day in DAYS],
        "long": [formats.long_day(day) for day in DAYS],
        "clock": [formats.clock(time(minute // 60, minute % 60)) for minute in MINUTES],
        "numbers": [formats.number(number) for number in NUMBERS],
        "counts": [formats.category(count) for count in COUNTS],
    }
