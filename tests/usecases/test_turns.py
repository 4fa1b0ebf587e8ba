"""A message, its answer, and what becomes of them in the store."""

from __future__ import annotations

from collections.abc import AsyncIterator

from agents.items import TResponseStreamEvent
from agents.testing import ModelCall, ModelStep
from openai.types.responses import ResponseTextDeltaEvent

from app.assistant.builtin.events import Answer
from app.assistant.builtin.phrasebook import Say
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


async def test_a_model_that_never_stops_talking_is_ended(chat: Chat) -> None:
    given = 0

    async def endless(_call: ModelCall) -> AsyncIterator[TResponseStreamEvent]:
        nonlocal given
        for event in Answer(Say("word")).events():
            yield event
            while isinstance(event, ResponseTextDeltaEvent):
                given += 1
                yield event.model_copy(update={"delta": "word " * 100})

    chat.play(ModelStep.stream(endless))
    thread, events = await chat.page.start("Hello")
    [error] = errors(events)
    assert "became too long" in error["message"]
    assert given < 2_100
    said = next(item for item in await chat.page.items(thread) if item["type"] == "assistant_message")
    assert len(said["content"][0]["text"]) > 990_000, "what had come is kept"
