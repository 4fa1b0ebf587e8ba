"""Whether a request that is well formed can be carried out now; `protocol.py` asks before it opens a stream."""

from __future__ import annotations

from chatkit.types import (
    ClientToolCallItem,
    StreamingReq,
    StructuredInputItem,
    ThreadsAddClientToolOutputReq,
    ThreadsAddStructuredInputReq,
    ThreadsCreateReq,
    ThreadsCustomActionReq,
    ThreadsRetryAfterItemReq,
    UserMessageItem,
    WidgetItem,
)

from app.errors import AppError
from app.store.context import RequestContext
from app.store.threads import ThreadStore


async def check(request: StreamingReq, threads: ThreadStore, context: RequestContext) -> None:
    """What can be refused before a stream begins, so that the page gets a proper status."""
    if isinstance(request, ThreadsCreateReq):
        return
    thread_id = request.params.thread_id
    await threads.load_thread(thread_id, context)
    match request:
        case ThreadsCustomActionReq():
            await sender_of(thread_id, request.params.item_id, threads, context)
        case ThreadsRetryAfterItemReq():
            item = await threads.load_item(thread_id, request.params.item_id, context)
            if not isinstance(item, UserMessageItem):
                raise AppError("Only a message of yours can be tried again. Nothing was changed.")
        case ThreadsAddStructuredInputReq():
            item = await threads.load_item(thread_id, request.params.item_id, context)
            if not isinstance(item, StructuredInputItem) or item.status != "pending":
                raise AppError("This question isn't open any more. Nothing was changed.", status=409)
        case ThreadsAddClientToolOutputReq():
            last = (await threads.load_thread_items(thread_id, None, 1, "desc", context)).data
            if not any(isinstance(item, ClientToolCallItem) and item.status == "pending" for item in last):
                raise AppError("Nothing in this conversation waits for that. Nothing was changed.", status=409)
        case _:
            pass


async def sender_of(
    thread_id: str, item_id: str | None, threads: ThreadStore, context: RequestContext
) -> WidgetItem | None:
    """The card that an action comes from; None for one that comes from no card."""
    if item_id is None:
        return None
    item = await threads.load_item(thread_id, item_id, context)
    if not isinstance(item, WidgetItem):
        raise AppError("This control doesn't belong to a card. Nothing was changed.")
    return item
