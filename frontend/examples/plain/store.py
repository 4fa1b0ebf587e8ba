"""The least that the ChatKit library asks of a store: threads and their items in memory, gone when the server stops."""

from collections.abc import Sequence
from typing import Any

from chatkit.store import NotFoundError, Store
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata


class MemoryStore(Store[None]):
    def __init__(self) -> None:
        self.threads: dict[str, ThreadMetadata] = {}
        self.items: dict[str, dict[str, ThreadItem]] = {}

    async def load_thread(self, thread_id: str, context: None) -> ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError(thread_id)
        return self.threads[thread_id].model_copy()

    async def save_thread(self, thread: ThreadMetadata, context: None) -> None:
        fields = {name: getattr(thread, name) for name in ThreadMetadata.model_fields}
        self.threads[thread.id] = ThreadMetadata(**fields)
        self.items.setdefault(thread.id, {})

    async def load_threads(self, limit: int, after: str | None, order: str, context: None) -> Page[ThreadMetadata]:
        data, following = cut(list(self.threads.values()), after, limit, order)
        return Page(data=data, has_more=following is not None, after=following)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: None
    ) -> Page[ThreadItem]:
        data, following = cut(list(self.items.get(thread_id, {}).values()), after, limit, order)
        return Page(data=data, has_more=following is not None, after=following)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: None) -> None:
        self.items[thread_id][item.id] = item

    async def save_item(self, thread_id: str, item: ThreadItem, context: None) -> None:
        self.items[thread_id][item.id] = item

    async def load_item(self, thread_id: str, item_id: str, context: None) -> ThreadItem:
        return self.items[thread_id][item_id]

    async def delete_thread(self, thread_id: str, context: None) -> None:
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: None) -> None:
        self.items[thread_id].pop(item_id, None)

    async def save_attachment(self, attachment: Attachment, context: None) -> None:
        raise NotImplementedError("This server takes no files.")

    async def load_attachment(self, attachment_id: str, context: None) -> Attachment:
        raise NotFoundError(attachment_id)

    async def delete_attachment(self, attachment_id: str, context: None) -> None:
        raise NotFoundError(attachment_id)


def cut(rows: Sequence[Any], after: str | None, limit: int, order: str) -> tuple[list[Any], str | None]:
    """One page of rows, and the row after which the next one begins."""
    ordered = list(rows) if order == "asc" else list(rows)[::-1]
    start = next((index + 1 for index, row in enumerate(ordered) if row.id == after), 0)
    data = ordered[start : start + limit]
    return data, data[-1].id if start + limit < len(ordered) else None
