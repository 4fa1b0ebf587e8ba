from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from app.usecases.todo.quick_add.parser import parse
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.recurrence.rule import parts_of
from tests.usecases.todo.quick_add.reading import phrases

_LANGUAGES = ("en", "de", "fr", "es", "zh")
_LINES = [phrase.line for language in _LANGUAGES for phrase in phrases(language)]
_WORDS = sorted({word for line in _LINES for word in line.split()})
_ZONES = ("Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")

_lines = st.one_of(
    st.text(max_size=60),
    st.sampled_from(_LINES),
    st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join),
    st.lists(st.sampled_from([*_WORDS, "😀", "(", ")", "!", "//", "#", "@"]), max_size=9).map("".join),
    st.tuples(st.sampled_from(_LINES), st.sampled_from(_LINES)).map(" 🎉 ".join),
)
_FIRST, _LAST = datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2100-12-31")
_moments = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))
_order = st.permutations(_LANGUAGES).flatmap(lambda all_: st.integers(1, 5).map(lambda n: tuple(all_[:n])))


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _outside(line: str, read: QuickAdd) -> str:
    units, place, left = _utf16(line), 0, b""
    for span in read.spans:
        left += units[2 * place : 2 * span.start] + _utf16(" ")
        place = span.end
    return (left + units[2 * place :]).decode("utf-16-le", "surrogatepass")


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


@settings(max_examples=200, deadline=None)
@given(_lines, _moments, st.sampled_from(_ZONES), _order)
def test_a_line_is_read_without_failing_and_its_spans_lie_apart_within_it(
    line: str, now: datetime, zone: str, order: tuple[str, ...]
) -> None:
    read = parse(line, now=now, zone=zone, languages=order)
    length, place = len(_utf16(line)) // 2, 0
    for span in read.spans:
        assert place <= span.start < span.end <= length
        assert _utf16(line)[2 * span.start : 2 * span.end] == _utf16(span.text)
        place = span.end


@settings(max_examples=200, deadline=None)
@given(_lines, _moments, _order)
def test_the_title_is_the_line_without_what_was_understood(line: str, now: datetime, order: tuple[str, ...]) -> None:
    read = parse(line, now=now, zone="Europe/Berlin", languages=order)
    left = _letters(_outside(line, read))
    if left:
        assert _letters(read.title) == left
    else:
        assert read.title or not line.strip()
        assert _letters(read.title) in _letters(line) or len(read.spans) > 1


@settings(max_examples=200, deadline=None)
@given(_lines, _moments, _order)
def test_with_all_chips_removed_the_whole_line_is_the_title(line: str, now: datetime, order: tuple[str, ...]) -> None:
    read = parse(line, now=now, zone="Asia/Kolkata", languages=order)
    removed = [(span.start, span.end) for span in read.spans]
    again = parse(line, now=now, zone="Asia/Kolkata", languages=order, ignoring=removed)
    assert again == QuickAdd(title=" ".join(line.split()))


@settings(max_examples=200, deadline=None)
@given(_lines, _moments, _order, st.data())
def test_removing_one_chip_takes_its_meaning_and_no_other(
    line: str, now: datetime, order: tuple[str, ...], data: st.DataObject
) -> None:
    read = parse(line, now=now, zone="Europe/Berlin", languages=order)
    if not read.spans:
        return
    removed = data.draw(st.sampled_from(read.spans))
    again = parse(line, now=now, zone="Europe/Berlin", languages=order, ignoring=[(removed.start, removed.end)])
    assert removed not in again.spans
    if removed.kind not in {"recurrence", "due"}:
        assert again.due == read.due


@settings(max_examples=200, deadline=None)
@given(_lines, _moments, st.sampled_from(_ZONES), _order)
def test_what_is_read_can_be_kept(line: str, now: datetime, zone: str, order: tuple[str, ...]) -> None:
    """A rule is one that todos take, a time comes with its zone, and priorities are those there are."""
    read = parse(line, now=now, zone=zone, languages=order)
    assert read.due_has_time == isinstance(read.due, datetime) == (read.timezone is not None)
    assert read.priority in {None, 1, 2, 3, 4}
    if read.recurrence is not None:
        assert read.due is not None
        assert parts_of(read.recurrence)
        rrulestr(read.recurrence, dtstart=datetime.fromisoformat(read.due.isoformat()))


@pytest.mark.parametrize(
    "line", ["", " ", "#", "@", "!", "//", '"', "p1", "every", "in", "at", "1" * 2000, "every " * 300, "1 " * 900]
)
def test_fragments_are_no_trouble(line: str) -> None:
    read = parse(line, now=datetime.now(UTC), zone="UTC", languages=_LANGUAGES)
    assert read.title == " ".join(line.split())
    assert read.due is None
