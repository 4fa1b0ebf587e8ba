"""A retry goes on where the turn broke off, and repeats no tool call that was carried out."""

from __future__ import annotations

import asyncio
from typing import Any

from agents.testing import ModelStep

from tests.usecases.chat import Chat, calls, errors, event, kinds, message, says, texts
from tests.usecases.slow import SlowServer
from tests.usecases.streamed import words

BROKEN = ConnectionResetError("the line is dead")


async def titles(chat: Chat) -> list[str]:
    return [todo.title for todo in (await chat.todos.page()).data]


async def test_a_failure_is_told_with_a_retry_and_the_thread_stays_usable(chat: Chat) -> None:
    chat.play(BROKEN)
    thread, events = await chat.page.start("Add milk")
    [error] = errors(events)
    assert error["code"] == "custom"
    assert error["allow_retry"] is True
    assert error["message"]
    chat.play(says("Hello again."))
    assert texts(await chat.page.say(thread, "Hello")) == ["Hello again."]


async def test_a_failure_is_in_the_thread_when_it_is_loaded_again_until_a_retry_succeeds(chat: Chat) -> None:
    chat.play(BROKEN)
    thread, events = await chat.page.start("Add milk")
    [error] = errors(events)
    assert await _kept(chat, thread) == {name: error[name] for name in ("code", "message", "allow_retry")}
    chat.play(BROKEN)
    await chat.page.retry(thread)
    assert await _kept(chat, thread) is not None
    await chat.page.ask("threads.update", thread_id=thread, title="Groceries")
    assert await _kept(chat, thread) is not None
    chat.play(says("Added it."))
    await chat.page.retry(thread)
    assert await _kept(chat, thread) is None
    loaded = await chat.page.ask("threads.get_by_id", thread_id=thread)
    assert loaded["title"] == "Groceries"


async def test_a_bug_is_in_the_thread_when_it_is_loaded_again_in_the_words_of_the_stream(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hello")
    chat.server.get_agent = lambda: 1 / 0  # type: ignore[method-assign,assignment,return-value]
    [error] = errors(await chat.page.say(thread, "Again"))
    kept = await _kept(chat, thread)
    assert kept is not None
    assert kept["message"] == error["message"]


async def _kept(chat: Chat, thread: str) -> dict[str, Any] | None:
    loaded = await chat.page.ask("threads.get_by_id", thread_id=thread)
    failure: dict[str, Any] | None = loaded["metadata"]["failure"]
    return failure


async def test_the_partial_text_of_a_broken_answer_is_kept(chat: Chat) -> None:
    chat.play(ModelStep.stream(words("One two three", fail_after=2, error=BROKEN)))
    thread, events = await chat.page.start("Count")
    assert texts(events) == ["One two "]
    assert kinds(events)[-2:] == ["thread.item.done", "error"]
    assert (await chat.page.items(thread))[-1]["content"][0]["text"] == "One two "


async def test_a_retry_tells_the_model_what_was_done_and_does_not_do_it_again(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), BROKEN)
    thread, events = await chat.page.start("Add milk")
    assert len(errors(events)) == 1
    model = chat.play(says("Added it."))
    events = await chat.page.retry(thread)
    assert texts(events) == ["Added it."]
    assert await titles(chat) == ["Buy milk"]
    assert model.last_call is not None
    assert [item.get("type") or item["role"] for item in model.last_call.input] == [
        "user",
        "function_call",
        "function_call_output",
    ]


async def test_a_model_that_asks_again_for_what_was_done_gets_the_first_answer(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), BROKEN)
    thread, _ = await chat.page.start("Add milk")
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added it."))
    assert errors(await chat.page.retry(thread)) == []
    assert await titles(chat) == ["Buy milk"]


async def test_a_retry_may_do_what_the_first_attempt_had_not_come_to(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), BROKEN)
    thread, _ = await chat.page.start("Add milk and mom")
    chat.play(calls("add_todos", titles=["Call mom"]), says("Added both."))
    await chat.page.retry(thread)
    assert await titles(chat) == ["Buy milk", "Call mom"]


async def test_a_retry_shows_the_card_of_the_calls_that_were_carried_out_before(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), BROKEN)
    thread, _ = await chat.page.start("Add milk")
    chat.play(says("Added it."))
    await chat.page.retry(thread)
    assert [item["type"] for item in await chat.page.items(thread)] == ["user_message", "assistant_message", "widget"]


async def test_looking_again_in_a_retry_sees_the_present(chat: Chat) -> None:
    chat.play(calls("list_todos", filter="open"), BROKEN)
    thread, _ = await chat.page.start("What's left?")
    await chat.todos.add(["Buy milk"], "window")
    model = chat.play(calls("list_todos", filter="open"), says("Milk."))
    await chat.page.retry(thread)
    assert model.last_call is not None
    assert "Buy milk" in model.last_call.input[-1]["output"]


async def test_an_interrupted_call_is_told_as_of_unknown_outcome(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    thread = event(await anext(stream))["thread"]["id"]
    await asyncio.wait_for(slow.started.wait(), 5)
    await stream.aclose()
    model = chat.play(says("I don't know whether that worked."))
    await chat.page.retry(thread)
    assert model.last_call is not None
    assert "may or may not have taken effect" in model.last_call.input[-1]["output"]


async def test_a_call_that_failed_is_tried_again(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("refuse", name="a"), BROKEN)
    thread, _ = await chat.page.start("Try")
    model = chat.play(calls("refuse", name="a"), says("It doesn't work."))
    await chat.page.retry(thread)
    assert slow.begun == ["a", "a"]
    assert model.first_call is not None
    assert [item["role"] for item in model.first_call.input] == ["user"]


async def test_the_user_message_of_a_tool_is_told_to_the_model(slow: SlowServer, chat: Chat) -> None:
    model = chat.play(calls("refuse", name="a"), says("The disk is full."))
    _, events = await chat.page.start("Try")
    assert errors(events) == []
    assert model.last_call is not None
    assert "The disk is full" in model.last_call.input[-1]["output"]


async def test_a_bug_in_a_tool_is_of_unknown_outcome_and_the_turn_goes_on(slow: SlowServer, chat: Chat) -> None:
    model = chat.play(calls("crash", name="a"), says("Something went wrong."))
    _, events = await chat.page.start("Try")
    assert texts(events) == ["Something went wrong."]
    assert model.last_call is not None
    assert "may or may not" in model.last_call.input[-1]["output"]


async def test_a_later_turn_is_told_the_calls_of_earlier_ones(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added."))
    thread, _ = await chat.page.start("Add milk")
    model = chat.play(says("You're welcome."))
    await chat.page.say(thread, "Thanks")
    assert model.last_call is not None
    given = model.last_call.input
    assert [item.get("type") or item["role"] for item in given] == [
        "user",
        "function_call",
        "function_call_output",
        "assistant",
        "function_call",
        "function_call_output",
        "user",
    ]
    assert given[1]["name"] == "add_todos"


async def test_a_loop_without_end_is_stopped_with_a_message(chat: Chat) -> None:
    chat.play(*[calls("list_todos", f"call_{n}", filter="open") for n in range(50)])
    _, events = await chat.page.start("Loop")
    [error] = errors(events)
    assert "more steps than allowed" in error["message"]


async def test_arguments_that_do_not_fit_are_told_once_and_then_end_the_turn(chat: Chat) -> None:
    model = chat.play(calls("add_todos", wrong=1), calls("add_todos", "call_2", titles=["Buy milk"]), says("Added."))
    _, events = await chat.page.start("Add milk")
    assert errors(events) == []
    assert model.remaining_steps == 0
    chat.play(*[calls("add_todos", f"call_{n}", wrong=n) for n in range(5)])
    _, events = await chat.page.start("Add milk")
    [error] = errors(events)
    assert "could not understand" in error["message"]
    assert error["allow_retry"] is True


async def test_a_tool_that_does_not_exist_is_told_to_the_model(chat: Chat) -> None:
    chat.play(calls("fly"), says("I can't fly."))
    _, events = await chat.page.start("Fly")
    assert texts(events) == ["I can't fly."]


async def test_retrying_an_old_message_removes_what_came_after_it(chat: Chat) -> None:
    chat.play(says("One."), says("Two."), says("One again."))
    thread, _ = await chat.page.start("First")
    await chat.page.say(thread, "Second")
    first = (await chat.page.items(thread))[0]
    await chat.page.stream("threads.retry_after_item", thread_id=thread, item_id=first["id"])
    items = await chat.page.items(thread)
    assert [item["content"][0]["text"] for item in items] == ["First", "One again."]
