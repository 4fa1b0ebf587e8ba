"""Ids and times of a run's items, and what is left unfinished."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from app.usecases.runtime.identity import Identity
from app.usecases.runtime.unfinished import Unfinished

FAKE = "__fake_id__"


def item(text: str = "") -> AssistantMessageItem:
    return AssistantMessageItem(
        id=FAKE,
        thread_id="thr_1",
        created_at=datetime.now(),  # noqa: DTZ005 - as the library does
        content=[AssistantMessageContent(text=text)] if text else [],
    )


def delta(text: str, name: str = FAKE, index: int = 0) -> ThreadItemUpdatedEvent:
    return ThreadItemUpdatedEvent(
        item_id=name, update=AssistantMessageContentPartTextDelta(content_index=index, delta=text)
    )


def identity() -> Identity:
    numbers = count(1)
    return Identity(lambda kind: f"{kind}_{next(numbers)}")


def names(events: list[ThreadStreamEvent]) -> list[str]:
    identity_of = identity()
    given = [identity_of.give(event).model_dump() for event in events]
    return [event["item"]["id"] if "item" in event else event["item_id"] for event in given]


def test_two_items_of_the_same_name_get_ids_of_their_own() -> None:
    first: list[ThreadStreamEvent] = [
        ThreadItemAddedEvent(item=item()),
        delta("a"),
        ThreadItemDoneEvent(item=item("a")),
    ]
    second: list[ThreadStreamEvent] = [
        ThreadItemAddedEvent(item=item()),
        delta("b"),
        ThreadItemDoneEvent(item=item("b")),
    ]
    assert names([*first, *second]) == ["message_1"] * 3 + ["message_2"] * 3


def test_an_item_that_was_never_finished_is_not_the_next_one() -> None:
    give = identity().give
    give(ThreadItemAddedEvent(item=item()))
    again = give(ThreadItemAddedEvent(item=item()))
    removed = give(ThreadItemRemovedEvent(item_id=FAKE))
    assert isinstance(again, ThreadItemAddedEvent)
    assert isinstance(removed, ThreadItemRemovedEvent)
    assert again.item.id == removed.item_id == "message_2"


def test_times_become_aware_and_the_librarys_own_item_stays_as_it_is() -> None:
    own = item()
    given = identity().give(ThreadItemAddedEvent(item=own))
    assert isinstance(given, ThreadItemAddedEvent)
    assert given.item.created_at.tzinfo is UTC
    assert abs((datetime.now(UTC) - given.item.created_at).total_seconds()) < 5
    assert own.id == FAKE
    assert own.created_at.tzinfo is None


def test_what_was_said_of_an_unfinished_message_is_known() -> None:
    unfinished = Unfinished()
    for event in (ThreadItemAddedEvent(item=item()), delta("One "), delta("two"), delta("three", index=2)):
        unfinished.note(event)
    [message] = unfinished.messages()
    assert [part.text for part in message.content] == ["One two", "", "three"]


def test_a_finished_or_removed_or_empty_message_is_not_unfinished() -> None:
    for end in (ThreadItemDoneEvent(item=item("One")), ThreadItemRemovedEvent(item_id=FAKE)):
        unfinished = Unfinished()
        for event in (ThreadItemAddedEvent(item=item()), delta("One"), end):
            unfinished.note(event)
        assert unfinished.messages() == []
    empty = Unfinished()
    empty.note(ThreadItemAddedEvent(item=item()))
    assert empty.messages() == []


def test_the_final_text_of_a_part_replaces_its_deltas() -> None:
    unfinished = Unfinished()
    done = AssistantMessageContentPartDone(content_index=0, content=AssistantMessageContent(text="Whole"))
    for event in (
        ThreadItemAddedEvent(item=item()),
        delta("Wh"),
        ThreadItemUpdatedEvent(item_id=FAKE, update=done),
    ):
        unfinished.note(event)
    assert unfinished.messages()[0].content[0].text == "Whole"
