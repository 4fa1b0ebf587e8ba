"""The record of tool calls that lets a retry go on where a turn broke off."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from chatkit.types import ThreadMetadata

from app.errors import AppError
from app.store.connection import Database
from app.store.context import RequestContext
from app.store.threads import ThreadStore
from app.store.turn_journal import TurnCall, TurnJournal

CONTEXT = RequestContext(use_case="todo")


@pytest.fixture
async def journal(database: Database) -> TurnJournal:
    store = ThreadStore(database, "todo")
    for thread_id in ("thr_1", "thr_2"):
        await store.save_thread(ThreadMetadata(id=thread_id, created_at=datetime.now(UTC)), CONTEXT)
    return TurnJournal(database)


async def test_calls_come_back_in_the_order_in_which_they_started(journal: TurnJournal) -> None:
    await journal.start("thr_1", "msg_2", "call_9", "add_todos", '{"titles": ["milk"]}')
    await journal.start("thr_1", "msg_1", "call_1", "list_todos", "{}")
    await journal.start("thr_1", "msg_3", "call_2", "list_todos", "{}")
    await journal.start("thr_2", "msg_1", "call_1", "delete_todos", "{}")
    await journal.finish("thr_1", "msg_1", "call_1", "[]")

    first, second = await journal.calls("thr_1", ["msg_1", "msg_2"])

    assert shown(first) == ("msg_2", "call_9", "add_todos", '{"titles": ["milk"]}', None)
    assert first.finished_at is None
    assert shown(second) == ("msg_1", "call_1", "list_todos", "{}", "[]")
    assert second.finished_at is not None
    assert second.started_at <= second.finished_at
    assert await journal.calls("thr_1", []) == []


def shown(call: TurnCall) -> tuple[str, str, str, str, str | None]:
    return call.turn_id, call.call_id, call.tool, call.arguments, call.output


async def test_a_call_that_was_carried_out_keeps_its_record(journal: TurnJournal) -> None:
    await journal.start("thr_1", "msg_1", "call_1", "add_todos", "{}")
    await journal.finish("thr_1", "msg_1", "call_1", "done")
    await journal.start("thr_1", "msg_1", "call_1", "delete_todos", "{}")

    [call] = await journal.calls("thr_1", ["msg_1"])
    assert shown(call) == ("msg_1", "call_1", "add_todos", "{}", "done")


async def test_a_call_that_was_cut_off_can_start_again(journal: TurnJournal) -> None:
    await journal.start("thr_1", "msg_1", "call_1", "add_todos", "{}")
    await journal.start("thr_1", "msg_1", "call_1", "add_todos", '{"titles": []}')

    [call] = await journal.calls("thr_1", ["msg_1"])
    assert shown(call) == ("msg_1", "call_1", "add_todos", '{"titles": []}', None)


async def test_it_goes_with_its_thread(journal: TurnJournal, database: Database) -> None:
    await journal.start("thr_1", "msg_1", "call_1", "add_todos", "{}")
    await ThreadStore(database, "todo").delete_thread("thr_1", CONTEXT)

    assert await journal.calls("thr_1", ["msg_1"]) == []
    with pytest.raises(AppError, match="deleted") as caught:
        await journal.finish("thr_1", "msg_1", "call_1", "done")
    assert caught.value.status == 404
    with pytest.raises(AppError, match="deleted"):
        await journal.start("thr_1", "msg_1", "call_2", "add_todos", "{}")


async def test_finishing_a_call_that_never_started_is_a_mistake(journal: TurnJournal) -> None:
    with pytest.raises(LookupError, match="never started"):
        await journal.finish("thr_1", "msg_1", "call_1", "done")
