"""A day in one sentence: what is overdue and what is due, of what there is; the assistant's sayings have its words."""

from __future__ import annotations

from typing import NamedTuple


class DayWords(NamedTuple):
    """Each number with the words for one and the words for more."""

    nothing: str
    overdue: tuple[str, str]
    today: tuple[str, str]
    comma: str = ", "
    stop: str = "."


def day_sentence(words: DayWords, overdue: int, today: int) -> str:
    counted = ((overdue, words.overdue), (today, words.today))
    parts = [(one if count == 1 else more).format(f"{count:,}") for count, (one, more) in counted if count]
    return words.comma.join(parts) + words.stop if parts else words.nothing
