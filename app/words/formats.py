"""How a language writes numbers, counted things, days and times; catalogues of words hold one for their language.

Babel would know more languages and was weighed: it takes 33 MB and 40 ms of every start that speaks, writes dates of
Bengali and Marathi in Latin digits and has no day with both names whole ("Friday 6 March") outside British English.
The window's formatter, Chromium's, does neither; a test holds these formats against it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Category = Literal["zero", "one", "two", "few", "many", "other"]
_LATIN = "0123456789"
_LAKH = 100_000


@dataclass(frozen=True, slots=True)
class Formats:
    """Names have spaces between them; weekdays begin with Monday, months are as they stand beside a day.

    Patterns have `{weekday}`, `{day}`, `{month}` and `{year}`; those of a time `{hour}`, `{minute}` and `{half}`."""

    code: str
    """The two letters of the language."""
    category: Callable[[int], Category]
    weekdays: str
    short_weekdays: str
    months: str
    short_months: str
    day_pattern: str
    short_day_pattern: str
    year_pattern: str
    separator: str = ","
    digits: str = _LATIN
    by_lakh: bool = False
    """Digits go in pairs above the thousands."""
    least_grouped: int = 1_000
    time_pattern: str = "{hour}:{minute}"
    hour_digits: int = 2
    """At the least, where hours are counted to 24."""
    halves: tuple[str, str] | None = None
    """Of the day, where its hours are counted twice."""

    def number(self, value: int) -> str:
        return self._own_digits(self._grouped(value))

    def phrase(self, other: str, **forms: str) -> Counted:
        """`ENGLISH.phrase("{count} todos", one="{count} todo")`; a category without a form of its own takes `other`."""
        return Counted(self, {**forms, "other": other})

    def weekday(self, day: date) -> str:
        """“Friday”."""
        return self.weekdays.split()[day.weekday()]

    def long_day(self, day: date) -> str:
        """“Friday 6 March”."""
        return self._filled(self.day_pattern, day, self.weekdays, self.months)

    def short_day(self, day: date, today: date) -> str:
        """“Fri 6 Mar”, or “6 Mar 2027” where it is another year than today's."""
        if day.year != today.year:
            return self.day_of_year(day)
        return self._filled(self.short_day_pattern, day, self.short_weekdays, self.short_months)

    def day_of_year(self, day: date) -> str:
        """“6 Mar 2027”."""
        return self._filled(self.year_pattern, day, self.short_weekdays, self.short_months)

    def clock(self, moment: time) -> str:
        hour = f"{moment.hour:0{self.hour_digits}d}" if self.halves is None else str((moment.hour - 1) % 12 + 1)
        half = "" if self.halves is None else self.halves[moment.hour // 12]
        return self._own_digits(self.time_pattern.format(hour=hour, minute=f"{moment.minute:02d}", half=half))

    def _filled(self, pattern: str, day: date, weekdays: str, months: str) -> str:
        words = {"weekday": weekdays.split()[day.weekday()], "month": months.split()[day.month - 1]}
        return self._own_digits(pattern.format(day=day.day, year=day.year, **words))

    def _grouped(self, value: int) -> str:
        if abs(value) < self.least_grouped:
            return str(value)
        if not self.by_lakh or abs(value) < _LAKH:
            return f"{value:,}".replace(",", self.separator)
        lakhs, rest = divmod(abs(value), 1_000)
        pairs: list[str] = []
        while lakhs:
            lakhs, pair = divmod(lakhs, 100)
            pairs.insert(0, f"{pair:02d}" if lakhs else str(pair))
        return "-" * (value < 0) + self.separator.join([*pairs, f"{rest:03d}"])

    def _own_digits(self, text: str) -> str:
        return text if self.digits == _LATIN else text.translate(str.maketrans(_LATIN, self.digits))


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase in the forms that its language has for numbers; `{count}` is the number."""

    formats: Formats
    forms: Mapping[str, str]

    def __call__(self, value: int, **values: str) -> str:
        form = self.forms.get(self.formats.category(value), self.forms["other"])
        return form.format(count=self.formats.number(value), **values)
