"""The cards of todos in every language: whole catalogues, and cards without a word of another language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

import pytest
from chatkit.widgets import StrictWidgetRoot
from pydantic import TypeAdapter

from app.store.context import RequestContext
from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.widgets.rows import Known, due_text
from app.usecases.todo.words.choice import CARD_WORDS, card_words
from app.usecases.todo.words.english import WORDS as ENGLISH
from app.words.choice import language_code
from app.words.formats import Counted
from tests.usecases.chat import CONTEXT, Chat, Page
from tests.words.catalogue import phrases, placeholders, texts

STRICT: TypeAdapter[object] = TypeAdapter(StrictWidgetRoot)
OTHERS = [code for code in CARD_WORDS if code != "en"]
SAME = {"comma", "quoted", "notes", "labels"}
"""Fields that may well be as in English."""


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_says_every_phrase_itself_and_with_its_values(code: str) -> None:
    words, english = dict(phrases(card_words(code))), dict(phrases(ENGLISH))
    assert [name for name, phrase in words.items() if not phrase.strip()] == []
    general = {name for name in english if name in words}
    assert {name for name in english if not name.endswith(".one")} <= general
    assert [name for name in general if placeholders(words[name]) - placeholders(english[name])] == []
    spoken = {name for name in general if not name.endswith(".one")}
    assert [name for name in spoken if placeholders(words[name]) != placeholders(english[name])] == []
    assert [name for name in spoken - SAME if words[name] == english[name]] == []


@pytest.mark.parametrize("code", CARD_WORDS)
def test_counted_phrases_have_the_forms_that_their_language_needs(code: str) -> None:
    words = card_words(code)
    categories = {words.formats.category(count) for count in (*range(120), 1_000_000)}
    for field in fields(words):
        counted = getattr(words, field.name)
        if isinstance(counted, Counted) and len(counted.forms) > 1:
            assert categories - counted.forms.keys() <= {"many", "one"}, field.name
            assert counted.forms.keys() <= categories | {"other"}, field.name


def test_cards_speak_the_languages_of_the_window() -> None:
    assert all(language_code(code) == code for code in CARD_WORDS)
    assert card_words("nl") is ENGLISH


async def drawn(chat: Chat, name: str, args: Mapping[str, Any], language: str) -> set[str]:
    """What can be read on the card."""
    context = RequestContext("todo", language)
    widget = (await chat.server.views()[name](args, context)).widget.model_dump(exclude_none=True)
    STRICT.validate_python(widget)
    return set(texts(widget))


@pytest.fixture
async def cards(chat: Chat) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every kind of card, each over todos whose words are of no language."""
    lines = ["1 2020-01-01 p1 #2 @3 // 4", "5 today 17:00", "6 every week", "7"]
    first, _, weekly, last = await chat.todos.add_lines(lines, "window")
    deleted = (await chat.todos.delete([last.id], "window"))[0].id
    entry = (await chat.todos.activity.page(1)).data[0].id
    return {
        "list": ("todos", {"change": entry, "earlier": [1]}),
        "today": ("todos", {"view": "today", "deleted": deleted}),
        "search": ("todos", {"query": "999"}),
        "detail": ("todo", {"id": first.id, "back": {}, "saved": True}),
        "recurring": ("todo", {"id": weekly.id}),
        "gone": ("todo", {"id": deleted}),
        "day": ("day", {}),
        "week": ("week", {}),
        "question": ("confirm_delete", {"ids": [first.id]}),
        "deleted": ("confirm_delete", {"ids": [first.id], "decision": "deleted"}),
    }


@pytest.mark.parametrize("code", OTHERS)
async def test_a_card_has_no_english_words_in_another_language(
    chat: Chat, cards: dict[str, tuple[str, dict[str, Any]]], code: str
) -> None:
    own = {phrase for _, phrase in phrases(card_words(code))}
    english = {phrase for _, phrase in phrases(ENGLISH)} - own
    for kind, (name, args) in cards.items():
        card = await drawn(chat, name, args, code)
        assert card & english == set(), kind
        assert card != await drawn(chat, name, args, "en"), kind


async def test_a_stored_card_is_read_in_the_language_of_its_reader(chat: Chat) -> None:
    thread, _ = await chat.page.start("show my todos")
    assert "Nothing to do yet" in str(await chat.page.cards(thread))
    german = Page(chat.server, replace(CONTEXT, language="de"))
    [card] = await german.cards(thread)
    assert "Noch nichts zu tun" in str(card)
    assert "Meine Aufgaben" in str(await german.click(card, "todos.add", {"title": "Milch"}))


@pytest.mark.parametrize(
    ("due", "code", "said"),
    [
        (date(2026, 3, 4), "en", "Today"),
        (date(2026, 3, 6), "en", "Friday"),
        (date(2026, 3, 6), "es", "Viernes"),
        (date(2026, 3, 10), "de", "Dienstag"),
        (date(2026, 3, 11), "en", "Wed 11 Mar"),
        (date(2026, 3, 11), "es", "Mié, 11 mar"),
        (date(2026, 3, 2), "en", "Mon 2 Mar"),
        (date(2027, 3, 6), "de", "6. März 2027"),
        (LocalMoment(date(2026, 3, 6), time(17), "Europe/Berlin"), "ja", "金曜日 17:00"),
    ],
)
def test_a_due_is_named_as_the_rows_of_the_window_name_it(due: Due, code: str, said: str) -> None:
    assert due_text(due, Known(date(2026, 3, 4), words=card_words(code))) == said
