"""The requests of the protocol: what they answer, and what is wrong with those that aren't."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from chatkit.store import NotFoundError

from app.errors import AppError
from tests.usecases.chat import CONTEXT, Chat, calls, kinds, message, request, says

INFERENCE: dict[str, Any] = {"attachments": [], "inference_options": {}}


async def refused(chat: Chat, body: bytes) -> AppError:
    with pytest.raises(AppError) as caught:
        await chat.server.process(body, CONTEXT)
    return caught.value


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "isn't valid"),
        (b"not json", "isn't valid"),
        (b"[]", "isn't valid"),
        (b'{"type":"threads.fly","params":{}}', "threads.fly"),
        (b'{"type":"threads.get_by_id","params":{}}', "params.thread_id"),
        (b'{"type":"threads.create","params":{"input":{"content":"x"}}}', "params.input.content"),
    ],
)
async def test_a_body_that_does_not_fit_is_refused_naming_the_field(chat: Chat, body: bytes, words: str) -> None:
    error = await refused(chat, body)
    assert error.status == 400
    assert words in error.user_message


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        ("attachments.create", {"name": "a.txt", "size": 1, "mime_type": "text/plain"}),
        ("attachments.delete", {"attachment_id": "atc_1"}),
        ("input.transcribe", {"audio_base64": "", "mime_type": "audio/webm"}),
    ],
)
async def test_what_is_not_offered_yet_says_so(chat: Chat, kind: str, params: dict[str, Any]) -> None:
    error = await refused(chat, request(kind, **params))
    assert error.status == 501
    assert "isn't offered yet" in error.user_message


async def test_a_message_with_attachments_is_refused_before_anything_is_stored(chat: Chat) -> None:
    said = {**message("Hello"), "attachments": ["atc_1"]}
    assert (await refused(chat, request("threads.create", input=said))).status == 501
    assert (await chat.page.ask("threads.list"))["data"] == []


@pytest.mark.parametrize("text", ["", "   \n"])
async def test_an_empty_message_is_refused(chat: Chat, text: str) -> None:
    assert "empty" in (await refused(chat, request("threads.create", input=message(text)))).user_message


async def test_a_message_that_is_too_long_is_refused(chat: Chat) -> None:
    error = await refused(chat, request("threads.create", input=message("x" * 100_001)))
    assert "100,000" in error.user_message


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        ("threads.get_by_id", {}),
        ("threads.update", {"title": "x"}),
        ("threads.delete", {}),
        ("items.list", {}),
        ("threads.add_user_message", {"input": message("Hello")}),
        ("threads.add_client_tool_output", {"result": 1}),
        ("threads.add_structured_input", {"item_id": "msg_1", "input": {}}),
        ("threads.retry_after_item", {"item_id": "msg_1"}),
        ("threads.custom_action", {"action": {"type": "todos.add", "payload": {}}}),
        ("threads.sync_custom_action", {"action": {"type": "todos.add", "payload": {}}}),
    ],
)
async def test_a_thread_that_is_not_there_is_not_found(chat: Chat, kind: str, params: dict[str, Any]) -> None:
    with pytest.raises(NotFoundError):
        await chat.server.process(request(kind, thread_id="thr_gone", **params), CONTEXT)


async def test_only_a_message_of_the_user_can_be_tried_again(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hi")
    answer = (await chat.page.items(thread))[1]
    error = await refused(chat, request("threads.retry_after_item", thread_id=thread, item_id=answer["id"]))
    assert "message of yours" in error.user_message


async def test_output_that_nothing_waits_for_is_refused(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hi")
    answer = (await chat.page.items(thread))[1]
    for body in (
        request("threads.add_client_tool_output", thread_id=thread, result=1),
        request("threads.add_structured_input", thread_id=thread, item_id=answer["id"], input={}),
    ):
        assert (await refused(chat, body)).status == 409


async def test_threads_are_listed_renamed_and_deleted(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hi")
    await chat.page.ask("threads.update", thread_id=thread, title="  Greetings \n again ")
    [listed] = (await chat.page.ask("threads.list"))["data"]
    assert (listed["id"], listed["title"]) == (thread, "Greetings again")
    assert await chat.page.ask("threads.delete", thread_id=thread) == {}
    assert (await chat.page.ask("threads.list"))["data"] == []


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
async def test_a_bad_title_is_refused_and_the_old_one_kept(chat: Chat, title: str) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hi")
    await refused(chat, request("threads.update", thread_id=thread, title=title))
    assert (await chat.page.ask("threads.get_by_id", thread_id=thread))["title"] == "Hi"


async def test_a_thread_gets_its_title_from_the_first_message_and_keeps_it(chat: Chat) -> None:
    chat.play(says("One."), says("Two."))
    thread, events = await chat.page.start("What is there to do today?")
    updated = next(event for event in events if event["type"] == "thread.updated")
    assert updated["thread"]["title"] == "What is there to do today?"
    assert "thread.updated" not in kinds(await chat.page.say(thread, "And tomorrow?"))
    assert (await chat.page.ask("threads.get_by_id", thread_id=thread))["title"] == "What is there to do today?"


async def test_hidden_items_and_ids_of_the_provider_never_reach_the_page(chat: Chat) -> None:
    chat.play(says("One.", name="__fake_id__"), says("Two.", name="__fake_id__"))
    thread, events = await chat.page.start("Hi")
    events += await chat.page.say(thread, "Again")
    assert "__fake_id__" not in str(events)
    items = await chat.page.items(thread)
    assert [item["content"][0]["text"] for item in items] == ["Hi", "One.", "Again", "Two."]
    assert all(len(item["id"].partition("_")[2]) == 32 for item in items)


async def test_updates_name_the_item_that_was_added(chat: Chat) -> None:
    chat.play(says("One two three.", name="__fake_id__"))
    _, events = await chat.page.start("Hi")
    added = {event["item"]["id"] for event in events if event["type"] == "thread.item.added"}
    updated = {event["item_id"] for event in events if event["type"] == "thread.item.updated"}
    assert updated
    assert updated <= added


async def test_times_are_aware(chat: Chat) -> None:
    chat.play(calls("add_todos", titles=["Buy milk"]), says("Added."))
    thread, events = await chat.page.start("Add milk")
    items = [event["item"] for event in events if "item" in event] + await chat.page.items(thread)
    times = [item["created_at"] for item in items] + [events[0]["thread"]["created_at"]]
    assert all(datetime.fromisoformat(time).tzinfo is not None for time in times)


async def test_a_page_of_items_is_bounded(chat: Chat) -> None:
    chat.play(says("Hello."))
    thread, _ = await chat.page.start("Hi")
    for limit in (-5, 0, 10_000):
        page = await chat.page.ask("items.list", thread_id=thread, limit=limit, order="asc")
        assert 1 <= len(page["data"]) <= 2


async def test_a_closed_server_refuses_kindly(chat: Chat) -> None:
    await chat.server.aclose()
    error = await refused(chat, request("threads.list"))
    assert error.status == 503
    assert error.retryable


async def test_the_assistant_is_named(chat: Chat) -> None:
    named = {"kind": "builtin", "label": "Built-in assistant", "model": None}
    assert chat.server.assistant() == {**named, "state": "builtin", "problem": None}


async def test_feedback_on_an_answer_is_kept_and_the_last_word_counts(chat: Chat) -> None:
    chat.play(says("Hello there."))
    thread, _ = await chat.page.start("Hi")
    answer = (await chat.page.items(thread))[1]["id"]
    for kind in ("negative", "positive"):
        given = {"thread_id": thread, "item_ids": [answer, "msg_gone"], "kind": kind}
        assert await chat.page.ask("items.feedback", **given) == {}
    assert await chat.server.threads.feedback(thread) == {answer: "positive"}
    with pytest.raises(NotFoundError):
        await chat.page.ask("items.feedback", thread_id="thr_none", item_ids=[answer], kind="positive")
