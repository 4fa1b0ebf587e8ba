"""Notes are kept, found, changed, deleted and brought back; every change is told once."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.usecases.notes.note import MAX_LENGTH
from tests.usecases.notes.conftest import NoteChat


async def test_the_first_line_is_the_title(chat: NoteChat) -> None:
    note = await chat.notes.add("# Spare key\r\n\r\nAnna has it.")
    assert (note.title, note.rest) == ("Spare key", "Anna has it.")
    assert (await chat.notes.get(note.id)) == note


async def test_the_note_written_to_last_comes_first(chat: NoteChat) -> None:
    first, second = await chat.notes.add("First"), await chat.notes.add("Second")
    assert [note.id for note in (await chat.notes.latest()).data] == [second.id, first.id]
    await chat.notes.change(first.id, "First again")
    page = await chat.notes.latest(1)
    assert ([note.text for note in page.data], page.total) == (["First again"], 2)


@pytest.mark.parametrize("words", ["schlussel", "SCHLÜSSEL anna", "schl", "anna"])
async def test_words_are_found_whatever_their_case_and_accents_and_by_their_beginnings(
    chat: NoteChat, words: str
) -> None:
    note = await chat.notes.add("Schlüssel\nAnna hat ihn")
    await chat.notes.add("Something else")
    found = await chat.notes.find(words)
    assert ([each.id for each in found.data], found.total) == ([note.id], 1)


@pytest.mark.parametrize("words", ["", '"', "AND", "a OR b", "text:x", "*", "(", "nothing here"])
async def test_no_words_break_the_search(chat: NoteChat, words: str) -> None:
    await chat.notes.add("Spare key")
    assert (await chat.notes.find(words)).total == 0


async def test_what_was_changed_or_deleted_is_no_longer_found_by_its_old_words(chat: NoteChat) -> None:
    note = await chat.notes.add("apples and pears")
    await chat.notes.change(note.id, "pears and plums")
    assert [(await chat.notes.find(word)).total for word in ("apples", "pears", "plums")] == [0, 1, 1]
    await chat.notes.delete(note.id)
    assert [(await chat.notes.find(word)).total for word in ("apples", "pears", "plums")] == [0, 0, 0]
    await chat.notes.restore(note.id)
    assert [(await chat.notes.find(word)).total for word in ("apples", "pears", "plums")] == [0, 1, 1]


async def test_each_change_is_told_once_and_a_repeated_one_is_not(chat: NoteChat) -> None:
    note = await chat.notes.add("Spare key")
    await chat.notes.change(note.id, "Spare key")
    for _ in range(2):
        await chat.notes.delete(note.id)
    for _ in range(2):
        await chat.notes.restore(note.id)
    assert [change.data["kind"] for change in chat.changes.all] == ["added", "deleted", "restored"]


async def test_a_deleted_note_is_gone_and_comes_back_as_it_was(chat: NoteChat) -> None:
    note = await chat.notes.add("Spare key")
    await chat.notes.delete(note.id)
    for work in (chat.notes.get(note.id), chat.notes.change(note.id, "x")):
        with pytest.raises(AppError, match="no longer exists"):
            await work
    assert await chat.notes.restore(note.id) == note
    assert await chat.notes.get(note.id) == note


@pytest.mark.parametrize(
    ("text", "message"),
    [("  \n ", "needs some text"), ("x" * (MAX_LENGTH + 1), "Shorten it"), ("a\0b", "control characters")],
)
async def test_a_text_that_cannot_be_a_note_is_refused_with_the_reason(chat: NoteChat, text: str, message: str) -> None:
    with pytest.raises(AppError, match=message):
        await chat.notes.add(text)
    assert (await chat.notes.latest()).total == 0
