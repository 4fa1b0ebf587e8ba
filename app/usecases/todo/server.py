"""The chat server of the todo use case; made by `TodoUseCase.chat_server` once the chat is wanted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from agents import Agent
from chatkit.actions import Action
from chatkit.types import ClientEffectEvent, ThreadMetadata, ThreadStreamEvent, WidgetItem
from typing_extensions import override

from app.store.context import RequestContext
from app.store.view_item import ViewItem
from app.usecases.base import BaseChatKitServer, ChatServices
from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.views import ViewRenderer
from app.usecases.todo.actions import OPEN, TodoActions
from app.usecases.todo.agent import has_changed, todo_agent
from app.usecases.todo.card_args import CARD, CONFIRM_DELETE
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.phrases import TodoPhrases
from app.usecases.todo.quick_add.asking import languages_of
from app.usecases.todo.tools.looking import LOOKING_TOOLS
from app.usecases.todo.views import TodoViews


class TodoChatKitServer(BaseChatKitServer):
    def __init__(self, services: ChatServices, todos: TodoDatabase) -> None:
        todos.languages = lambda: languages_of(services.settings.current.language)
        self._views = TodoViews(todos)
        self._actions = TodoActions(todos)
        self._agent = todo_agent(todos)
        self._phrases = TodoPhrases(lambda: todos.languages())  # noqa: PLW0108 - the settings may change
        super().__init__(services)

    @override
    def get_agent(self) -> Agent[TurnContext]:
        return self._agent

    @override
    def looking_tools(self) -> AbstractSet[str]:
        return LOOKING_TOOLS

    @override
    def views(self) -> Mapping[str, ViewRenderer]:
        return self._views.renderers()

    @override
    def phrasebook(self) -> TodoPhrases:
        return self._phrases

    @override
    async def post_respond_hook(
        self, thread: ThreadMetadata, agent_context: TurnContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        """One todo card at most; none beside a question when the list was only looked up to ask it."""
        if CONFIRM_DELETE in agent_context.views and not has_changed(agent_context):
            agent_context.views.pop(CARD, None)
        async for event in super().post_respond_hook(thread, agent_context):
            yield event

    @override
    async def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        if action.type == OPEN:
            # The window shows it; the card stays as it is.
            yield ClientEffectEvent(name="open_todo", data={"id": await self._actions.shown(action.payload)})
            return
        view = await self._actions.carry_out(action.type, action.payload, sender)
        if isinstance(sender, ViewItem):
            yield await self.replaced(sender, context, view)
