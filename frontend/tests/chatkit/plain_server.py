"""A small ChatKit server on the plain Python library with scripted answers; serves the built test page too.

Run as `python plain_server.py --dist DIR --port N`. What it answers is chosen by the message: `markdown`,
`card`, `long`, `slow`, `error`, `cut`, `notice`, `workflow`, `ask`, `image`, `tool`, `effect`, `widgets`, `unknown`.
"""

import argparse
import asyncio
import itertools
import warnings
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")

import uvicorn
from chatkit import types as ck
from chatkit.errors import CustomStreamError
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.store import NotFoundError, Store
from chatkit.widgets import DynamicWidgetRoot
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; media-src blob:; frame-src 'self' about:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

MARKDOWN = """Here is what I'd do **today**, in this order:

1. Send the draft to *Anna* before noon
2. Call the dentist: `+1 555 0100`
3. Water the plants

> Short lists get done. Long ones get longer.

| When | What | Where |
| --- | --- | ---: |
| 9:00 | Stand-up | online |
| 14:30 | Review with the team | room 4 |

```python
def left(todos: list[Todo]) -> int:
    return sum(1 for todo in todos if not todo.done)
```

- [x] Book the train
- [ ] Pack

See [the guide](https://example.com/guide), [a plan](chatkit-link://open?view=today), and not
[this](javascript:alert(1)) or <img src=x onerror=alert(1)>.
![A remote picture](https://tracker.example.com/pixel.png)
"""

LONG = "\n\n".join(
    f"Paragraph {n}. The quick brown fox jumps over the lazy dog, again and again, until the page is full of it "
    "and somebody scrolls up to read what it said at the start."
    for n in range(1, 25)
)


class MemoryStore(Store[dict[str, Any]]):
    """Everything in dicts, in the order it came."""

    def __init__(self) -> None:
        self.threads: dict[str, ck.ThreadMetadata] = {}
        self.items: dict[str, dict[str, ck.ThreadItem]] = {}
        self.numbers = itertools.count(1)

    def generate_thread_id(self, context: dict[str, Any]) -> str:
        return f"thr_{next(self.numbers)}"

    def generate_item_id(self, item_type: str, thread: ck.ThreadMetadata, context: dict[str, Any]) -> str:
        return f"{item_type}_{next(self.numbers)}"

    async def load_thread(self, thread_id: str, context: dict[str, Any]) -> ck.ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError(thread_id)
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread: ck.ThreadMetadata, context: dict[str, Any]) -> None:
        fields = {name: getattr(thread, name) for name in ck.ThreadMetadata.model_fields}
        self.threads[thread.id] = ck.ThreadMetadata(**fields)
        self.items.setdefault(thread.id, {})

    def page(self, rows: list[Any], after: str | None, limit: int, order: str) -> ck.Page[Any]:
        rows = rows if order == "asc" else rows[::-1]
        start = next((i + 1 for i, row in enumerate(rows) if row.id == after), 0)
        data = rows[start : start + limit]
        more = start + limit < len(rows)
        return ck.Page(data=data, has_more=more, after=data[-1].id if more else None)

    async def load_threads(self, limit: int, after: str | None, order: str, context: dict[str, Any]) -> ck.Page[Any]:
        return self.page(list(self.threads.values()), after, limit, order)

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: dict[str, Any]
    ) -> ck.Page[Any]:
        await self.load_thread(thread_id, context)
        rows = [item.model_copy(deep=True) for item in self.items[thread_id].values()]
        return self.page(rows, after, limit, order)

    async def add_thread_item(self, thread_id: str, item: ck.ThreadItem, context: dict[str, Any]) -> None:
        self.items[thread_id][item.id] = item.model_copy(deep=True)

    save_item = add_thread_item

    async def load_item(self, thread_id: str, item_id: str, context: dict[str, Any]) -> ck.ThreadItem:
        if item_id not in self.items.get(thread_id, {}):
            raise NotFoundError(item_id)
        return self.items[thread_id][item_id].model_copy(deep=True)

    async def delete_thread(self, thread_id: str, context: dict[str, Any]) -> None:
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: dict[str, Any]) -> None:
        self.items[thread_id].pop(item_id, None)

    async def save_attachment(self, attachment: Any, context: dict[str, Any]) -> None:
        raise NotFoundError("attachments")

    async def load_attachment(self, attachment_id: str, context: dict[str, Any]) -> Any:
        raise NotFoundError(attachment_id)

    async def delete_attachment(self, attachment_id: str, context: dict[str, Any]) -> None:
        raise NotFoundError(attachment_id)


class Tasks:
    """The few things that the card shows and its actions change."""

    def __init__(self) -> None:
        self.rows = [
            {"id": "a", "title": "Send the draft to Anna before noon", "done": False},
            {"id": "b", "title": "Call mom", "done": False},
            {"id": "c", "title": "Water the plants", "done": True},
        ]
        self.numbers = itertools.count(1)

    def row(self, task: dict[str, Any]) -> dict[str, Any]:
        payload = {"id": task["id"]}
        quick = {"payload": payload, "streaming": False}
        return {
            "type": "Row",
            "key": task["id"],
            "gap": 3,
            "align": "start",
            "children": [
                {
                    "type": "Checkbox",
                    "name": task["title"],
                    "defaultChecked": task["done"],
                    "onChangeAction": {"type": "task.toggle", **quick},
                },
                {
                    "type": "Text",
                    "value": task["title"],
                    "lineThrough": task["done"],
                    "color": "secondary" if task["done"] else "primary",
                },
                {"type": "Spacer"},
                {
                    "type": "Button",
                    "iconStart": "lucide:trash-2",
                    "size": "2xs",
                    "variant": "ghost",
                    "color": "secondary",
                    "onClickAction": {"type": "task.delete", **quick},
                },
            ],
        }

    def card(self) -> DynamicWidgetRoot:
        left = sum(not row["done"] for row in self.rows)
        done = len(self.rows) - left
        return DynamicWidgetRoot.model_validate(
            {
                "type": "Card",
                "size": "md",
                "children": [
                    {
                        "type": "Row",
                        "gap": 2,
                        "children": [
                            {"type": "Title", "value": "My todos", "size": "sm"},
                            {"type": "Spacer"},
                            {"type": "Badge", "label": f"{left} open", "color": "info"},
                            {"type": "Badge", "label": f"{done} done", "color": "success"},
                        ],
                    },
                    {
                        "type": "Form",
                        "direction": "row",
                        "gap": 2,
                        "onSubmitAction": {"type": "task.add", "streaming": False},
                        "children": [
                            {"type": "Input", "name": "title", "placeholder": "Add a todo", "required": True},
                            {"type": "Button", "submit": True, "label": "Add", "style": "primary"},
                        ],
                    },
                    {"type": "Divider", "flush": True},
                    {"type": "Col", "gap": 2, "children": [self.row(row) for row in self.rows]},
                    {"type": "Caption", "value": "and 12 more"},
                ],
            }
        )

    def change(self, action: str, payload: dict[str, Any]) -> None:
        if action == "task.add":
            self.rows.append({"id": f"n{next(self.numbers)}", "title": payload["title"], "done": False})
            return
        row = next((row for row in self.rows if row["id"] == payload.get("id")), None)
        if row is None or payload.get("refuse"):
            raise LookupError("That todo no longer exists. Nothing was changed.")
        if action == "task.delete":
            self.rows.remove(row)
        else:
            row["done"] = not row["done"]


def gallery() -> DynamicWidgetRoot:
    """One of everything."""
    colors = ["secondary", "success", "danger", "warning", "info", "discovery"]
    return DynamicWidgetRoot.model_validate(
        {
            "type": "Card",
            "size": "full",
            "asForm": True,
            "status": {"text": "From the gallery", "icon": "sparkle"},
            "confirm": {"label": "Save", "action": {"type": "gallery.save", "streaming": False}},
            "cancel": {"label": "Not now", "action": {"type": "gallery.cancel", "streaming": False}},
            "children": [
                {"type": "Title", "value": "Everything once"},
                {
                    "type": "Row",
                    "gap": 1,
                    "wrap": "wrap",
                    "children": [{"type": "Badge", "label": c, "color": c} for c in colors],
                },
                {
                    "type": "Row",
                    "gap": 2,
                    "wrap": "wrap",
                    "children": [
                        {"type": "Button", "label": v, "variant": v, "color": "primary"}
                        for v in ["solid", "soft", "outline", "ghost"]
                    ]
                    + [
                        {"type": "Button", "iconStart": "lucide:rocket", "label": "Lucide", "color": "success"},
                        {"type": "Icon", "name": "vendor:acme"},
                        {"type": "Icon", "name": "star-filled", "color": "warning"},
                    ],
                },
                {"type": "Label", "value": "Title", "fieldName": "todo.title"},
                {"type": "Input", "name": "todo.title", "defaultValue": "Water the plants", "required": True},
                {"type": "Textarea", "name": "todo.note", "placeholder": "A note", "rows": 2, "autoResize": True},
                {"type": "Checkbox", "name": "urgent", "label": "Urgent", "defaultChecked": True},
                {
                    "type": "RadioGroup",
                    "name": "when",
                    "options": [{"value": "today", "label": "Today"}, {"value": "later", "label": "Later"}],
                    "defaultValue": "today",
                },
                {
                    "type": "Select",
                    "name": "list",
                    "options": [{"value": "home", "label": "Home"}, {"value": "work", "label": "Work"}],
                    "placeholder": "List",
                    "clearable": True,
                },
                {"type": "Text", "value": "Edit me", "editable": {"name": "inline"}},
                {"type": "Divider"},
                {
                    "type": "Box",
                    "padding": 3,
                    "radius": "lg",
                    "background": "surface-secondary",
                    "border": 1,
                    "children": [{"type": "Caption", "value": "A box with a border"}],
                },
                {
                    "type": "Table",
                    "children": [
                        {
                            "type": "Table.Row",
                            "header": True,
                            "children": [
                                {"type": "Table.Cell", "children": [{"type": "Text", "value": "When", "size": "sm"}]},
                                {"type": "Table.Cell", "children": [{"type": "Text", "value": "What", "size": "sm"}]},
                            ],
                        },
                        {
                            "type": "Table.Row",
                            "children": [
                                {"type": "Table.Cell", "children": [{"type": "Text", "value": "9:00", "size": "sm"}]},
                                {
                                    "type": "Table.Cell",
                                    "children": [{"type": "Text", "value": "Stand-up", "size": "sm"}],
                                },
                            ],
                        },
                    ],
                },
                {
                    "type": "ListView",
                    "limit": 2,
                    "children": [
                        {
                            "type": "ListViewItem",
                            "key": str(n),
                            "onClickAction": {"type": "gallery.pick", "streaming": False},
                            "children": [{"type": "Icon", "name": "calendar"}, {"type": "Text", "value": f"Row {n}"}],
                        }
                        for n in range(4)
                    ],
                },
                {"type": "Image", "src": "https://tracker.example.com/pixel.png", "alt": "A remote picture"},
                {"type": "Hologram", "value": "not invented yet"},
            ],
        }
    )


class PlainServer(ChatKitServer[dict[str, Any]]):
    """Answers by script."""

    def __init__(self) -> None:
        super().__init__(MemoryStore())
        self.tasks = Tasks()
        self.requests: list[dict[str, Any]] = []
        self.failed: set[str] = set()

    def base(self, kind: str, thread: ck.ThreadMetadata) -> dict[str, Any]:
        return {
            "id": self.store.generate_item_id(kind, thread, {}),  # type: ignore[arg-type]
            "thread_id": thread.id,
            "created_at": datetime.now(UTC),
        }

    async def say(self, thread: ck.ThreadMetadata, text: str, delay: float = 0.004) -> AsyncIterator[Any]:
        item = ck.AssistantMessageItem(**self.base("message", thread), content=[])
        yield ck.ThreadItemAddedEvent(item=item)
        yield ck.ThreadItemUpdatedEvent(
            item_id=item.id,
            update=ck.AssistantMessageContentPartAdded(content_index=0, content=ck.AssistantMessageContent(text="")),
        )
        for start in range(0, len(text), 7):
            await asyncio.sleep(delay)
            delta = text[start : start + 7]
            yield ck.ThreadItemUpdatedEvent(
                item_id=item.id, update=ck.AssistantMessageContentPartTextDelta(content_index=0, delta=delta)
            )
        content = [ck.AssistantMessageContent(text=text)]
        yield ck.ThreadItemDoneEvent(item=item.model_copy(update={"content": content}))

    async def respond(self, thread: Any, message: Any, context: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        text = "" if message is None else "".join(part.text for part in message.content)
        script = text.split()[0] if text.split() else "tool-result"
        if thread.title is None:
            thread.title = text[:40] or None
        answer = getattr(self, f"on_{script}", None)
        events = answer(thread, text) if answer else self.say(thread, f"You said: {text}")
        async for event in events:
            yield event

    async def on_markdown(self, thread: Any, text: str) -> AsyncIterator[Any]:
        async for event in self.say(thread, MARKDOWN):
            yield event

    async def on_long(self, thread: Any, text: str) -> AsyncIterator[Any]:
        async for event in self.say(thread, LONG, 0.003):
            yield event

    async def on_slow(self, thread: Any, text: str) -> AsyncIterator[Any]:
        yield ck.ProgressUpdateEvent(text="Looking through your lists", icon="search")
        await asyncio.sleep(1.5)
        async for event in self.say(thread, LONG, 0.05):
            yield event

    async def on_card(self, thread: Any, text: str) -> AsyncIterator[Any]:
        async for event in self.say(thread, "Two things are left for today."):
            yield event
        yield ck.ThreadItemDoneEvent(item=ck.WidgetItem(**self.base("widget", thread), widget=self.tasks.card()))

    async def on_widgets(self, thread: Any, text: str) -> AsyncIterator[Any]:
        yield ck.ThreadItemDoneEvent(
            item=ck.WidgetItem(**self.base("widget", thread), widget=gallery(), copy_text="All")
        )

    async def on_error(self, thread: Any, text: str) -> AsyncIterator[Any]:
        async for event in self.say(thread, "I was about to say"):
            yield event
        if thread.id not in self.failed:
            self.failed.add(thread.id)
            raise CustomStreamError("The model is busy. Your todos are safe; try again in a moment.", allow_retry=True)

    async def on_notice(self, thread: Any, text: str) -> AsyncIterator[Any]:
        yield ck.NoticeEvent(
            level="warning", title="Almost full", message="90 of 100 messages used. [More](https://example.com)"
        )
        async for event in self.say(thread, "Noted."):
            yield event

    async def on_workflow(self, thread: Any, text: str) -> AsyncIterator[Any]:
        item = ck.WorkflowItem(**self.base("workflow", thread), workflow=ck.Workflow(type="reasoning", tasks=[]))
        yield ck.ThreadItemAddedEvent(item=item)
        tasks = [
            ck.ThoughtTask(
                title="Reading the lists", content="There are *three* of them.", status_indicator="complete"
            ),
            ck.SearchTask(
                title="Looking up opening hours",
                queries=["garden centre hours"],
                sources=[ck.URLSource(title="Garden centre", url="https://example.com")],
                status_indicator="complete",
            ),
        ]
        for index, task in enumerate(tasks):
            await asyncio.sleep(0.3)
            yield ck.ThreadItemUpdatedEvent(item_id=item.id, update=ck.WorkflowTaskAdded(task_index=index, task=task))
        done = ck.Workflow(type="reasoning", tasks=tasks, summary=ck.DurationSummary(duration=4))
        yield ck.ThreadItemDoneEvent(item=item.model_copy(update={"workflow": done}))
        source = ck.URLSource(title="Garden centre", url="https://example.com", attribution="example.com")
        content = [
            ck.AssistantMessageContent(text="They open at nine.", annotations=[ck.Annotation(source=source, index=5)])
        ]
        yield ck.ThreadItemDoneEvent(item=ck.AssistantMessageItem(**self.base("message", thread), content=content))

    async def on_ask(self, thread: Any, text: str) -> AsyncIterator[Any]:
        options = [ck.StructuredInputMultipleChoiceOption(value=value) for value in ("Home", "Work")]
        inputs = [
            ck.StructuredInputMultipleChoice(id="list", question="Which list?", options=options),
            ck.StructuredInputFreeform(id="when", question="By when?", description="A day or a time"),
        ]
        yield ck.ThreadItemDoneEvent(item=ck.StructuredInputItem(**self.base("message", thread), inputs=inputs))

    async def on_tool(self, thread: Any, text: str) -> AsyncIterator[Any]:
        call = ck.ClientToolCallItem(
            **self.base("tool_call", thread), call_id="c1", name="get_time", arguments={"zone": "UTC"}
        )
        yield ck.ThreadItemDoneEvent(item=call)

    async def on_effect(self, thread: Any, text: str) -> AsyncIterator[Any]:
        yield ck.ClientEffectEvent(name="open_list", data={"list": "work"})

    async def action(self, thread: Any, action: Any, sender: Any, context: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        async for event in self.say(thread, f"Did {action.type} with {action.payload}"):
            yield event

    async def sync_action(self, thread: Any, action: Any, sender: Any, context: Any) -> Any:
        if action.type.startswith("gallery."):
            return ck.SyncCustomActionResponse(updated_item=None)
        await asyncio.sleep(0.05)
        self.tasks.change(action.type, action.payload or {})
        updated = sender.model_copy(update={"widget": self.tasks.card()})
        await self.store.save_item(thread.id, updated, context)
        return ck.SyncCustomActionResponse(updated_item=updated)


def seed_long_thread(server: PlainServer) -> None:
    store: Any = server.store
    start = datetime.now(UTC) - timedelta(days=3)
    store.threads["thr_long"] = ck.ThreadMetadata(id="thr_long", title="A conversation with a past", created_at=start)
    items = store.items["thr_long"] = {}
    for n in range(120):
        base = {"thread_id": "thr_long", "created_at": start + timedelta(minutes=n)}
        if n % 2:
            content = [
                ck.AssistantMessageContent(text=f"Answer **{n}**, which says a little more than the question did.")
            ]
            items[f"old_{n}"] = ck.AssistantMessageItem(id=f"old_{n}", content=content, **base)
        else:
            question = [ck.UserMessageTextContent(text=f"Question {n}?")]
            items[f"old_{n}"] = ck.UserMessageItem(
                id=f"old_{n}", content=question, inference_options=ck.InferenceOptions(), **base
            )


def build(dist: Path) -> Starlette:
    server = PlainServer()
    seed_long_thread(server)

    async def chatkit(request: Request) -> Response:
        body = await request.body()
        server.requests.append(await request.json())
        if request.query_params.get("html"):
            return HTMLResponse("<h1>Bad gateway</h1>", status_code=200)
        if status := request.query_params.get("status"):
            return JSONResponse({"error": {"message": f"The server said {status}."}}, status_code=int(status))
        try:
            result = await server.process(body, {})
        except NotFoundError:
            return JSONResponse({"error": {"message": "This conversation was deleted."}}, status_code=404)
        except LookupError as error:
            return JSONResponse({"error": {"message": str(error)}}, status_code=400)
        if isinstance(result, StreamingResult):
            return StreamingResponse(cut(result, body), media_type="text/event-stream")
        return Response(result.json, media_type="application/json")

    async def cut(result: StreamingResult, body: bytes) -> AsyncIterator[bytes]:
        sent = 0
        async for chunk in result:
            if b'"text":"cut' in body and sent > 14:
                return
            sent += 1
            yield chunk

    async def requests(request: Request) -> Response:
        return JSONResponse(server.requests)

    async def policy(scope: Any, receive: Any, send: Any) -> None:
        async def with_policy(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"].append((b"content-security-policy", POLICY.encode()))
                message["headers"].append((b"referrer-policy", b"no-referrer"))
            await send(message)

        await app(scope, receive, with_policy)

    app = Starlette(
        routes=[
            Route("/chatkit", chatkit, methods=["POST"]),
            Route("/requests", requests),
            Mount("/", StaticFiles(directory=dist, html=True)),
        ]
    )
    return policy  # type: ignore[return-value]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dist", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    uvicorn.run(build(options.dist), host="127.0.0.1", port=options.port, http="h11", log_level="warning")


if __name__ == "__main__":
    main()
