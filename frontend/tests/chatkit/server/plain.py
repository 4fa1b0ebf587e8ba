"""The ChatKit server itself: finds the script that a message asks for and streams what it says."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from chatkit import types as ck
from chatkit.actions import Action
from chatkit.server import ChatKitServer
from chatkit.store import StoreItemType

from frontend.tests.chatkit.server.files import Files
from frontend.tests.chatkit.server.speech import heard_in
from frontend.tests.chatkit.server.store import Context, MemoryStore
from frontend.tests.chatkit.server.tasks import Tasks

Events = AsyncIterator[ck.ThreadStreamEvent]
Script = Callable[["PlainServer", ck.ThreadMetadata, str], Events]


class PlainServer(ChatKitServer[Context]):
    """Answers by script; `memory` is its store, `requests` what it was asked, oldest first."""

    def __init__(self, scripts: Mapping[str, Script]) -> None:
        self.memory = MemoryStore()
        self.files = Files(self.memory)
        super().__init__(self.memory, self.files)
        self.scripts = scripts
        self.tasks = Tasks()
        self.requests: list[dict[str, Any]] = []
        self.failed: set[str] = set()

    def fields(self, kind: StoreItemType, thread: ck.ThreadMetadata) -> dict[str, Any]:
        """What every item needs besides what it is about."""
        item_id = self.memory.generate_item_id(kind, thread, {})
        return {"id": item_id, "thread_id": thread.id, "created_at": datetime.now(UTC)}

    async def say(self, thread: ck.ThreadMetadata, text: str, delay: float = 0.004, piece: int = 7) -> Events:
        item = ck.AssistantMessageItem(**self.fields("message", thread), content=[])
        yield ck.ThreadItemAddedEvent(item=item)
        empty = ck.AssistantMessageContent(text="")
        opened = ck.AssistantMessageContentPartAdded(content_index=0, content=empty)
        yield ck.ThreadItemUpdatedEvent(item_id=item.id, update=opened)
        for start in range(0, len(text), piece):
            await asyncio.sleep(delay)
            more = ck.AssistantMessageContentPartTextDelta(content_index=0, delta=text[start : start + piece])
            yield ck.ThreadItemUpdatedEvent(item_id=item.id, update=more)
        content = [ck.AssistantMessageContent(text=text)]
        yield ck.ThreadItemDoneEvent(item=item.model_copy(update={"content": content}))

    async def respond(
        self, thread: ck.ThreadMetadata, input_user_message: ck.UserMessageItem | None, context: Context
    ) -> Events:
        text = "".join(part.text for part in input_user_message.content) if input_user_message else ""
        if thread.title is None:
            thread.title = text[:40] or None
        script = self.scripts.get(text.split()[0]) if text.split() else None
        events = script(self, thread, text) if script else self.say(thread, f"You said: {text}")
        async for event in events:
            yield event

    async def action(
        self, thread: ck.ThreadMetadata, action: Action[str, Any], sender: ck.WidgetItem | None, context: Context
    ) -> Events:
        async for event in self.say(thread, f"Did {action.type} with {action.payload}"):
            yield event

    async def sync_action(
        self, thread: ck.ThreadMetadata, action: Action[str, Any], sender: ck.WidgetItem | None, context: Context
    ) -> ck.SyncCustomActionResponse:
        if sender is None or not action.type.startswith("task."):
            return ck.SyncCustomActionResponse(updated_item=None)
        await asyncio.sleep(0.05)
        self.tasks.change(action.type, action.payload or {})
        updated = sender.model_copy(update={"widget": self.tasks.card()})
        await self.store.save_item(thread.id, updated, context)
        return ck.SyncCustomActionResponse(updated_item=updated)

    async def transcribe(self, audio_input: ck.AudioInput, context: Context) -> ck.TranscriptionResult:
        return heard_in(audio_input)
