"""Stop stops: the run ends, what was said is kept, the thread is free, and nothing starts any more."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from agents.testing import ModelStep
from chatkit.types import SDKHiddenContextItem

from tests.usecases.chat import CONTEXT, Chat, calls, errors, event, message, says, texts
from tests.usecases.slow import SlowServer
from tests.usecases.streamed import words


async def test_stop_in_the_middle_of_a_sentence_keeps_what_was_said(chat: Chat) -> None:
    chat.play(ModelStep.stream(words("One two three", pause_after=2)))
    stream = await chat.page.open("threads.create", input=message("Count"))
    thread, streamed = await _until_text(stream, "two")
    await asyncio.wait_for(stream.aclose(), 2)
    items = await chat.page.items(thread)
    assert [item["type"] for item in items] == ["user_message", "assistant_message"]
    assert items[1]["content"][0]["text"] == "One two "
    assert items[1]["id"] == streamed


async def test_the_model_is_told_neutrally_that_it_was_stopped(chat: Chat) -> None:
    chat.play(ModelStep.stream(words("One two three", pause_after=2)))
    stream = await chat.page.open("threads.create", input=message("Count"))
    thread, _ = await _until_text(stream, "two")
    await stream.aclose()
    hidden = (await chat.store.load_thread_items(thread, None, 10, "desc", CONTEXT)).data[0]
    assert isinstance(hidden, SDKHiddenContextItem)
    model = chat.play(says("Right."))
    await chat.page.say(thread, "Go on")
    assert model.last_call is not None
    assert [item["content"] for item in model.last_call.input if item.get("role") == "user"] == ["Count", "Go on"]
    assert any("stopped" in item.get("output", "") for item in model.last_call.input)


async def test_a_thread_is_free_again_after_stop(chat: Chat) -> None:
    chat.play(ModelStep.stream(words("One two three", pause_after=2)))
    stream = await chat.page.open("threads.create", input=message("Count"))
    thread, _ = await _until_text(stream, "two")
    await stream.aclose()
    chat.play(says("Here."))
    assert texts(await asyncio.wait_for(chat.page.say(thread, "And now?"), 5)) == ["Here."]


async def test_no_tool_starts_after_stop(slow: SlowServer, chat: Chat) -> None:
    chat.play([*calls("work", "call_1", name="a"), *calls("work", "call_2", name="b")], says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    stopping = asyncio.create_task(stream.aclose())
    await asyncio.sleep(0.05)
    slow.go_on.set()
    await asyncio.wait_for(stopping, 5)
    await asyncio.sleep(0.2)
    assert slow.begun == ["a"]


async def test_a_tool_in_flight_ends_and_is_journalled_before_stop_returns(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    thread = event(await anext(stream))["thread"]["id"]
    await asyncio.wait_for(slow.started.wait(), 5)
    stopping = asyncio.create_task(stream.aclose())
    await asyncio.sleep(0.05)
    assert not stopping.done()
    slow.go_on.set()
    await asyncio.wait_for(stopping, 5)
    turn = (await chat.page.items(thread))[0]["id"]
    [call] = await chat.journal.calls(thread, [turn])
    assert call.output is not None
    assert "worked on a" in call.output


async def test_a_tool_that_never_ends_does_not_hold_up_stop(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    await asyncio.wait_for(stream.aclose(), 5)
    assert slow.ended == []


async def test_a_reader_that_is_cancelled_over_and_over_does_not_cut_the_clean_up_short(
    slow: SlowServer, chat: Chat
) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    thread = event(await anext(stream))["thread"]["id"]
    await asyncio.wait_for(slow.started.wait(), 5)
    for _ in range(3):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(stream.aclose(), 0.02)
    slow.go_on.set()
    await stream.aclose()
    items = (await chat.store.load_thread_items(thread, None, 10, "desc", CONTEXT)).data
    assert sum(isinstance(item, SDKHiddenContextItem) for item in items) == 1


async def test_closing_the_server_stops_every_run(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    closing = asyncio.create_task(slow.aclose())
    slow.go_on.set()
    await asyncio.wait_for(closing, 5)
    rest = [event(chunk) async for chunk in stream]
    assert texts(rest) == []


async def test_stop_leaves_no_task_behind(slow: SlowServer, chat: Chat) -> None:
    before = asyncio.all_tasks()
    chat.play(calls("work", name="a"), says("Done."))
    stream = await chat.page.open("threads.create", input=message("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    slow.go_on.set()
    await stream.aclose()
    await asyncio.sleep(0.05)
    assert asyncio.all_tasks() == before


async def test_a_page_that_reads_no_further_does_not_hold_up_the_turn(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added."), says("Yes."))
    stream = await chat.page.open("threads.create", input=message("Add milk"))
    thread = event(await anext(stream))["thread"]["id"]
    assert errors(await asyncio.wait_for(chat.page.say(thread, "Still there?"), 5)) == []


async def _until_text(stream: AsyncIterator[bytes], word: str) -> tuple[str, str]:
    """The thread's id and the streaming item's, once `word` has been said."""
    thread = ""
    async for chunk in stream:
        said: dict[str, Any] = event(chunk)
        if said["type"] == "thread.created":
            thread = said["thread"]["id"]
        if word in said.get("update", {}).get("delta", ""):
            return thread, said["item_id"]
    raise AssertionError(f"{word} was never said")
