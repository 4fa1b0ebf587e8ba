"""A page on one origin, the element and its ChatKit server on another: `python frontend/examples/plain/server.py`.

Needs the built element (`npm --prefix frontend run build:element`). Open the address that it prints.
"""

import argparse
import asyncio
import sys
import warnings
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

warnings.simplefilter("ignore", DeprecationWarning)  # the library's own, as it is imported

import uvicorn
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.types import (
    AssistantMessageContent,
    AssistantMessageItem,
    ThreadItemDoneEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
)
from chatkit.widgets import DynamicWidgetRoot
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Route
from store import MemoryStore

HERE = Path(__file__).parent
ELEMENT = HERE.parents[1] / "dist-element" / "chatkit.js"


class Echo(ChatKitServer[None]):
    """Says what it heard, in words and in a card."""

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: None
    ) -> AsyncIterator[ThreadStreamEvent]:
        heard = "".join(part.text for part in input_user_message.content) if input_user_message else ""
        thread.title = thread.title or heard[:40] or None
        answer = AssistantMessageItem(
            id=self.store.generate_item_id("message", thread, context),
            thread_id=thread.id,
            created_at=datetime.now(UTC),
            content=[AssistantMessageContent(text=f"You said: **{heard}**")],
        )
        yield ThreadItemDoneEvent(item=answer)
        words = [{"type": "Title", "value": "And in a card", "size": "sm"}, {"type": "Text", "value": heard}]
        card = DynamicWidgetRoot.model_validate({"type": "Card", "children": words})
        drawn = WidgetItem(
            id=self.store.generate_item_id("message", thread, context),
            thread_id=thread.id,
            created_at=datetime.now(UTC),
            widget=card,
        )
        yield ThreadItemDoneEvent(item=drawn)


def chat_app(element: Path, page: str) -> Starlette:
    """The element and the protocol; CORS is for the protocol, a script tag needs none."""
    server = Echo(MemoryStore())

    async def chatkit(request: Request) -> Response:
        result = await server.process(await request.body(), None)
        if isinstance(result, StreamingResult):
            return StreamingResponse(result, media_type="text/event-stream")
        return Response(result.json, media_type="application/json")

    async def script(request: Request) -> Response:
        return FileResponse(element, media_type="text/javascript")

    cors = Middleware(CORSMiddleware, allow_origins=[page], allow_methods=["POST"], allow_headers=["Content-Type"])
    routes = [Route("/chatkit", chatkit, methods=["POST"]), Route("/chatkit.js", script)]
    return Starlette(routes=routes, middleware=[cors])


def page_app(chat: str) -> Starlette:
    async def index(request: Request) -> Response:
        return HTMLResponse((HERE / "index.html").read_text().replace("http://127.0.0.1:8001", chat))

    return Starlette(routes=[Route("/", index)])


async def serve(page_port: int, chat_port: int, element: Path) -> None:
    page, chat = (f"http://127.0.0.1:{port}" for port in (page_port, chat_port))
    apps = {page_port: page_app(chat), chat_port: chat_app(element, page)}
    print(f"Open {page}/", flush=True)
    configs = (uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning") for port, app in apps.items())
    await asyncio.gather(*(uvicorn.Server(config).serve() for config in configs))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page-port", type=int, default=8000)
    parser.add_argument("--chat-port", type=int, default=8001)
    parser.add_argument("--element", type=Path, default=ELEMENT, help="chatkit.js")
    options = parser.parse_args()
    if not options.element.is_file():
        sys.exit(f"{options.element} is not there. Build it: npm --prefix frontend run build:element")
    asyncio.run(serve(options.page_port, options.chat_port, options.element))


if __name__ == "__main__":
    main()
