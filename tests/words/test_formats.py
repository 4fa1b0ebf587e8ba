"""Numbers, counted things, days and times as each language writes them."""

from __future__ import annotations

from datetime import date, time

import pytest

from app.words import cldr
from app.words.formats import Formats

DAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("formats", "long", "short", "other_year"),
    [
        (cldr.ENGLISH, "Friday 6 March", "Fri 6 Mar", "6 Mar 2027"),
        (cldr.ARABIC, "الجمعة، 6 مارس", "الجمعة، 6 مارس", "6 مارس 2027"),
        (cldr.BENGALI, "শুক্রবার ৬ মার্চ", "শুক্র ৬ মার্চ", "৬ মার্চ, ২০২৭"),
        (cldr.GERMAN, "Freitag, 6. März", "Fr, 6. März", "6. März 2027"),
        (cldr.FRENCH, "vendredi 6 mars", "ven. 6 mars", "6 mars 2027"),
        (cldr.PORTUGUESE, "sexta-feira, 6 de março", "sex., 6 de mar.", "6 de mar. de 2027"),
        (cldr.RUSSIAN, "пятница, 6 марта", "пт, 6 мар.", "6 мар. 2027\u202fг."),
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
