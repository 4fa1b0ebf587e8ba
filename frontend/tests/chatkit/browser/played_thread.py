"""A ChatKit server played in front of the page: one thread of items that a test sets; used by the tests of widgets."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame, Page, Route, expect

from frontend.tests.chatkit.browser.chat import Chat

Json = dict[str, Any]
CREATED = "2026-01-02T03:04:05Z"


class PlayedThread:
    """Answers everything the element asks; what it asked for is kept."""

    def __init__(self, page: Page, widget: Json | None = None) -> None:
        self.items: list[Json] = []
        self.asked: list[Json] = []
        # What quick actions are answered with: the updated item, or an HTTP status with a message.
        self.on_action: Callable[[Json], Json | int | None] = lambda action: None
        # What other actions stream.
        self.events: list[Json] = []
        if widget is not None:
            self.show(widget)
        page.route("**/chatkit", self.answer)

    def show(self, widget: Json) -> None:
        self.items = [self.item(widget)]

    def item(self, widget: Json) -> Json:
        return {"id": "w1", "type": "widget", "thread_id": "t", "created_at": CREATED, "widget": widget}

    @property
    def actions(self) -> list[Json]:
        return [each["params"]["action"] for each in self.asked if "action" in each["params"]]

    def answer(self, route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        self.asked.append(asked)
        page = {"data": self.items, "has_more": False, "after": None}
        match asked["type"]:
            case "threads.get_by_id":
                thread = {"id": "t", "title": "Widgets", "created_at": CREATED, "status": {"type": "active"}}
                route.fulfill(json={**thread, "metadata": {}, "items": page})
            case "items.list":
                newest_first = asked["params"].get("order") == "desc"
                route.fulfill(json={**page, "data": self.items[::-1] if newest_first else self.items})
            case "threads.custom_action":
                stream = "".join(f"data: {json.dumps(event)}\n\n" for event in self.events)
                route.fulfill(body=stream, content_type="text/event-stream")
            case "threads.sync_custom_action":
                answer = self.on_action(asked["params"]["action"])
                if isinstance(answer, int):
                    route.fulfill(status=answer, json={"error": {"message": "Nothing was changed."}})
                else:
                    route.fulfill(json={"updated_item": None if answer is None else self.item(answer)})
            case _:
                route.fulfill(json={"data": [], "has_more": False})


def show(chat: Chat, widget: Json, scheme: str = "light", **options: Any) -> PlayedThread:
    """Opens a thread of this one widget."""
    played = PlayedThread(chat.page, widget)
    chat.open(scheme, initialThread="t", **options)
    expect(chat.frame.locator(".ck-widget")).to_be_visible()
    return played


def card(*children: Json, **more: Any) -> Json:
    return {"type": "Card", "size": "lg", "children": list(children), **more}


def quick(action: str, **more: Any) -> Json:
    return {"type": action, "streaming": False, **more}


def words(value: str, **more: Any) -> Json:
    return {"type": "Text", "value": value, **more}


def inner(page: Page) -> Frame:
    return next(frame for frame in page.frames if frame != page.main_frame)


def update(component_id: str, **change: Any) -> Json:
    place = {"component_id": component_id} if component_id else {}
    return {"type": "thread.item.updated", "item_id": "w1", "update": {**place, **change}}
