"""What the app says outside its window, in every language of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.usecases.notes.introductions import INTRODUCTIONS as NOTES
from app.usecases.todo.introductions import INTRODUCTIONS as TODO
from app.usecases.todo.words.choice import card_words
from app.words.choice import language_code, system_language, words_for
from app.words.english import WORDS as ENGLISH
from tests.words.catalogue import phrases, placeholders

LOCALES = Path(__file__).parents[2] / "frontend" / "src" / "chatkit" / "text" / "locales.ts"
SHARED = {"at_time", "services", "zoom_window"}
"""What some languages write as English does."""


def of_the_window() -> list[str]:
    listed = LOCALES.read_text(encoding="utf-8").split("TRANSLATIONS = [")[1].split("]")[0]
    return re.findall(r"'([A-Za-z-]+)'", listed)


def test_the_window_has_sixteen_languages() -> None:
    assert len(of_the_window()) == 16


@pytest.mark.parametrize("code", [code for code in of_the_window() if code != "en"])
def test_every_language_says_every_line_itself_and_with_its_values(code: str) -> None:
    words, english = dict(phrases(words_for(code))), dict(phrases(ENGLISH))
    assert [name for name, line in words.items() if not line.strip()] == []
    assert [name for name in english if placeholders(words[name]) != placeholders(english[name])] == []
    assert [name for name in english if words[name] == english[name] and name not in SHARED] == []


@pytest.mark.parametrize(
    ("setting", "today"),
    [("de", "Heute"), ("de-AT", "Heute"), ("pt_PT.UTF-8", "Hoje"), ("ca", "Hoy"), ("nl", "Today"), ("en", "Today")],
)
def test_a_language_is_served_by_its_own_or_a_near_one(setting: str, today: str) -> None:
    assert words_for(setting).today == today


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr_FR.UTF-8"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "es:de"}, "es"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "es"}, "C.UTF-8"),
    ],
)
def test_the_systems_language_is_found_as_its_programs_find_it(environ: dict[str, str], language: str) -> None:
    assert system_language(environ) == language


@pytest.mark.parametrize(
    ("setting", "accepted", "code"),
    [
        ("system", "de-AT,de;q=0.9,en;q=0.8", "de"),
        ("system", "nl,fr;q=0.5", "fr"),
        ("system", "nl-NL, sv;q=0.7", "en"),
        ("system", "zh-Hant-TW", "zh"),
        ("pt-BR", "de", "pt"),
        ("gl", "", "es"),
        ("system", ";;,\x00", "en"),
    ],
)
def test_the_settings_go_before_what_a_browser_accepts(setting: str, accepted: str, code: str) -> None:
    assert language_code(setting, accepted) == code


def test_the_use_cases_present_themselves_in_every_language() -> None:
    codes = {code.split("-")[0] for code in of_the_window()} - {"en"}
    assert TODO.keys() == NOTES.keys() == codes


TEXTS = LOCALES.parents[2] / "app" / "text"
OF_THE_WINDOW = {
    "undo": "button",
    "redo": "redo",
    "quick_add": "title",
    "inbox": "inbox",
    "today": "today",
    "upcoming": "upcoming",
    "done": "done",
    "overdue": "overdue",
    "no_date": "noDate",
    "title": "title",
    "notes": "notes",
    "labels": "labels",
    "repeats": "label",
    "snooze": "snooze",
    "open": "open",
    "settings": "settings",
    "add_todo": "label",
}
"""What tray, notices and cards name as well, and the key that the window's catalogues have it under."""


@pytest.mark.parametrize("locale", of_the_window())
def test_a_thing_has_one_name_in_the_window_in_the_cards_and_in_the_tray(locale: str) -> None:
    code, window = locale.split("-", maxsplit=1)[0], (TEXTS / f"{locale}.ts").read_text(encoding="utf-8")
    outside = dict(phrases(words_for(code))), dict(phrases(card_words(code)))
    named = [(name, words[name]) for words in outside for name in OF_THE_WINDOW if name in words]
    assert {name for name, _ in named} == OF_THE_WINDOW.keys()
    assert [(name, own) for name, own in named if f"{OF_THE_WINDOW[name]}: '{own}'" not in window] == []
