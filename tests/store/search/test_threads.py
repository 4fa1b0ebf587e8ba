"""Conversations are found by what was said in them, as they are now: written, changed, deleted, from before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    HiddenContextItem,
    InferenceOptions,
    ThreadMetadata,
    UserMessageItem,
    UserMessageTagContent,
    UserMessageTextContent,
)

from app.store.connection import Database
from app.store.context import RequestContext
from app.store.migrations import Component, migrate, store_components
from app.store.search.thread_index import ThreadIndexing
from app.store.search.threads import FoundThread, ThreadSearch
from app.store.threads import ThreadStore

CONTEXT = RequestContext(use_case="todo")
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Chats:
    """Writes conversations as the chat servers do, and searches them."""

    def __init__(self, database: Database, use_case: str = "todo") -> None:
        self.store = ThreadStore(database, use_case)
        self.search = ThreadSearch(database, ["todo", "notes"])

    async def thread(self, thread_id: str, title: str | None = None) -> ThreadMetadata:
        thread = ThreadMetadata(id=thread_id, created_at=NOW, title=title)
        await self.store.save_thread(thread, CONTEXT)
        return thread

    async def ask(self, thread_id: str, item_id: str, text: str) -> None:
        item = UserMessageItem(
            id=item_id,
            thread_id=thread_id,
            created_at=NOW,
            content=[UserMessageTextContent(text=text)],
            inference_options=InferenceOptions(),
        )
        await self.store.save_item(thread_id, item, CONTEXT)

    async def answer(self, thread_id: str, item_id: str, *texts: str) -> None:
        content = [AssistantMessageContent(text=text) for text in texts]
        item = AssistantMessageItem(id=item_id, thread_id=thread_id, created_at=NOW, content=content)
        await self.store.add_thread_item(thread_id, item, CONTEXT)

    async def found(self, text: str, limit: int = 20) -> list[tuple[str, str | None]]:
        return [(one.id, one.item) for one in (await self.search.find(text, limit)).data]

    async def first(self, text: str) -> FoundThread:
        return (await self.search.find(text)).data[0]


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


async def test_what_user_and_assistant_said_is_found_the_newest_first(chats: Chats) -> None:
    for name in ("a", "b"):
        await chats.thread(name)
    await chats.ask("a", "a1", "Where is the passport?")
    await chats.answer("b", "b1", "Your **passport** is in the drawer.", "Second part about Crème brûlée")
    await chats.ask("a", "a2", "and the tickets?")

    assert await chats.found("passport") == [("b", "b1"), ("a", "a1")]
    assert await chats.found("creme bru") == [("b", "b1")]
    assert await chats.found("passport tickets") == [], "all words in one message"
    assert await chats.found("") == await chats.found(" ,. ") == []


async def test_each_conversation_comes_once_with_its_newest_hit(chats: Chats) -> None:
    await chats.thread("a")
    for number in range(5):
        await chats.ask("a", f"a{number}", f"milk {number}")
    assert await chats.found("milk") == [("a", "a4")]


async def test_titles_come_first_and_follow_renaming(chats: Chats) -> None:
    await chats.thread("old", "Holiday plans")
    await chats.thread("new")
    await chats.ask("new", "n1", "holiday")
    await chats.ask("old", "o1", "a holiday, again")
    assert await chats.found("holiday") == [("old", "o1"), ("new", "n1")]
    assert await chats.found("plans") == [("old", None)]

    await chats.thread("old", "Winter")
    assert await chats.found("plans") == []
    assert (await chats.first("winter")).marks.title == [(0, 6)]


async def test_the_excerpt_stands_around_the_first_hit_and_is_marked_in_utf16(chats: Chats) -> None:
    await chats.thread("a")
    await chats.answer("a", "a1", "😀 " * 200 + "then 牛乳 and Milk")
    marks = (await chats.first("牛乳 mil")).marks
    assert "牛乳 and Milk" in marks.snippet
    utf16 = marks.snippet.encode("utf-16-le")
    assert [utf16[2 * start : 2 * end].decode("utf-16-le") for start, end in marks.in_snippet] == ["牛乳", "Mil"]


@pytest.mark.parametrize(
    ("said", "sought", "found"),
    [
        ("C++ is hard", "c++", True),
        ("Cobol is hard", "c++", False),
        ("the exact words here", '"exact words"', True),
        ("the exact and other words", '"exact words"', False),
        ("ends with exactly", '"exact"', False),
        ("买牛奶和面包", "牛奶", True),
        ("买牛和奶酪", "牛奶", False),
        ('says "NEAR" OR (x)', 'NEAR(or "says', True),
    ],
)
async def test_words_are_found_as_among_todos(chats: Chats, said: str, sought: str, found: bool) -> None:
    await chats.thread("a")
    await chats.ask("a", "a1", said)
    assert bool(await chats.found(sought)) is found


async def test_a_changed_message_is_found_by_its_new_words_only(chats: Chats) -> None:
    await chats.thread("a")
    await chats.answer("a", "a1", "halfway thr")
    await chats.answer("a", "a1", "whole")
    assert (await chats.found("halfway"), await chats.found("whole")) == ([], [("a", "a1")])


async def test_deleted_messages_and_conversations_are_found_no_more(chats: Chats, database: Database) -> None:
    for name in ("a", "b"):
        await chats.thread(name, f"thread {name}")
        await chats.ask(name, f"{name}1", "milk")
    await chats.store.delete_thread_item("a", "a1", CONTEXT)
    assert await chats.found("milk") == [("b", "b1")]
    await chats.store.delete_thread("b", CONTEXT)
    assert (await chats.found("milk"), await chats.found("thread")) == ([], [("a", None)])
    left = await database.read(lambda c: c.fetchall("SELECT rowid FROM thread_search"))
    assert [row["rowid"] for row in left] == [-1]


async def test_what_nobody_said_is_not_found(chats: Chats) -> None:
    await chats.thread("a")
    hidden = HiddenContextItem(id="h", thread_id="a", created_at=NOW, content="secret instructions")
    await chats.store.save_item("a", hidden, CONTEXT)
    tag = UserMessageTagContent(id="t1", text="milk", data={"id": "x"}, interactive=False)
    item = UserMessageItem(id="u", thread_id="a", created_at=NOW, content=[tag], inference_options=InferenceOptions())
    await chats.store.save_item("a", item, CONTEXT)
    assert (await chats.found("secret"), await chats.found("milk")) == ([], [("a", "u")])


async def test_only_use_cases_that_are_here_are_shown(chats: Chats, database: Database) -> None:
    gone = Chats(database, "gone")
    await gone.thread("g", "milk")
    await gone.ask("g", "g1", "milk")
    notes = Chats(database, "notes")
    await notes.thread("n")
    await notes.ask("n", "n1", "milk")
    assert [(one.id, one.use_case) for one in (await chats.search.find("milk")).data] == [("n", "notes")]


async def test_there_may_be_more_than_the_limit(chats: Chats) -> None:
    for name in "abc":
        await chats.thread(name, "milk")
    assert await chats.found("milk", 2) == [("c", None), ("b", None)]
    assert (await chats.search.find("milk", 2)).has_more
    assert not (await chats.search.find("milk", 3)).has_more


async def test_conversations_from_before_the_index_are_looked_through_in_steps(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    app, chat = store_components()
    await migrate(path, [app, Component("chat", chat.migrations[:1])])
    await _written_before(path)
    await migrate(path, store_components())
    database = await Database.open(path)
    chats = Chats(database)
    assert await chats.found("title") == [("t", None)]
    assert await chats.found('"word7"') == []
    await chats.answer("t", "m3", "word3 anew")
    await chats.store.delete_thread_item("t", "m4", CONTEXT)

    await ThreadIndexing(database).catch_up()

    assert await chats.found('"word7"') == [("t", "m7")]
    assert await chats.found('"word3"') == [("t", "m3")]
    assert await chats.found('"old3"') == []
    assert await chats.found('"word4"') == []
    assert (await chats.first("word59")).item == "m59"
    await database.close()


async def _written_before(path: Path) -> None:
    """By a version that had no index."""
    database = await Database.open(path)
    item = '{"type":"assistant_message","content":[{"type":"output_text","text":"old%d word%d"}]}'

    async def work(transaction: Any) -> None:
        await transaction.execute(
            "INSERT INTO threads (id, use_case, created_at, data) VALUES ('t', 'todo', '2026', '{\"title\":\"Title\"}')"
        )
        rows = [(f"m{number}", item % (number, number)) for number in range(60)]
        await transaction.executemany(
            "INSERT INTO thread_items (thread_id, id, type, created_at, data)"
            " VALUES ('t', ?, 'assistant_message', '2026', ?)",
            rows,
        )

    await database.write(work)
    await database.close()
