"""A bare `openai-chatkit` server: the library's own pieces over a store in memory, one agent without tools."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from agents import Agent, OpenAIChatCompletionsModel, Runner, set_tracing_disabled
from chatkit.agents import AgentContext, simple_to_agent_input, stream_agent_response
from chatkit.server import ChatKitServer, StreamingResult
from chatkit.store import NotFoundError, Store
from chatkit.types import Attachment, Page, ThreadItem, ThreadMetadata, ThreadStreamEvent, UserMessageItem
from fastapi import FastAPI, Request
from fastapi.responses import Response, StreamingResponse
from openai import AsyncOpenAI


class MemoryStore(Store[Any]):
    """Threads in dictionaries."""

    def __init__(self) -> None:
        self.threads: dict[str, ThreadMetadata] = {}
        self.items: dict[str, list[ThreadItem]] = {}

    async def load_thread(self, thread_id: str, context: Any) -> ThreadMetadata:
        if thread_id not in self.threads:
            raise NotFoundError
        return self.threads[thread_id]

    async def save_thread(self, thread: ThreadMetadata, context: Any) -> None:
        self.threads[thread.id] = thread

    async def load_thread_items(
        self, thread_id: str, after: str | None, limit: int, order: str, context: Any
    ) -> Page[ThreadItem]:
        items = self.items.get(thread_id, [])
        return Page(data=(items if order == "asc" else items[::-1])[:limit])

    async def add_thread_item(self, thread_id: str, item: ThreadItem, context: Any) -> None:
        self.items.setdefault(thread_id, []).append(item)

    async def save_item(self, thread_id: str, item: ThreadItem, context: Any) -> None:
        raise NotFoundError

    async def load_item(self, thread_id: str, item_id: str, context: Any) -> ThreadItem:
        raise NotFoundError

    async def load_threads(self, limit: int, after: str | None, order: str, context: Any) -> Page[ThreadMetadata]:
        return Page(data=list(self.threads.values())[:limit])

    async def delete_thread(self, thread_id: str, context: Any) -> None:
        self.threads.pop(thread_id, None)

    async def delete_thread_item(self, thread_id: str, item_id: str, context: Any) -> None:
        raise NotFoundError

    async def save_attachment(self, attachment: Attachment, context: Any) -> None:
        raise NotFoundError

    async def load_attachment(self, attachment_id: str, context: Any) -> Attachment:
        raise NotFoundError

    async def delete_attachment(self, attachment_id: str, context: Any) -> None:
        raise NotFoundError


class BareServer(ChatKitServer[Any]):
    """Answers with one agent on the given model."""

    def __init__(self, model: OpenAIChatCompletionsModel) -> None:
        super().__init__(MemoryStore())
        self.agent = Agent[Any](name="Bare", instructions="Answer briefly.", model=model)

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: Any
    ) -> AsyncIterator[ThreadStreamEvent]:
        page = await self.store.load_thread_items(thread.id, None, 20, "asc", context)
        agent_context = AgentContext[Any](thread=thread, store=self.store, request_context=context)
        result = Runner.run_streamed(self.agent, await simple_to_agent_input(page.data), context=agent_context)
        async for event in stream_agent_response(agent_context, result):
            yield event


def main() -> None:
    base_url, port = sys.argv[1], int(sys.argv[2])
    set_tracing_disabled(True)
    client = AsyncOpenAI(base_url=base_url, api_key="none")
    server = BareServer(OpenAIChatCompletionsModel("bench", client))
    app = FastAPI()

    @app.post("/chatkit")
    async def chatkit(request: Request) -> Response:
        result = await server.process(await request.body(), {})
        if isinstance(result, StreamingResult):
            return StreamingResponse(result, media_type="text/event-stream")
        return Response(result.json, media_type="application/json")

    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", http="h11")


if __name__ == "__main__":
    main()
