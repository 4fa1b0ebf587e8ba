"""Talking to the built-in assistant about notes, and working with the cards it shows."""

from __future__ import annotations

from typing import Any

import pytest

from app.errors import AppError
from tests.usecases.notes.conftest import NoteChat


async def card(chat: NoteChat) -> dict[str, Any]:
    return (await chat.page.cards(chat.thread))[-1]


def actions(part: Any) -> dict[str, dict[str, Any]]:
    """Every action that the widget's controls carry, by its type."""
    if isinstance(part, list):
        return {name: action for child in part for name, action in actions(child).items()}
    if not isinstance(part, dict):
        return {}
    own = [part[key] for key in ("onClickAction", "onSubmitAction") if part.get(key)]
    return {action["type"]: action for action in own} | actions(part.get("children"))


async def test_a_note_is_written_found_deleted_and_brought_back(chat: NoteChat) -> None:
    assert await chat.say("note: the spare key is with Anna!") == "Noted: “the spare key is with Anna!”."
    assert await chat.say("show my notes") == "You have one note."
    assert await chat.say("where is the key?") == "I found this note."
    assert "Deleted" in await chat.say("delete it")
    assert await chat.say("my notes") == "You have no notes yet. Write “note: …” to keep one."
    assert "Brought back" in await chat.say("undo")
    assert [note.text for note in (await chat.notes.latest()).data] == ["the spare key is with Anna!"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("remember that mom likes tulips", "mom likes tulips"),
        ("please write down: 4711", "4711"),
        ("add a note of the recipe\nflour\neggs", "the recipe\nflour\neggs"),
        ("Note buy less", "buy less"),
    ],
)
async def test_ways_to_have_something_noted(chat: NoteChat, said: str, kept: str) -> None:
    await chat.say(said)
    assert [note.text for note in (await chat.notes.latest()).data] == [kept]


async def test_it_never_guesses_which_note_is_meant(chat: NoteChat) -> None:
    await chat.notes.add("Key one")
    await chat.notes.add("Key two")
    assert await chat.say("find key") == "I found 2 notes."
    assert "can't tell which" in await chat.say("delete it")
    assert "didn't understand" in await chat.say("paint the house")
    assert (await chat.notes.latest()).total == 2


async def test_one_card_leads_from_the_list_through_a_note_and_back(chat: NoteChat) -> None:
    note = await chat.notes.add("Spare key\nAnna has it")
    await chat.say("show my notes")
    listed = await card(chat)
    opened = await chat.page.click(listed, "notes.open", {"id": note.id})
    assert "Anna has it" in str(opened["widget"])
    assert opened["copy_text"] == "Spare key\nAnna has it"
    await chat.page.click(opened, "notes.edit")
    saved = await chat.page.click(opened, "notes.save", {"text": "Spare key\nBen has it"})
    assert "Ben has it" in str(saved["widget"])
    back = await chat.page.click(saved, "notes.list")
    assert "notes.open" in actions(back["widget"])
    assert (await chat.notes.get(note.id)).rest == "Ben has it"


async def test_every_control_of_a_card_is_one_that_the_server_knows(chat: NoteChat) -> None:
    note = await chat.notes.add("Spare key")
    await chat.say("show my notes")
    shown = await card(chat)
    seen: set[str] = set()
    for step in ("notes.open", "notes.edit", "notes.read", "notes.delete", "notes.restore", "notes.list"):
        offered = actions((await card(chat))["widget"])
        seen |= set(offered)
        assert step in offered, f"{step} is not offered after {sorted(seen)}"
        await chat.page.click(shown, step, offered[step]["payload"])
    assert seen == {f"notes.{name}" for name in ["add", "open", "list", "read", "edit", "save", "delete", "restore"]}
    assert await chat.notes.get(note.id) == note


async def test_a_card_deletes_and_restores_its_own_note_whatever_the_page_sends(chat: NoteChat) -> None:
    other = await chat.notes.add("Other")
    await chat.say("note: mine")
    shown = await card(chat)
    await chat.page.click(shown, "notes.delete", {"id": other.id})
    assert [note.text for note in (await chat.notes.latest()).data] == ["Other"]
    await chat.page.click(shown, "notes.restore")
    assert (await chat.notes.latest()).total == 2


async def test_an_unknown_action_or_a_bad_payload_changes_nothing(chat: NoteChat) -> None:
    await chat.say("note: mine")
    shown = await card(chat)
    for name, payload in [("notes.explode", {}), ("notes.save", {"text": 3}), ("notes.save", None), ("notes.open", {})]:
        with pytest.raises(AppError, match=r"[Nn]othing was changed"):
            await chat.page.click(shown, name, payload)
    assert [note.text for note in (await chat.notes.latest()).data] == ["mine"]
