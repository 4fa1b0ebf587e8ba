"""Live cards: a stored card shows the present whenever it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from agents.testing import ScriptedModel

from app.errors import AppError
from app.store.view_item import ViewItem, ViewRef
from app.usecases.runtime.errors import error_event
from app.usecases.runtime.views import Views
from tests.usecases.chat import CONTEXT, Chat, Page, calls, opened, says
from tests.usecases.slow import SlowServer


def written(item: Any) -> str:
    return str(item["widget"])


async def carded(chat: Chat) -> tuple[str, dict[str, Any]]:
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added."))
    thread, _ = await chat.page.start("Add milk")
    [card] = await chat.page.cards(thread)
    return thread, card


async def test_a_card_shows_what_was_changed_elsewhere(chat: Chat) -> None:
    thread, _ = await carded(chat)
    await chat.todos.add(["Call mom"], "command_line")
    [card] = await chat.page.cards(thread)
    assert "Call mom" in written(card)
    assert "2 open" in written(card)


async def test_an_opened_thread_shows_its_cards_as_they_are_now(chat: Chat) -> None:
    thread, _ = await carded(chat)
    await chat.todos.add(["Call mom"], "window")
    answer = await chat.page.ask("threads.get_by_id", thread_id=thread)
    assert "Call mom" in written(answer["items"]["data"][-1])


async def test_reading_from_the_servers_store_draws_too(chat: Chat) -> None:
    thread, card = await carded(chat)
    await chat.todos.add(["Call mom"], "window")
    item = await chat.server.store.load_item(thread, card["id"], CONTEXT)
    assert isinstance(item, ViewItem)
    assert "Call mom" in item.widget.model_dump_json()


async def test_a_card_of_before_a_restart_shows_the_present(tmp_path: Path) -> None:
    async with opened(tmp_path) as chat:
        thread, card = await carded(chat)
    async with opened(tmp_path, ScriptedModel()) as again:
        await again.todos.add(["Call mom"], "window")
        [card_now] = await again.page.cards(thread)
        assert card_now["id"] == card["id"]
        assert "Call mom" in written(card_now)


async def test_the_reference_to_the_view_is_never_sent(chat: Chat) -> None:
    _, card = await carded(chat)
    assert "view" not in card


async def test_a_drawing_is_not_stored(chat: Chat) -> None:
    thread, card = await carded(chat)
    stored = await chat.store.load_item(thread, card["id"], CONTEXT)
    assert isinstance(stored, ViewItem)
    assert "Buy milk" not in stored.model_dump_json()


async def test_equal_cards_of_a_page_are_drawn_once(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    thread, _ = await carded(chat)
    for name in ("call_2", "call_3"):
        chat.play(calls("list_todos", name, filter="open"), says("Here."))
        await chat.page.say(thread, "Show my todos")
    asked = 0
    page = chat.todos.listed

    async def counted(*args: Any, **kwargs: Any) -> Any:
        nonlocal asked
        asked += 1
        return await page(*args, **kwargs)

    monkeypatch.setattr(chat.todos, "listed", counted)
    assert len(await chat.page.cards(thread)) == 3
    assert asked == 2, "the one after the change, and the two equal ones"


@pytest.mark.parametrize("error", [AppError("gone", status=404), KeyError("a bug")])
async def test_a_view_that_cannot_be_drawn_costs_its_own_card_only(
    slow: SlowServer, chat: Chat, error: Exception
) -> None:
    slow.go_on.set()
    chat.play(calls("work", name="a"), says("Done."))
    thread, _ = await chat.page.start("Work")
    slow.broken_view = error
    items = await chat.page.items(thread)
    assert [item["type"] for item in items] == ["user_message", "assistant_message", "widget"]
    assert "no longer available" in written(items[2])


async def test_a_view_of_another_version_is_no_longer_available(slow: SlowServer, chat: Chat) -> None:
    slow.go_on.set()
    chat.play(calls("work", name="a"), says("Done."))
    thread, _ = await chat.page.start("Work")
    slow._drawing._renderers = {}
    assert "no longer available" in written((await chat.page.items(thread))[2])


async def test_what_cannot_be_shown_is_told_in_the_readers_language(chat: Chat) -> None:
    drawn = await Views({}).draw(ViewRef(name="gone"), replace(CONTEXT, language="de"))
    assert "Diese Karte ist nicht mehr verfügbar." in str(drawn.widget)
    assert error_event(AppError("There is nothing to undo."), "de").message == "Es gibt nichts rückgängig zu machen."


async def test_a_failed_answer_is_told_in_the_readers_language(chat: Chat) -> None:
    chat.play(AppError("There is nothing to undo."))
    german = Page(chat.server, replace(CONTEXT, language="de"))
    _, events = await german.start("Hallo")
    [told] = [event["message"] for event in events if event["type"] == "error"]
    assert told == "Es gibt nichts rückgängig zu machen."
