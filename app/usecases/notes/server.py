"""The chat server of the notes use case; made by `NotesUseCase.chat_server` once the chat is wanted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from agents import Agent
from chatkit.actions import Action
from chatkit.types import ThreadMetadata, ThreadStreamEvent, WidgetItem
from typing_extensions import override

from app.store.context import RequestContext
from app.store.view_item import ViewItem
from app.usecases.base import BaseChatKitServer, ChatServices
from app.usecases.notes.actions import NoteActions
from app.usecases.notes.agent import notes_agent
from app.usecases.notes.database import NoteDatabase
from app.usecases.notes.phrases import NotePhrases
from app.usecases.notes.views import NoteViews
from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.views import ViewRenderer

_LOOKING_TOOLS = frozenset({"list_notes", "find_notes", "read_note"})


class NotesChatKitServer(BaseChatKitServer):
    def __init__(self, services: ChatServices, notes: NoteDatabase) -> None:
        self._views = NoteViews(notes)
        self._actions = NoteActions(notes)
        self._agent = notes_agent(notes)
        self._phrases = NotePhrases()
        super().__init__(services)

    @override
    def get_agent(self) -> Agent[TurnContext]:
        return self._agent

    @override
    def looking_tools(self) -> AbstractSet[str]:
        return _LOOKING_TOOLS

    @override
    def views(self) -> Mapping[str, ViewRenderer]:
        return self._views.renderers()

    @override
    def phrasebook(self) -> NotePhrases:
        return self._phrases

    @override
    async def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        view = await self._actions.carry_out(action.type, action.payload, sender)
        if isinstance(sender, ViewItem):
            yield await self.replaced(sender, context, view)
