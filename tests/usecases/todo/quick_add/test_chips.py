from __future__ import annotations

import pytest

from app.usecases.todo.quick_add.quick_add import QuickAdd
from tests.usecases.todo.quick_add.reading import as_row, due_text, typed

_KEYS = [
    *("title", "notes", "due", "due_has_time", "timezone", "recurrence", "from_completion"),
    *("priority", "list", "labels", "reminders", "spans"),
]


def _chips(read: QuickAdd) -> list[tuple[str, str]]:
    return [(span.kind, span.text) for span in read.spans]


def _without(line: str, kind: str) -> QuickAdd:
    return typed(line, ignoring=[(span.start, span.end) for span in typed(line).spans if span.kind == kind])


def test_each_part_that_was_understood_is_a_chip() -> None:
    read = typed("Call Bob every monday 9am #work @phone p1 !30m // about the offer")
    assert _chips(read) == [
        ("recurrence", "every monday 9am"),
        ("list", "#work"),
        ("label", "@phone"),
        ("priority", "p1"),
        ("reminder", "!30m"),
        ("notes", "// about the offer"),
    ]


def test_a_day_and_a_time_that_stand_apart_are_two_chips_of_one_due() -> None:
    read = typed("Lunch tomorrow with Bob at 1pm")
    assert _chips(read) == [("due", "tomorrow"), ("due", "at 1pm")]
    assert as_row(read)[1] == "2026-03-12T13:00"


def test_chips_are_counted_as_browsers_count() -> None:
    [span] = typed("🎉🎉 party tomorrow").spans
    assert (span.start, span.end) == (11, 19)
    assert typed("🎉🎉 party tomorrow", ignoring=[(11, 19)]).title == "🎉🎉 party tomorrow"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("due", "Buy milk tomorrow 5pm"),
        ("list", "Buy milk #shop"),
        ("label", "Buy milk @errand"),
        ("priority", "Buy milk p1"),
        ("reminder", "Buy milk !1h"),
        ("notes", "Buy milk // oat"),
    ],
)
def test_a_removed_chip_gives_its_words_back_to_the_title(kind: str, title: str) -> None:
    line = "Buy milk tomorrow 5pm #shop @errand p1 !1h // oat"
    read = _without(line, kind)
    assert read.title == title
    assert kind not in [span.kind for span in read.spans]
    assert len(read.spans) == len(typed(line).spans) - 1


def test_what_is_typed_after_a_removed_chip_is_still_understood() -> None:
    assert as_row(typed("Read tomorrow 5pm", ignoring=[(5, 13)]))[:2] == ("Read tomorrow", "2026-03-11T17:00")


def test_a_chip_in_brackets_takes_them_along() -> None:
    assert _chips(typed("Call Bob (tomorrow) p2")) == [("due", "(tomorrow)"), ("priority", "p2")]


def test_of_two_lists_priorities_or_days_the_last_counts_and_the_other_is_title() -> None:
    assert as_row(typed("Buy #a p1 #b p2")) == ("Buy #a p1", "", "", "#b p2")
    assert as_row(typed("Notes of today by friday")) == ("Notes of today", "2026-03-13", "", "")


def test_notes_may_be_long_and_a_title_too() -> None:
    read = typed(f"Read it tomorrow // {'word ' * 1000}")
    assert (read.title, read.due is not None, len(read.notes)) == ("Read it", True, 4999)
    [notes] = [span for span in read.spans if span.kind == "notes"]
    assert typed(f"Read it tomorrow // {'word ' * 1000}", ignoring=[(notes.start, notes.end)]).due is None
    read = typed(f"{'A long title with many words. ' * 60}tomorrow #work")
    assert (due_text(read), read.list) == ("2026-03-12", "work")


def test_a_list_name_in_quotes_may_have_spaces() -> None:
    assert typed('Paint wall #"New House" today').list == "New House"


def test_json_has_exactly_the_keys_that_are_promised() -> None:
    read = typed("Flight friday 6am !2h !saturday 5am").to_json()
    assert list(read) == _KEYS
    assert read["due"] == "2026-03-13T06:00"
    assert read["timezone"] == "Europe/Berlin"
    assert read["reminders"] == [{"minutes_before": 120}, {"at": "2026-03-14T05:00", "timezone": "Europe/Berlin"}]
    assert read["spans"][0] == {"kind": "due", "start": 7, "end": 17, "text": "friday 6am"}


def test_a_day_has_no_zone() -> None:
    read = typed("Buy milk tomorrow")
    assert (read.due_has_time, read.timezone) == (False, None)


def test_a_line_that_is_only_a_date_keeps_it_as_the_title() -> None:
    read = typed("every monday 9am #work")
    assert (read.title, read.recurrence, read.list) == ("every monday 9am", "FREQ=WEEKLY;BYDAY=MO", "work")


@pytest.mark.parametrize(
    ("list_name", "label"), [("दफ़्तर", "फ़ोन"), ("বাড়ি", "ফোন"), ("ఆఫీస్\u200cలో", "ఫోన్"), ("கடை", "போன்")]
)
def test_names_keep_their_vowel_signs(list_name: str, label: str) -> None:
    read = typed(f"x #{list_name} @{label}। tomorrow")
    assert (read.list, read.labels, read.due is not None) == (list_name, (label,), True)
