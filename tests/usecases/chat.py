"""A chat server on real files with a model that plays a script, and the page's side of the protocol."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from agents import Model
from agents.testing import ScriptedModel
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText

from app.assistant.builtin.phrasebook import Phrasebook
from app.assistant.source import ModelSource
from app.credentials import Credentials
from app.settings import SettingsStore
from app.store.changes import Changes
from app.store.connection import Database
from app.store.context import RequestContext
from app.store.migrations import migrate, store_components
from app.store.threads import ThreadStore
from app.store.turn_journal import TurnJournal
from app.usecases.base import BaseChatKitServer, ChatServices
from app.usecases.runtime.streams import Stream
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.server import TodoChatKitServer
from app.usecases.todo.usecase import TodoUseCase

CONTEXT = RequestContext(use_case="todo")


class PlayedModels(ModelSource):
    """The real source but for the model it gives; None gives the real one."""

    def __init__(self, settings: SettingsStore, model: Model | None) -> None:
        super().__init__(settings, Credentials())
        self.played = model

    async def model(self, phrasebook: Phrasebook) -> Model:
        return self.played or await super().model(phrasebook)


class Page:
    """What a page sends and gets."""

    def __init__(self, server: BaseChatKitServer, context: RequestContext = CONTEXT) -> None:
        self.server = server
        self.context = context

    async def ask(self, kind: str, /, **params: Any) -> Any:
        answer = await self.server.process(request(kind, **params), self.context)
        assert isinstance(answer, bytes)
        return json.loads(answer)

    async def open(self, kind: str, /, **params: Any) -> Stream:
        answer = await self.server.process(request(kind, **params), self.context)
        assert isinstance(answer, Stream)
        return answer

    async def stream(self, kind: str, /, **params: Any) -> list[dict[str, Any]]:
        return [event(chunk) async for chunk in await self.open(kind, **params)]

    async def start(self, text: str) -> tuple[str, list[dict[str, Any]]]:
        """A new thread; its id and the events."""
        events = await self.stream("threads.create", input=message(text))
        return events[0]["thread"]["id"], events

    async def say(self, thread: str, text: str) -> list[dict[str, Any]]:
        return await self.stream("threads.add_user_message", thread_id=thread, input=message(text))

    async def retry(self, thread: str) -> list[dict[str, Any]]:
        items = await self.items(thread)
        last = [item for item in items if item["type"] == "user_message"][-1]
        return await self.stream("threads.retry_after_item", thread_id=thread, item_id=last["id"])

    async def click(self, item: dict[str, Any], kind: str, payload: Any = None) -> Any:
        answer = await self.ask(
            "threads.sync_custom_action",
            thread_id=item["thread_id"],
            item_id=item["id"],
            action={"type": kind, "payload": payload},
        )
        return answer.get("updated_item")

    async def items(self, thread: str) -> list[dict[str, Any]]:
        page = await self.ask("items.list", thread_id=thread, order="asc", limit=100)
        return list(page["data"])

    async def cards(self, thread: str) -> list[dict[str, Any]]:
        return [item for item in await self.items(thread) if item["type"] == "widget"]


class Chat:
    """All parts of one data folder, as the composition root would build them."""

    def __init__(self, database: Database, folder: Path, model: Model | None) -> None:
        self.database = database
        self.changes = Changes()
        self.todos = TodoDatabase(database, self.changes)
        self.settings = SettingsStore.load(folder / "settings.json", {}, {})
        self.store = ThreadStore(database, "todo")
        self.journal = TurnJournal(database)
        self.models = PlayedModels(self.settings, model)
        self.services = ChatServices(
            store=self.store, journal=self.journal, settings=self.settings, models=self.models, changes=self.changes
        )
        self.server: BaseChatKitServer = TodoChatKitServer(self.services, self.todos)
        self.page = Page(self.server)

    def play(self, *steps: Any) -> ScriptedModel:
        model = ScriptedModel(steps)
        self.models.played = model
        return model


@asynccontextmanager
async def opened(folder: Path, model: Model | None = None) -> AsyncIterator[Chat]:
    path = folder / "todo-assistant.sqlite3"
    await migrate(path, [*store_components(), TodoUseCase.component()])
    database = await Database.open(path)
    chat = Chat(database, folder, model)
    try:
        yield chat
    finally:
        await chat.server.aclose()
        await database.close()


def request(kind: str, /, **params: Any) -> bytes:
    return json.dumps({"type": kind, "params": params}).encode()


def message(text: str) -> dict[str, Any]:
    return {"content": [{"type": "input_text", "text": text}], "attachments": [], "inference_options": {}}


def event(chunk: bytes) -> dict[str, Any]:
    assert chunk.startswith(b"data: ")
    assert chunk.endswith(b"\n\n")
    return dict(json.loads(chunk[6:]))


def says(text: str, name: str = "msg_from_provider") -> list[ResponseOutputMessage]:
    """A step in which the model answers."""
    part = ResponseOutputText(type="output_text", text=text, annotations=[], logprobs=[])
    return [ResponseOutputMessage(id=name, type="message", role="assistant", status="completed", content=[part])]


def calls(tool: str, call_id: str = "call_1", **arguments: Any) -> list[ResponseFunctionToolCall]:
    """A step in which the model calls a tool."""
    return [raw_call(tool, json.dumps(arguments), call_id)]


def raw_call(tool: str, arguments: str, call_id: str = "call_1") -> ResponseFunctionToolCall:
    return ResponseFunctionToolCall(
        type="function_call", id=f"fc_{call_id}", call_id=call_id, name=tool, arguments=arguments
    )


def kinds(events: Iterable[dict[str, Any]]) -> list[str]:
    return [event["type"] for event in events]


def texts(events: Iterable[dict[str, Any]]) -> list[str]:
    """What the assistant said in the end."""
    done = [event["item"] for event in events if event["type"] == "thread.item.done"]
    return [item["content"][0]["text"] for item in done if item["type"] == "assistant_message"]


def errors(events: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [event for event in events if event["type"] == "error"]
