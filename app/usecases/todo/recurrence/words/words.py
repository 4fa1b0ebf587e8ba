"""What a recurrence is said with; written in one module for each language, put together by `wording`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.words.formats import Counted, Formats


@dataclass(frozen=True, slots=True)
class RecurrenceWords:
    """Whole phrases; what is named in braces is filled in by `str.format`."""

    formats: Formats

    weekdays: str
    """Monday to Friday, as a rule of its own."""
    each: Mapping[str, str]
    """By the frequency of a rule: every hour, every day…"""
    every: Mapping[str, Counted]
    """By the frequency of a rule: every 2 hours, every 2 days…"""
    other: str
    """Of a rule that there are no words for."""

    on: str
    """With {every} and {when}, which may be several."""
    nth: str
    """With {ordinal} and {weekday}."""
    ordinals: Mapping[str, str]
    """First to fifth and last, with spaces between them, by the gender of what they count."""
    workday: str
    """One of Monday to Friday, whichever it is."""
    month_day: str
    """With {day}."""
    last_day: str
    """Of a month."""
    date: str
    """With {day} and {month}."""
    in_month: str
    """With {when} and {month}: the third Friday of March."""
    comma: str
    pair: str
    """With {first}, which may be several with commas between them, and {last}."""
    at: str
    """With {rhythm} and {times}, of the day."""
    until: str
    """With {rhythm} and {day}."""
    times: Counted
    """With {rhythm}: every week, 5 times."""
    from_completion: str
    """With {rhythm}."""

    genders: str = "mmmmmmmm"
    """Of the weekdays from Monday, and of the workday."""
    weekday: str = "{weekday}"
    """As it stands in `on`."""
    in_month_vowel: str = ""
    """Where a month that begins with a vowel is named otherwise."""

    def ordinal(self, number: int, weekday: int) -> str:
        """From 1 to 5, and -1."""
        return self.ordinals[self.genders[weekday]].split()[min(number, 6) - 1 if number > 0 else -1]

    def listed(self, parts: list[str]) -> str:
        """“a, b and c”."""
        *others, last = parts
        return self.pair.format(first=self.comma.join(others), last=last) if others else last
