"""The table of attachments' metadata, one transaction or snapshot at a time; the thread store uses it."""

from __future__ import annotations

import sqlite3

from chatkit.store import NotFoundError
from chatkit.types import Attachment
from pydantic import TypeAdapter

from app.store.connection import Reading, Transaction

_ATTACHMENT: TypeAdapter[Attachment] = TypeAdapter(Attachment)


async def save(transaction: Transaction, use_case: str, attachment: Attachment) -> None:
    try:
        saved = await transaction.fetchone(
            "INSERT INTO attachments (id, use_case, thread_id, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET thread_id = excluded.thread_id, data = excluded.data"
            " WHERE use_case = excluded.use_case RETURNING id",
            (attachment.id, use_case, attachment.thread_id, attachment.model_dump_json()),
        )
    except sqlite3.IntegrityError as error:
        raise NotFoundError(f"Thread {attachment.thread_id} not found") from error
    if saved is None:
        raise NotFoundError(f"Attachment {attachment.id} not found")


async def load(connection: Reading, use_case: str, attachment_id: str) -> Attachment:
    rows = await connection.fetchall(
        "SELECT data FROM attachments WHERE id = ? AND use_case = ?", (attachment_id, use_case)
    )
    for row in rows:
        return _ATTACHMENT.validate_json(row["data"])
    raise NotFoundError(f"Attachment {attachment_id} not found")


async def delete(transaction: Transaction, use_case: str, attachment_id: str) -> None:
    deleted = await transaction.fetchone(
        "DELETE FROM attachments WHERE id = ? AND use_case = ? RETURNING id", (attachment_id, use_case)
    )
    if deleted is None:
        raise NotFoundError(f"Attachment {attachment_id} not found")
