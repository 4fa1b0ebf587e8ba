"""The cards of notes in every language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.store.context import RequestContext
from app.usecases.notes.words.choice import CARD_WORDS, card_words
from app.usecases.notes.words.english import WORDS as ENGLISH
from tests.usecases.chat import Page
from tests.usecases.notes.conftest import NoteChat
from tests.words.catalogue import phrases, placeholders, texts

OTHERS = [code for code in CARD_WORDS if code != "en"]
SAME = {"heading", "edit", "older.one"}
"""Phrases that may well be as in English, or need no form of their own."""


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_says_every_phrase_itself_and_with_its_values(code: str) -> None:
    words, english = dict(phrases(card_words(code))), dict(phrases(ENGLISH))
    assert [name for name, phrase in words.items() if not phrase.strip()] == []
    spoken = english.keys() - SAME
    assert [name for name in spoken if placeholders(words[name]) != placeholders(english[name])] == []
    assert [name for name in spoken if words[name] == english[name]] == []


@pytest.mark.parametrize("code", OTHERS)
async def test_a_card_has_no_english_words_in_another_language(chat: NoteChat, code: str) -> None:
    note = await chat.notes.add("1\n2")
    shown: list[dict[str, Any]] = [
        {},
        {"words": "999"},
        {"id": note.id, "from_list": True},
        {"id": note.id, "mode": "edit"},
        {"id": note.id, "mode": "deleted", "from_list": True},
    ]
    english = {phrase for _, phrase in phrases(ENGLISH)} - {phrase for _, phrase in phrases(card_words(code))}
    for args in shown:
        drawn = await chat.server.views()["notes"](args, RequestContext("notes", code))
        card = set(texts(drawn.widget.model_dump(exclude_none=True)))
        assert card & english == set(), args
        assert len(card) > 2


async def test_a_click_is_answered_in_the_language_of_its_window(chat: NoteChat) -> None:
    await chat.say("note: Der Schlüssel ist bei Anna")
    german = Page(chat.server, replace(chat.page.context, language="de"))
    [card] = await german.cards(chat.thread)
    assert "Bearbeiten" in str(card)
    assert "Abbrechen" in str(await german.click(card, "notes.edit"))
