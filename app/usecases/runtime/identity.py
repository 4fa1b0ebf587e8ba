"""Gives the items of a run ids and times made here, before anything is stored or sent; used by `AgentRun`.

With Chat Completions every assistant message is called `__fake_id__`, and other providers' ids are no more to be
trusted to be unique, so that storing under them would overwrite earlier answers.
"""

from __future__ import annotations

from collections.abc import Callable

from chatkit.store import StoreItemType
from chatkit.types import (
    AssistantMessageItem,
    ClientToolCallItem,
    ThreadItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemReplacedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from app.usecases.runtime.clock import aware


class Identity:
    """One run's translation from the provider's ids to ours; a repeated id means a new item each time it is added."""

    def __init__(self, new_id: Callable[[StoreItemType], str]) -> None:
        self._new_id = new_id
        self._ours: dict[str, str] = {}

    def give(self, event: ThreadStreamEvent) -> ThreadStreamEvent:
        match event:
            case ThreadItemAddedEvent(item=item):
                self._ours.pop(item.id, None)
                return ThreadItemAddedEvent(item=self._item(item))
            case ThreadItemDoneEvent(item=item):
                done = ThreadItemDoneEvent(item=self._item(item))
                self._ours.pop(item.id, None)
                return done
            case ThreadItemReplacedEvent(item=item):
                return ThreadItemReplacedEvent(item=self._item(item))
            case ThreadItemUpdatedEvent():
                return event.model_copy(update={"item_id": self._ours.get(event.item_id, event.item_id)})
            case ThreadItemRemovedEvent():
                return ThreadItemRemovedEvent(item_id=self._ours.get(event.item_id, event.item_id))
            case _:
                return event

    def _item(self, item: ThreadItem) -> ThreadItem:
        """A copy: the library goes on comparing its own item's naive time with others."""
        return item.model_copy(update={"id": self._id(item), "created_at": aware(item.created_at)})

    def _id(self, item: ThreadItem) -> str:
        match item:
            case AssistantMessageItem():
                kind: StoreItemType = "message"
            case ClientToolCallItem():
                kind = "tool_call"
            case _:
                return item.id  # made by the store already
        if item.id not in self._ours:
            self._ours[item.id] = self._new_id(kind)
        return self._ours[item.id]
