"""One turn at a time per thread; clicks and other threads don't wait."""

from __future__ import annotations

import asyncio

import pytest
from chatkit.store import NotFoundError

from tests.usecases.chat import Chat, calls, errors, event, message, says, texts
from tests.usecases.slow import SlowServer


async def test_two_messages_at_once_are_answered_one_after_the_other(chat: Chat) -> None:
    chat.play(says("Zero."), says("One."), says("Two."))
    thread, _ = await chat.page.start("Hello")
    both = await asyncio.gather(chat.page.say(thread, "First"), chat.page.say(thread, "Second"))
    assert [errors(events) for events in both] == [[], []]
    items = await chat.page.items(thread)
    assert [item["type"] for item in items] == ["user_message", "assistant_message"] * 3
    assert len({item["id"] for item in items}) == 6


async def test_the_second_message_waits_for_the_first_turn_and_says_so(slow: SlowServer, chat: Chat) -> None:
    chat.play(says("Hello."), calls("work", name="a"), says("Done."), says("Second."))
    thread, _ = await chat.page.start("Hello")
    first = asyncio.create_task(chat.page.say(thread, "Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    second = await chat.page.open("threads.add_user_message", thread_id=thread, input=message("Second"))
    assert event(await anext(second))["type"] == "progress_update"
    assert [item["type"] for item in await chat.page.items(thread)][-1] == "user_message"
    slow.go_on.set()
    assert texts(await first) == ["Done."]
    assert texts([event(chunk) async for chunk in second]) == ["Second."]


async def test_a_waiting_message_can_be_stopped_without_a_trace(slow: SlowServer, chat: Chat) -> None:
    chat.play(says("Hello."), calls("work", name="a"), says("Done."))
    thread, _ = await chat.page.start("Hello")
    first = asyncio.create_task(chat.page.say(thread, "Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    second = await chat.page.open("threads.add_user_message", thread_id=thread, input=message("Never mind"))
    await anext(second)
    await asyncio.wait_for(second.aclose(), 2)
    slow.go_on.set()
    assert texts(await first) == ["Done."]
    said = [item["content"][0]["text"] for item in await chat.page.items(thread) if item["type"] == "user_message"]
    assert said == ["Hello", "Work"]


async def test_deleting_a_thread_waits_for_its_turn(slow: SlowServer, chat: Chat) -> None:
    chat.play(says("Hello."), calls("work", name="a"), says("Done."))
    thread, _ = await chat.page.start("Hello")
    turn = asyncio.create_task(chat.page.say(thread, "Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    deletion = asyncio.create_task(chat.page.ask("threads.delete", thread_id=thread))
    await asyncio.sleep(0.05)
    assert not deletion.done()
    slow.go_on.set()
    assert errors(await turn) == []
    await deletion
    with pytest.raises(NotFoundError):
        await chat.page.ask("threads.get_by_id", thread_id=thread)


async def test_a_message_that_waited_for_a_thread_that_was_deleted_gets_a_message(slow: SlowServer, chat: Chat) -> None:
    chat.play(says("Hello."), calls("work", name="a"), says("Done."))
    thread, _ = await chat.page.start("Hello")
    turn = asyncio.create_task(chat.page.say(thread, "Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    deletion = asyncio.create_task(chat.page.ask("threads.delete", thread_id=thread))
    await asyncio.sleep(0.02)
    late = asyncio.create_task(chat.page.say(thread, "Too late"))
    await asyncio.sleep(0.02)
    slow.go_on.set()
    await asyncio.gather(turn, deletion)
    assert "no longer exists" in errors(await late)[0]["message"]


async def test_another_thread_does_not_wait(slow: SlowServer, chat: Chat) -> None:
    chat.play(calls("work", name="a"), says("Done."))
    first = asyncio.create_task(chat.page.start("Work"))
    await asyncio.wait_for(slow.started.wait(), 5)
    chat.play(says("Quick."))
    _, events = await asyncio.wait_for(chat.page.start("Hello"), 5)
    assert texts(events) == ["Quick."]
    slow.go_on.set()
    await first


async def test_a_click_does_not_wait_for_the_turn(slow: SlowServer, chat: Chat) -> None:
    slow.go_on.set()
    chat.play(calls("work", name="a"), says("Done."), calls("work", name="b"), says("Done."))
    thread, _ = await chat.page.start("Work")
    [card] = await chat.page.cards(thread)
    slow.started.clear()
    slow.go_on.clear()
    turn = asyncio.create_task(chat.page.say(thread, "More"))
    await asyncio.wait_for(slow.started.wait(), 5)
    updated = await asyncio.wait_for(chat.page.click(card, "rename", {"name": "z"}), 2)
    assert updated["widget"]["children"][0]["value"] == "z: 1 done"
    slow.go_on.set()
    await turn


async def test_every_kind_of_answer_frees_the_thread(slow: SlowServer, chat: Chat) -> None:
    chat.play(says("Hello."), ConnectionResetError(), calls("crash", name="a"), says("Hm."), says("Still here."))
    thread, _ = await chat.page.start("Hello")
    await chat.page.say(thread, "Fail")
    await chat.page.say(thread, "Crash")
    assert texts(await asyncio.wait_for(chat.page.say(thread, "And?"), 5)) == ["Still here."]
    assert not slow.turns.is_held(thread)


async def test_contexts_of_two_turns_do_not_share_their_events(chat: Chat) -> None:
    chat.play(*[step for n in range(8) for step in (calls("add_todos", f"call_{n}", titles=[f"t{n}"]), says("Added."))])
    answers = await asyncio.gather(*(chat.page.start(f"Add {n}") for n in range(8)))
    for thread, events in answers:
        assert all(e["item"]["thread_id"] == thread for e in events if e["type"] == "thread.item.done")


async def test_changes_of_threads_are_published(chat: Chat) -> None:
    chat.play(says("Hello."))
    with chat.changes.subscribe() as subscription:
        thread, _ = await chat.page.start("Hello")
        await chat.page.ask("threads.update", thread_id=thread, title="Greetings")
        await chat.page.ask("threads.delete", thread_id=thread)
        changes = [change.data for change in subscription._queue if change.type == "threads.changed"]
    assert [change["kind"] for change in changes] == ["created", "renamed", "items", "renamed", "deleted"]
    assert {tuple(change["ids"]) for change in changes} == {(thread,)}
