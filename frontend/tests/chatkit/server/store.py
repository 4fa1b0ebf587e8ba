"""Threads, items and attachments in memory, in the order they came; the store of the plain server."""

import itertools
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from chatkit import types as ck
from chatkit.store import NotFoundError, Store, StoreItemType

Context = dict[str, Any]


class Named(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=Named)


def part(rows: Sequence[Row], after: str | None, limit: int, order: str) -> tuple[list[Row], str | None]:
    """The rows of one page, and after which row the next one begins if there is one."""
    ordered = list(rows) if order == "asc" else list(rows)[::-1]
    start = next((i + 1 for i, row in enumerate(ordered) if row.id == after), 0)
    data = ordered[start : start + limit]
    return data, data[-1].id if start + limit < len(ordered) else None


class MemoryStore(Store[Context]):
    """What it gives out are copies: nobody changes what is stored but by saving."""

    def __init__(self) -> None:
        self.threads: dict[str, ck.ThreadMetadata] = {}
        self.items: dict[str, dict[str, ck.ThreadItem]] = {}
        self.attachments: dict[str, ck.Attachment] = {}
        self.numbers = itertools.count(1)

    def generate_thread_id(self, context: Context) -> str:
        return f"thr_{next(self.numbers)}"

    def generate_item_id(self, item_type: StoreItemType, thread: ck.ThreadMetadata, context: Context) -> str:
        return f"{item_type}_{next(self.numbers)}"

    async def load_thread(self, thread_id: str, context: Context) -> ck.ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError(thread_id)
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread: ck.ThreadMetadata, context: Context) -> None:
        fields = {name: getattr(thread, name) for name in ck.ThreadMetadata.model_fields}
        self.threads[thread.id] = ck.ThreadMetadata(**fields)
        self.items.setdefault(thread.id, {})

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: Context
    ) -> ck.Page[ck.ThreadMetadata]:
        data, following = part(list(self.threads.values()), after, limit, order)
        return ck.Page(data=data, has_more=following is not None, after=following)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Context
    ) -> ck.Page[ck.ThreadItem]:
        await self.load_thread(thread_id, context)
        data, following = part(list(self.items[thread_id].values()), after, limit, order)
        copies = [item.model_copy(deep=True) for item in data]
        return ck.Page(data=copies, has_more=following is not None, after=following)

    async def add_thread_item(self, thread_id: str, item: ck.ThreadItem, context: Context) -> None:
        self.items[thread_id][item.id] = item.model_copy(deep=True)

    async def save_item(self, thread_id: str, item: ck.ThreadItem, context: Context) -> None:
        await self.add_thread_item(thread_id, item, context)

    async def load_item(self, thread_id: str, item_id: str, context: Context) -> ck.ThreadItem:
        if item_id not in self.items.get(thread_id, {}):
            raise NotFoundError(item_id)
        return self.items[thread_id][item_id].model_copy(deep=True)

    async def delete_thread(self, thread_id: str, context: Context) -> None:
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Context) -> None:
        self.items[thread_id].pop(item_id, None)

    async def save_attachment(self, attachment: ck.Attachment, context: Context) -> None:
        self.attachments[attachment.id] = attachment

    async def load_attachment(self, attachment_id: str, context: Context) -> ck.Attachment:
        if attachment_id not in self.attachments:
            raise NotFoundError(attachment_id)
        return self.attachments[attachment_id]

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        self.attachments.pop(attachment_id, None)
