"""A message, its answer, and what becomes of them in the store."""

from __future__ import annotations

from tests.usecases.chat import Chat, calls, errors, kinds, says, texts


async def test_a_message_gets_an_answer_that_is_stored(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, events = await chat.page.start("Hi there")
    assert texts(events) == ["Hello."]
    assert errors(events) == []
    items = await chat.page.items(thread)
    assert [item["type"] for item in items] == ["user_message", "assistant_message"]


async def test_a_tool_call_changes_the_todos_and_one_card_follows_the_answer(chat: Chat) -> None:
    chat.play(
        calls("add_todos", titles=["Buy milk"]), calls("add_todos", "call_2", titles=["Call mom"]), says("Added.")
    )
    thread, events = await chat.page.start("Add milk and mom")
    assert errors(events) == []
    assert [todo.title for todo in (await chat.todos.page()).data] == ["Buy milk", "Call mom"]
    items = await chat.page.items(thread)
    assert [item["type"] for item in items] == ["user_message", "assistant_message", "widget"]
    assert kinds(events)[:4] == ["thread.created", "thread.item.done", "thread.updated", "stream_options"]
