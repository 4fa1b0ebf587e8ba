"""How ChatKit's threads and items become rows and back, times made aware on the way; the thread store uses it."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC
from typing import Any, TypeVar

from chatkit.types import ThreadItem, ThreadItemBase, ThreadMetadata
from pydantic import TypeAdapter

from app.store import timestamps
from app.store.view_item import ViewItem

_ITEM: TypeAdapter[ThreadItem] = TypeAdapter(ThreadItem)

Timed = TypeVar("Timed", ThreadMetadata, ThreadItemBase)


def thread_row(thread: ThreadMetadata, use_case: str) -> dict[str, Any]:
    # A Thread, which carries its items, may come in where its metadata is meant.
    metadata = ThreadMetadata.model_validate(thread.model_dump(exclude={"items"}))
    return {
        "id": thread.id,
        "use_case": use_case,
        "created_at": timestamps.to_text(thread.created_at),
        "data": _aware(metadata).model_dump_json(),
    }


def item_row(thread_id: str, item: ThreadItemBase) -> dict[str, Any]:
    view = item.view if isinstance(item, ViewItem) else None
    return {
        "thread_id": thread_id,
        "id": item.id,
        "type": getattr(item, "type"),  # noqa: B009 - every member of the union has it, their base class has not
        "created_at": timestamps.to_text(item.created_at),
        "data": _aware(item).model_dump_json(),
        "view_name": view.name if view else None,
        "view_args": json.dumps(view.args) if view else None,
    }


def to_thread(row: sqlite3.Row) -> ThreadMetadata:
    return ThreadMetadata.model_validate_json(row["data"])


def to_item(row: sqlite3.Row) -> ThreadItem:
    if row["view_name"] is None:
        return _ITEM.validate_json(row["data"])
    view = {"name": row["view_name"], "args": json.loads(row["view_args"])}
    return ViewItem.model_validate({**json.loads(row["data"]), "view": view})


def _aware(record: Timed) -> Timed:
    return record.model_copy(update={"created_at": record.created_at.astimezone(UTC)})
