"""Clicks on the todo cards: they change the todos and the card in place, or change nothing and say why."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest

from app.errors import AppError
from app.usecases.todo.due.due import text_of
from tests.usecases.chat import CONTEXT, Chat, calls, event, message, request, says
from tests.usecases.slow import SlowServer


async def shown(chat: Chat, **arguments: Any) -> tuple[str, dict[str, Any]]:
    chat.play(calls("list_todos", filter=arguments.get("filter", "open")), says("Here."))
    thread, _ = await chat.page.start("Show my todos")
    [card] = await chat.page.cards(thread)
    return thread, card


async def asked(chat: Chat, *names: str) -> tuple[str, dict[str, Any]]:
    """A card that asks whether to delete."""
    todos = await chat.todos.add(names, "window")
    chat.play(calls("delete_todos", ids=[todo.id for todo in todos]), says("Please confirm."))
    thread, _ = await chat.page.start("Delete them")
    [card] = await chat.page.cards(thread)
    return thread, card


def found(part: Any, kind: str) -> list[dict[str, Any]]:
    """All components of a type."""
    if isinstance(part, list):
        return [each for child in part for each in found(child, kind)]
    if not isinstance(part, dict):
        return []
    own = [part] if part.get("type") == kind else []
    return own + found(part.get("children"), kind)


async def titles(chat: Chat, state: Any = "open") -> list[str]:
    return [todo.title for todo in (await chat.todos.page(state)).data]


async def test_adding_from_the_card(chat: Chat) -> None:
    thread, card = await shown(chat)
    updated = await chat.page.click(card, "todos.add", {"title": "Buy milk"})
    assert updated["id"] == card["id"]
    assert "Buy milk" in str(updated["widget"])
    assert await titles(chat) == ["Buy milk"]
    assert len(await chat.page.items(thread)) == 3


async def test_every_control_of_the_card_works_as_it_is_drawn(chat: Chat) -> None:
    await chat.todos.add(["Buy milk"], "window")
    _, card = await shown(chat)
    [box] = found(card["widget"], "Checkbox")
    action = box["onChangeAction"]
    card = await chat.page.click(card, action["type"], action["payload"])
    [box] = found(card["widget"], "Checkbox")
    assert box["defaultChecked"] is True
    assert await titles(chat, "done") == ["Buy milk"]
    action = box["onChangeAction"]
    card = await chat.page.click(card, action["type"], action["payload"])
    assert await titles(chat) == ["Buy milk"]
    details = next(button for button in found(card["widget"], "Button") if "Details" in button.get("ariaLabel", ""))
    card = await chat.page.click(card, details["onClickAction"]["type"], details["onClickAction"]["payload"])
    card = await press(chat, card, "Delete")
    assert await titles(chat) == []
    card = await press(chat, card, "Undo")
    assert await titles(chat) == ["Buy milk"]
    card = await press(chat, card, "Back")
    assert found(card["widget"], "Checkbox")[0]["ariaLabel"] == "Buy milk"


async def press(chat: Chat, card: Any, label: str) -> Any:
    button = next(button for button in found(card["widget"], "Button") if button.get("label") == label)
    return await chat.page.click(card, button["onClickAction"]["type"], button["onClickAction"]["payload"])


async def test_the_form_of_the_detail_card_changes_everything(chat: Chat) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    _, card = await shown(chat)
    card = await chat.page.click(card, "todos.details", {"id": milk.id})
    form = {"title": "Oat milk", "notes": "*two*", "due": "2026-03-09", "priority": "2", "labels": "shop, @home"}
    card = await chat.page.click(card, "todos.save", {**form, "list": "inbox"})
    [saved] = (await chat.todos.page()).data
    assert (saved.title, saved.notes, str(saved.due), saved.priority) == ("Oat milk", "*two*", "2026-03-09", 2)
    assert [one.name for one in await chat.todos.labels.all()] == ["shop", "home"]
    assert "Saved." in str(card["widget"])
    card = await chat.page.click(card, "todos.set_due", {"id": milk.id, "due": ""})
    assert (await chat.todos.page()).data[0].due is None


async def test_a_picked_day_keeps_the_time(chat: Chat) -> None:
    [call] = await chat.todos.add_lines(["Call mom tomorrow 5pm"], "window")
    _, card = await shown(chat)
    card = await chat.page.click(card, "todos.details", {"id": call.id})
    await chat.page.click(card, "todos.set_due", {"id": call.id, "due": "2031-03-09"})
    [moved] = (await chat.todos.page()).data
    assert moved.due is not None
    assert text_of(moved.due) == "2031-03-09T17:00"


async def test_opening_shows_the_todo_in_the_window(chat: Chat) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    thread, card = await shown(chat)
    events = await chat.page.stream(
        "threads.custom_action",
        thread_id=thread,
        item_id=card["id"],
        action={"type": "todos.open", "payload": {"id": milk.id}},
    )
    assert [event for event in events if event["type"] == "client_effect"] == [
        {"type": "client_effect", "name": "open_todo", "data": {"id": milk.id}}
    ]


async def test_more_of_a_long_list_is_shown_page_by_page(chat: Chat) -> None:
    await chat.todos.add([f"todo {n}" for n in range(45)], "window")
    _, card = await shown(chat)
    card = await press(chat, card, "Show more")
    assert found(card["widget"], "Checkbox")[0]["ariaLabel"] == "todo 20"
    card = await press(chat, card, "Show more")
    assert [box["ariaLabel"] for box in found(card["widget"], "Checkbox")] == [f"todo {n}" for n in range(40, 45)]


async def test_a_confirmation_undoes_its_own_change(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added."))
    thread, _ = await chat.page.start("Add milk")
    await chat.todos.add(["Later"], "window")
    [card] = await chat.page.cards(thread)
    assert "Added “Buy milk”" in str(card["widget"])
    card = await press(chat, card, "Undo")
    assert await titles(chat) == ["Later"]
    assert "Undo" not in str(card["widget"])


async def test_a_confirmation_undoes_all_changes_of_its_turn(chat: Chat) -> None:
    [rent] = await chat.todos.add_lines(["Pay rent"], "window")
    rename = calls("rename_todo", "call_2", id=rent.id, title="Pay the rent")
    complete = calls("complete_todos", "call_3", ids=[rent.id])
    chat.play(calls("add_todos", titles=["Buy milk"]), rename, complete, says("Done."))
    thread, _ = await chat.page.start("Do all of it")
    [card] = await chat.page.cards(thread)
    assert "Completed “Pay the rent” and 2 more changes" in str(card["widget"])
    card = await press(chat, card, "Undo")
    assert await titles(chat) == ["Pay rent"]
    assert "Undo" not in str(card["widget"])


async def test_changes_called_for_at_once_are_undone_together(chat: Chat) -> None:
    both = [*calls("add_todos", titles=["a"]), *calls("add_todos", "call_2", titles=["b"])]
    chat.play(both, says("Done."))
    thread, _ = await chat.page.start("Do both")
    [card] = await chat.page.cards(thread)
    assert "and 1 more change" in str(card["widget"])
    await press(chat, card, "Undo")
    assert await titles(chat) == []


async def test_the_plan_moves_todos_to_days(chat: Chat) -> None:
    late, free = await chat.todos.add_lines(["Pay rent 2020-01-01", "Read a book"], "window")
    today = chat.todos.now().today
    chat.play(calls("plan_my_day"), says("Here."))
    thread, _ = await chat.page.start("Plan my day")
    [card] = await chat.page.cards(thread)
    assert "Overdue" in str(card["widget"])
    card = await chat.page.click(card, "todos.set_day", {"id": late.id, "day": "today"})
    assert "Overdue" not in str(card["widget"])
    await chat.page.click(card, "todos.set_day", {"id": free.id, "day": "tomorrow"})
    assert [todo.due for todo in await chat.todos.existing([late.id, free.id])] == [today, today + timedelta(days=1)]


async def test_what_is_added_on_a_card_belongs_to_it(chat: Chat) -> None:
    [rent] = await chat.todos.add_lines(["Pay rent tomorrow #Home @bank"], "window")
    chat.play(calls("list_todos", filter="open", view="tomorrow", list="Home", label="bank"), says("Here."))
    thread, _ = await chat.page.start("What is there at home?")
    [card] = await chat.page.cards(thread)
    card = await chat.page.click(card, "todos.add", {"title": "Close the window"})
    assert "Close the window" in str(card["widget"])
    await chat.page.click(card, "todos.add", {"title": "Call mom friday #Family @phone"})
    mom, window = [(await chat.todos.find(words))[0] for words in ("mom", "window")]
    assert (window.due, window.list_id, window.label_ids) == (rent.due, rent.list_id, rent.label_ids)
    assert mom.list_id != rent.list_id
    assert len(mom.label_ids) == 2
    assert set(rent.label_ids) < set(mom.label_ids)


async def test_what_is_added_on_the_card_of_a_deleted_list_goes_to_the_inbox(chat: Chat) -> None:
    [rent] = await chat.todos.add_lines(["Pay rent #Home"], "window")
    chat.play(calls("list_todos", filter="open", list="Home"), says("Here."))
    thread, _ = await chat.page.start("What is there at home?")
    [card] = await chat.page.cards(thread)
    await chat.todos.lists.delete(rent.list_id, "window", keep_todos=True)
    await chat.page.click(card, "todos.add", {"title": "Close the window"})
    assert [one.id for one in await chat.todos.lists.all()] == ["inbox"]


async def test_no_control_of_the_card_streams(chat: Chat) -> None:
    await chat.todos.add(["Buy milk"], "window")
    _, card = await shown(chat)
    text = json.dumps(card["widget"])
    assert text.count('"todos.') == text.count('"streaming": false') == 3


async def test_a_completed_todo_stays_where_it_was_struck_through(chat: Chat) -> None:
    todos = await chat.todos.add(["a", "b", "c"], "window")
    _, card = await shown(chat)
    card = await chat.page.click(card, "todos.toggle", {"id": todos[1].id, "wanted": True})
    texts = found(card["widget"], "Text")
    assert [text["value"] for text in texts] == ["a", "b", "c"]
    assert [text.get("lineThrough", False) for text in texts] == [False, True, False]


async def test_the_boxs_own_value_counts_when_the_page_sends_it(chat: Chat) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    _, card = await shown(chat)
    await chat.page.click(card, "todos.toggle", {"id": milk.id, "wanted": True, "done": True})
    await chat.page.click(card, "todos.toggle", {"id": milk.id, "wanted": True, "done": False})
    assert await titles(chat) == ["Buy milk"]


async def test_clicks_are_seen_in_every_card(chat: Chat) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    _, first = await shown(chat)
    thread, _ = await shown(chat)
    await chat.page.click(first, "todos.toggle", {"id": milk.id, "wanted": True})
    [other] = await chat.page.cards(thread)
    assert found(other["widget"], "Checkbox")[0]["defaultChecked"] is True


@pytest.mark.parametrize(
    ("kind", "payload", "words"),
    [
        ("todos.add", None, "no details"),
        ("todos.add", {}, "title"),
        ("todos.add", {"title": 7}, "title"),
        ("todos.add", {"title": "   "}, "title"),
        ("todos.add", {"title": "x" * 1001}, "1000"),
        ("todos.add", "Buy milk", "don't fit"),
        ("todos.toggle", {"wanted": True}, "id"),
        ("todos.toggle", {"id": "nonsense", "wanted": True}, "no longer exists"),
        ("todos.toggle", {"id": "nonsense", "wanted": "maybe"}, "wanted"),
        ("todos.delete", {"id": ["a"]}, "id"),
        ("todos.delete", {"id": "nonsense"}, "no longer exists"),
        ("todos.restore", {"id": "nonsense"}, "nothing to bring back"),
        ("todos.confirm_delete", {"ids": ["x"]}, "isn't a question"),
        ("todos.keep", None, "isn't a question"),
        ("todos.explode", {}, "not known"),
        ("", {}, "not known"),
    ],
)
async def test_a_click_that_cannot_be_done_says_why_and_changes_nothing(
    chat: Chat, kind: str, payload: Any, words: str
) -> None:
    await chat.todos.add(["Buy milk"], "window")
    thread, card = await shown(chat)
    before = await chat.page.items(thread)
    with pytest.raises(AppError) as caught:
        await chat.page.click(card, kind, payload)
    assert words in caught.value.user_message
    assert await titles(chat) == ["Buy milk"]
    assert await chat.page.items(thread) == before


async def test_a_streamed_click_does_the_same(chat: Chat) -> None:
    thread, card = await shown(chat)
    events = await chat.page.stream(
        "threads.custom_action",
        thread_id=thread,
        item_id=card["id"],
        action={"type": "todos.add", "payload": {"title": "Buy milk"}},
    )
    assert [event["type"] for event in events] == ["stream_options", "thread.item.replaced"]
    events = await chat.page.stream(
        "threads.custom_action", thread_id=thread, item_id=card["id"], action={"type": "todos.add", "payload": {}}
    )
    assert events[-1]["type"] == "error"
    assert "title" in events[-1]["message"]
    assert await titles(chat) == ["Buy milk"]


async def test_a_click_from_outside_of_cards_changes_the_todos(chat: Chat) -> None:
    thread, _ = await shown(chat)
    answer = await chat.page.ask(
        "threads.sync_custom_action", thread_id=thread, action={"type": "todos.add", "payload": {"title": "Buy milk"}}
    )
    assert answer == {}
    assert await titles(chat) == ["Buy milk"]


async def test_something_that_is_not_a_card_has_no_controls(chat: Chat) -> None:
    thread, _ = await shown(chat)
    [said, *_] = await chat.page.items(thread)
    with pytest.raises(AppError, match="doesn't belong to a card"):
        await chat.page.click(said, "todos.add", {"title": "Buy milk"})


async def test_confirming_deletes_exactly_the_todos_of_the_stored_card(chat: Chat) -> None:
    await chat.todos.add(["Keep me"], "window")
    kept = (await chat.todos.page()).data[0]
    _, card = await asked(chat, "a", "b")
    updated = await chat.page.click(card, "todos.confirm_delete", {"ids": [kept.id]})
    assert await titles(chat) == ["Keep me"]
    assert "Deleted 2 todos." in str(updated["widget"])


async def test_a_confirmation_works_once(chat: Chat) -> None:
    _, card = await asked(chat, "a", "b")
    done = await asyncio.gather(
        *(chat.page.click(card, kind) for kind in ("todos.confirm_delete", "todos.keep", "todos.confirm_delete")),
        return_exceptions=True,
    )
    assert [isinstance(each, AppError) for each in done] == [False, True, True]
    deleted = await chat.todos.page("all")
    assert list(deleted.data) == []


async def test_a_confirmation_can_be_undone_once(chat: Chat) -> None:
    thread, card = await asked(chat, "a", "b")
    await chat.page.click(card, "todos.confirm_delete")
    updated = await chat.page.click(card, "todos.undo_delete")
    assert "Brought back 2 todos." in str(updated["widget"])
    assert await titles(chat) == ["a", "b"]
    for kind in ("todos.undo_delete", "todos.confirm_delete", "todos.keep"):
        with pytest.raises(AppError, match="decided already"):
            await chat.page.click(card, kind)
    assert "Brought back" in str(await chat.page.cards(thread))


async def test_keeping_keeps_and_ends_the_question(chat: Chat) -> None:
    _, card = await asked(chat, "a", "b")
    updated = await chat.page.click(card, "todos.keep")
    assert "Nothing was deleted." in str(updated["widget"])
    with pytest.raises(AppError, match="decided already"):
        await chat.page.click(card, "todos.confirm_delete")
    assert await titles(chat) == ["a", "b"]


async def test_the_model_cannot_hand_a_click_in(chat: Chat) -> None:
    """The ids on a card never come from what a page or a model sends."""
    _, card = await asked(chat, "a", "b")
    assert "payload" not in str(card["widget"]).replace("'payload': {}", "")


async def test_a_click_counts_while_the_model_is_writing(slow: SlowServer, chat: Chat) -> None:
    from app.usecases.todo.server import TodoChatKitServer  # noqa: PLC0415
    from tests.usecases.chat import Page  # noqa: PLC0415

    todo_page = Page(TodoChatKitServer(chat.services, chat.todos))
    chat.play(calls("list_todos", filter="open"), says("Here."))
    thread, _ = await todo_page.start("Show my todos")
    [card] = await todo_page.cards(thread)
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.add_user_message", thread_id=thread, input=message("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    updated = await asyncio.wait_for(todo_page.click(card, "todos.add", {"title": "Buy milk"}), 2)
    assert "Buy milk" in str(updated["widget"])
    slow.go_on.set()
    assert event([chunk async for chunk in stream][-1])["type"] == "thread.item.done"


async def test_a_click_stores_nothing_in_the_thread(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    [milk] = await chat.todos.add(["Buy milk"], "window")
    _, card = await shown(chat)

    async def never(*arguments: Any) -> None:
        raise AssertionError("stored")

    monkeypatch.setattr(chat.store, "save_item", never)
    await chat.page.click(card, "todos.toggle", {"id": milk.id, "wanted": True})


async def test_the_fast_answer_is_the_librarys(chat: Chat) -> None:
    await chat.todos.add(['Buy “milk” \\ "now" \u2028 🥛'], "window")
    thread, card = await shown(chat)
    answer = await chat.server.process(
        request(
            "threads.sync_custom_action",
            thread_id=thread,
            item_id=card["id"],
            action={"type": "todos.add", "payload": {"title": "x"}},
        ),
        CONTEXT,
    )
    assert isinstance(answer, bytes)
    [slow_way] = await chat.page.cards(thread)
    assert json.loads(answer)["updated_item"] == slow_way
