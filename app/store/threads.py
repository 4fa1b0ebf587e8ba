"""Conversations in SQLite: ChatKit's whole store interface for one use case; the chat servers read and write it."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from chatkit.store import NotFoundError, Store, StoreItemType, default_generate_id
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata
from typing_extensions import override

from app.store import attachments, timestamps
from app.store.connection import Database, Reading, Transaction
from app.store.context import RequestContext
from app.store.paging import Window
from app.store.search.thread_index import index_item, index_title
from app.store.thread_rows import item_row, thread_row, to_item, to_thread

_SAVE_THREAD = (
    "INSERT INTO threads (id, use_case, created_at, data) VALUES (:id, :use_case, :created_at, :data)"
    " ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, data = excluded.data"
    " WHERE use_case = excluded.use_case RETURNING id"
)
_SAVE_ITEM = (
    "INSERT INTO thread_items (thread_id, id, type, created_at, data, view_name, view_args)"
    " VALUES (:thread_id, :id, :type, :created_at, :data, :view_name, :view_args)"
    " ON CONFLICT (thread_id, id) DO UPDATE SET type = excluded.type, created_at = excluded.created_at,"
    " data = excluded.data, view_name = excluded.view_name, view_args = excluded.view_args"
)
# A cursor may name a row that is gone: its place is remembered.
_PLACE_OF_THREAD = (
    "SELECT seq FROM threads WHERE id = ?1 AND use_case = ?2"
    " UNION ALL SELECT seq FROM deleted_threads WHERE id = ?1 AND use_case = ?2 LIMIT 1"
)
_PLACE_OF_ITEM = (
    "SELECT seq FROM thread_items WHERE thread_id = ?1 AND id = ?2"
    " UNION ALL SELECT seq FROM deleted_thread_items WHERE thread_id = ?1 AND id = ?2 LIMIT 1"
)


class ThreadStore(Store[RequestContext]):
    """Each use case sees its own threads only; everything is ordered by a sequence that an upsert keeps."""

    def __init__(self, database: Database, use_case: str) -> None:
        self._database = database
        self._use_case = use_case

    @override
    def generate_thread_id(self, context: RequestContext) -> str:
        return _new_id("thread")

    @override
    def generate_item_id(self, item_type: StoreItemType, thread: ThreadMetadata, context: RequestContext) -> str:
        return _new_id(item_type)

    @override
    async def load_thread(self, thread_id: str, context: RequestContext) -> ThreadMetadata:
        async def work(connection: Reading) -> ThreadMetadata:
            return to_thread(await self._thread(connection, thread_id))

        return await self._database.read(work)

    @override
    async def save_thread(self, thread: ThreadMetadata, context: RequestContext) -> None:
        """Insert or update; a thread that was deleted stays deleted, whoever still holds it."""
        row = thread_row(thread, self._use_case)

        async def work(transaction: Transaction) -> None:
            deleted = await transaction.fetchone("SELECT 1 FROM deleted_threads WHERE id = ?", (thread.id,))
            if deleted is not None or await transaction.fetchone(_SAVE_THREAD, row) is None:
                raise NotFoundError(f"Thread {thread.id} not found")
            await index_title(transaction, thread.id, row["data"])

        await self._database.write(work)

    @override
    async def load_threads(
        self, limit: int, after: str | None, order: str, context: RequestContext
    ) -> Page[ThreadMetadata]:
        async def work(connection: Reading) -> Page[ThreadMetadata]:
            place = await _place(connection, _PLACE_OF_THREAD, (after, self._use_case)) if after else None
            window = Window.of(limit, order, place)
            rows = await connection.fetchall(
                f"SELECT id, data FROM threads WHERE use_case = ?{window.sql}",  # noqa: S608 - values are bound
                (self._use_case,),
            )
            taken, has_more, cursor = window.cut(rows)
            return Page(data=[to_thread(row) for row in taken], has_more=has_more, after=cursor)

        return await self._database.read(work)

    @override
    async def delete_thread(self, thread_id: str, context: RequestContext) -> None:
        """Delete it with its items, attachments and journal."""

        async def work(transaction: Transaction) -> None:
            await self._require_thread(transaction, thread_id)
            await transaction.execute(
                "INSERT INTO deleted_threads (id, use_case, seq) SELECT id, use_case, seq FROM threads WHERE id = ?",
                (thread_id,),
            )
            await transaction.execute("DELETE FROM threads WHERE id = ?", (thread_id,))

        await self._database.write(work)

    async def keep_failure(self, thread_id: str, failure: Mapping[str, Any] | None) -> None:
        """What the last turn failed with, in the thread's metadata; alone, since its title may change meanwhile."""

        async def work(transaction: Transaction) -> None:
            await self._require_thread(transaction, thread_id)
            await transaction.execute(
                "UPDATE threads SET data = json_set(data, '$.metadata.failure', json(?)) WHERE id = ?",
                (json.dumps(failure), thread_id),
            )

        await self._database.write(work)

    async def keep_feedback(self, thread_id: str, item_ids: Sequence[str], kind: str) -> None:
        """What the user thinks of these items now; of those that are not there any more, nothing is kept."""

        async def work(transaction: Transaction) -> None:
            await self._require_thread(transaction, thread_id)
            await transaction.executemany(
                "INSERT OR REPLACE INTO feedback (thread_id, item_id, kind, given_at)"
                " SELECT thread_id, id, ?, ? FROM thread_items WHERE thread_id = ? AND id = ?",
                [(kind, timestamps.to_text(timestamps.now()), thread_id, item_id) for item_id in item_ids],
            )

        await self._database.write(work)

    async def feedback(self, thread_id: str) -> Mapping[str, str]:
        """By item."""

        async def work(connection: Reading) -> Mapping[str, str]:
            await self._thread(connection, thread_id)
            sql = "SELECT item_id, kind FROM feedback WHERE thread_id = ?"
            return {row["item_id"]: row["kind"] for row in await connection.fetchall(sql, (thread_id,))}

        return await self._database.read(work)

    @override
    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: RequestContext
    ) -> Page[ThreadItem]:
        async def work(connection: Reading) -> Page[ThreadItem]:
            await self._thread(connection, thread_id)
            place = await _place(connection, _PLACE_OF_ITEM, (thread_id, after)) if after else None
            window = Window.of(limit, order, place)
            rows = await connection.fetchall(
                f"SELECT * FROM thread_items WHERE thread_id = ?{window.sql}",  # noqa: S608 - values are bound
                (thread_id,),
            )
            taken, has_more, cursor = window.cut(rows)
            return Page(data=[to_item(row) for row in taken], has_more=has_more, after=cursor)

        return await self._database.read(work)

    @override
    async def load_item(self, thread_id: str, item_id: str, context: RequestContext) -> ThreadItem:
        async def work(connection: Reading) -> ThreadItem:
            await self._thread(connection, thread_id)
            rows = await connection.fetchall(
                "SELECT data, view_name, view_args FROM thread_items WHERE thread_id = ? AND id = ?",
                (thread_id, item_id),
            )
            for row in rows:
                return to_item(row)
            raise NotFoundError(f"Item {item_id} not found")

        return await self._database.read(work)

    @override
    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        """The same as `save_item`: the library adds an item again when a stream ends that was saved when cut."""
        await self.save_item(thread_id, item, context)

    @override
    async def save_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        row = item_row(thread_id, item)

        async def work(transaction: Transaction) -> None:
            await self._require_thread(transaction, thread_id)
            await transaction.execute(_SAVE_ITEM, row)
            await index_item(transaction, thread_id, item.id, row["type"], row["data"])

        await self._database.write(work)

    @override
    async def delete_thread_item(self, thread_id: str, item_id: str, context: RequestContext) -> None:
        """Succeeds for an item that is not there: the library also removes items that it has not stored yet."""

        async def work(transaction: Transaction) -> None:
            await self._require_thread(transaction, thread_id)
            await transaction.execute(
                "INSERT OR REPLACE INTO deleted_thread_items (thread_id, id, seq)"
                " SELECT thread_id, id, seq FROM thread_items WHERE thread_id = ? AND id = ?",
                (thread_id, item_id),
            )
            await transaction.execute("DELETE FROM thread_items WHERE thread_id = ? AND id = ?", (thread_id, item_id))

        await self._database.write(work)

    @override
    async def save_attachment(self, attachment: Attachment, context: RequestContext) -> None:
        await self._database.write(lambda transaction: attachments.save(transaction, self._use_case, attachment))

    @override
    async def load_attachment(self, attachment_id: str, context: RequestContext) -> Attachment:
        return await self._database.read(lambda connection: attachments.load(connection, self._use_case, attachment_id))

    @override
    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        await self._database.write(lambda transaction: attachments.delete(transaction, self._use_case, attachment_id))

    async def _thread(self, connection: Reading, thread_id: str) -> sqlite3.Row:
        rows = await connection.fetchall(
            "SELECT data FROM threads WHERE id = ? AND use_case = ?", (thread_id, self._use_case)
        )
        return _first(rows, f"Thread {thread_id} not found")

    async def _require_thread(self, transaction: Transaction, thread_id: str) -> None:
        rows = await transaction.fetchall(
            "SELECT 1 FROM threads WHERE id = ? AND use_case = ?", (thread_id, self._use_case)
        )
        _first(rows, f"Thread {thread_id} not found")


async def _place(connection: Reading, sql: str, parameters: tuple[str, str]) -> int:
    row = _first(await connection.fetchall(sql, parameters), "The place to go on from is not known")
    return int(row["seq"])


def _first(rows: Iterable[sqlite3.Row], missing: str) -> sqlite3.Row:
    for row in rows:
        return row
    raise NotFoundError(missing)


def _new_id(item_type: StoreItemType) -> str:
    """The library's prefix with 128 random bits; its own ids have 32 and collide."""
    prefix = default_generate_id(item_type).partition("_")[0]
    return f"{prefix}_{os.urandom(16).hex()}"
