"""Old conversations go, and no others; nothing goes while they are kept for ever."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from chatkit.types import AssistantMessageContent, AssistantMessageItem, ThreadMetadata

from app.settings import SettingsStore
from app.store.changes import Change, Changes
from app.store.connection import Database, Reading
from app.store.context import RequestContext
from app.store.keeping import Keeping
from app.store.threads import ThreadStore

CONTEXT = RequestContext(use_case="todo")


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore.load(tmp_path / "settings.json", {}, {})


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def keeping(database: Database, changes: Changes, settings: SettingsStore) -> Keeping:
    return Keeping(database, changes, settings, look=0.05)


@pytest.fixture
async def store(database: Database) -> ThreadStore:
    """One of 100 days with a message of 5, one of 100 with a message of 90, one of 40 without any, and a new one."""
    made = ThreadStore(database, "todo")
    for name, begun, said in (("goes on", 100, 5), ("ended", 100, 90), ("empty", 40, None), ("new", 0, 0)):
        await made.save_thread(ThreadMetadata(id=name, created_at=_ago(begun)), CONTEXT)
        for days in [begun, said] if said is not None else []:
            words = AssistantMessageContent(text="ouzel")
            item = AssistantMessageItem(id=f"{name} {days}", thread_id=name, created_at=_ago(days), content=[words])
            await made.save_item(name, item, CONTEXT)
    return made


def _ago(days: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=days)


async def _left(store: ThreadStore) -> set[str]:
    return {thread.id for thread in (await store.load_threads(100, None, "asc", CONTEXT)).data}


async def test_what_would_go_is_counted_by_the_last_message(keeping: Keeping, store: ThreadStore) -> None:
    assert [await keeping.older(months) for months in (0, 1, 2, 12)] == [0, 2, 1, 0]
    assert await _left(store) == {"goes on", "ended", "empty", "new"}


async def test_a_shorter_history_deletes_in_the_background_and_tells_the_window(
    keeping: Keeping, store: ThreadStore, settings: SettingsStore, changes: Changes
) -> None:
    running = asyncio.create_task(keeping.run())
    try:
        with changes.subscribe() as heard:
            await asyncio.sleep(0.1)
            assert await _left(store) == {"goes on", "ended", "empty", "new"}
            await settings.update({"history_months": 2})
            async with asyncio.timeout(5):
                while await _left(store) != {"goes on", "empty", "new"}:
                    await asyncio.sleep(0.01)
            told = await anext(aiter(heard))
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert told == Change("threads.changed", {"kind": "deleted", "ids": ["ended"]})


async def test_many_old_ones_all_go_and_their_words_are_found_no_more(
    keeping: Keeping, store: ThreadStore, settings: SettingsStore, database: Database
) -> None:
    for number in range(45):
        await store.save_thread(ThreadMetadata(id=f"old {number}", created_at=_ago(400)), CONTEXT)
    await settings.update({"history_months": 1})
    await keeping.delete_old()
    assert await _left(store) == {"goes on", "new"}
    assert await database.read(_entries) == 5


async def _entries(connection: Reading) -> int:
    """Two titles and three messages, all in the index."""
    [row] = await connection.fetchall("SELECT count(*) FROM thread_search")
    return int(row[0])
