"""Draws views afresh whenever items are read, so that a card of any age shows the present; used by `base.py`."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from chatkit.store import Store, StoreItemType
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata
from chatkit.widgets import DynamicWidgetRoot, WidgetRoot
from pydantic import JsonValue

from app.errors import AppError
from app.store.context import RequestContext
from app.store.view_item import ViewItem, ViewRef
from app.words.messages.translating import said_in

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A view as it looks now; `copy_text` is what copying it gives."""

    widget: WidgetRoot
    copy_text: str | None = None


ViewRenderer = Callable[[Mapping[str, JsonValue], RequestContext], Awaitable[Drawn]]


class Views:
    """The use case's renderers by name; a view that can't be drawn costs its own card only."""

    def __init__(self, renderers: Mapping[str, ViewRenderer]) -> None:
        self._renderers = renderers

    async def draw(self, view: ViewRef, context: RequestContext) -> Drawn:
        renderer = self._renderers.get(view.name)
        if renderer is None:
            return _gone(context.language)
        try:
            return await renderer(view.args, context)
        except AppError:
            return _gone(context.language)
        except Exception:  # noqa: BLE001 - a bug in a view costs its card, not the thread
            _log.exception("The view %s could not be drawn", view.name)
            return _gone(context.language)

    async def refresh(self, items: Sequence[ThreadItem], context: RequestContext) -> list[ThreadItem]:
        """The items with their views as they look now; equal views of a page are drawn once."""
        drawn: dict[str, Drawn] = {}
        fresh: list[ThreadItem] = []
        for item in items:
            if isinstance(item, ViewItem):
                key = item.view.model_dump_json()
                if key not in drawn:
                    drawn[key] = await self.draw(item.view, context)
                fresh.append(redrawn(item, drawn[key]))
            else:
                fresh.append(item)
        return fresh


def redrawn(item: ViewItem, drawn: Drawn, view: ViewRef | None = None) -> ViewItem:
    return item.model_copy(
        update={"widget": drawn.widget, "copy_text": drawn.copy_text, "view": item.view if view is None else view}
    )


def undrawn(item: ThreadItem) -> ThreadItem:
    """The item as it is stored: its drawing would be old when it is read, and cost time in every reading."""
    return redrawn(item, _gone()) if isinstance(item, ViewItem) else item


def _gone(language: str = "en") -> Drawn:
    told = said_in(language, "This card is no longer available.")
    text = {"type": "Text", "value": told, "size": "sm", "color": "secondary"}
    return Drawn(DynamicWidgetRoot.model_validate({"type": "Card", "size": "sm", "children": [text]}))


class LiveStore(Store[RequestContext]):
    """A store whose items come with their views as they look now."""

    def __init__(self, store: Store[RequestContext], views: Views) -> None:
        self._store = store
        self._views = views

    async def load_item(self, thread_id: str, item_id: str, context: RequestContext) -> ThreadItem:
        item = await self._store.load_item(thread_id, item_id, context)
        return (await self._views.refresh([item], context))[0]

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: RequestContext
    ) -> Page[ThreadItem]:
        page = await self._store.load_thread_items(thread_id, after, limit, order, context)
        page.data = await self._views.refresh(page.data, context)
        return page

    def generate_thread_id(self, context: RequestContext) -> str:
        return self._store.generate_thread_id(context)

    def generate_item_id(self, item_type: StoreItemType, thread: ThreadMetadata, context: RequestContext) -> str:
        return self._store.generate_item_id(item_type, thread, context)

    async def load_thread(self, thread_id: str, context: RequestContext) -> ThreadMetadata:
        return await self._store.load_thread(thread_id, context)

    async def save_thread(self, thread: ThreadMetadata, context: RequestContext) -> None:
        await self._store.save_thread(thread, context)

    async def load_threads(
        self, limit: int, after: str | None, order: str, context: RequestContext
    ) -> Page[ThreadMetadata]:
        return await self._store.load_threads(limit, after, order, context)

    async def delete_thread(self, thread_id: str, context: RequestContext) -> None:
        await self._store.delete_thread(thread_id, context)

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        await self._store.add_thread_item(thread_id, item, context)

    async def save_item(self, thread_id: str, item: ThreadItem, context: RequestContext) -> None:
        await self._store.save_item(thread_id, item, context)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: RequestContext) -> None:
        await self._store.delete_thread_item(thread_id, item_id, context)

    async def save_attachment(self, attachment: Attachment, context: RequestContext) -> None:
        await self._store.save_attachment(attachment, context)

    async def load_attachment(self, attachment_id: str, context: RequestContext) -> Attachment:
        return await self._store.load_attachment(attachment_id, context)

    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        await self._store.delete_attachment(attachment_id, context)
