from __future__ import annotations

import pytest

from tests.usecases.todo.quick_add.reading import Phrase, as_row, phrases, typed

_FEWEST = {"en": 400, "de": 140, "fr": 140, "es": 140, "zh": 160}
_LEAST_RIGHT = {"en": 0.97, "de": 0.9, "fr": 0.9, "es": 0.9, "zh": 0.9}


def _wrong(language: str, *spoken: str) -> set[str]:
    return {phrase.line for phrase in phrases(language) if as_row(typed(phrase.line, *spoken)) != phrase.expected}


@pytest.mark.parametrize("language", _FEWEST)
def test_a_table_is_read_as_expected(language: str) -> None:
    assert _wrong(language, language) == set()


@pytest.mark.parametrize("language", _FEWEST)
def test_a_table_is_long_enough_and_nearly_all_of_it_right(language: str) -> None:
    count = len(phrases(language))
    assert count >= _FEWEST[language]
    assert 1 - len(_wrong(language, language)) / count >= _LEAST_RIGHT[language]


@pytest.mark.parametrize("language", ["de", "fr", "es", "zh"])
def test_english_as_the_second_language_takes_nothing_from_the_first(language: str) -> None:
    assert _wrong(language, language, "en") == set()


def test_the_tables_have_a_thousand_lines_and_none_twice() -> None:
    lines = [phrase.line for language in _FEWEST for phrase in phrases(language)]
    assert len(lines) >= 1000
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("language", ["de", "fr", "es", "zh"])
def test_an_english_line_is_understood_in_a_window_of_another_language(language: str) -> None:
    simple = [p for p in phrases("en") if p.line.startswith(("Buy milk", "Call Anna", "Team", "Pay rent in", "Ship 2"))]
    assert len(simple) > 10
    assert [p for p in simple if as_row(typed(p.line, language, "en")) != p.expected] == []


def test_a_language_that_is_asked_for_alone_is_read_alone() -> None:
    assert as_row(typed("Buy milk tomorrow", "de")) == ("Buy milk tomorrow", "", "", "")
    assert as_row(typed("Milch kaufen morgen", "en")) == ("Milch kaufen morgen", "", "", "")


def test_a_table_row_that_is_wrong_is_noticed() -> None:
    phrase = Phrase("Buy milk tomorrow", ("Buy milk", "2026-03-13", "", ""))
    assert as_row(typed(phrase.line)) != phrase.expected


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("party monday to", "2026-03-16"),
        ("run every day except", ""),
        ("run every day except // note", ""),
        ("trip july 3 - july 7", ""),
        ("conference from monday to friday", ""),
        ("call tomorrow to book", "2026-03-12"),
    ],
)
def test_ranges_and_exceptions_are_left_alone_and_unfinished_ones_do_no_harm(line: str, due: str) -> None:
    assert as_row(typed(line))[1] == due
