"""BaseChatKitServer, the chat side every use case builds on, and the services it is given; heavy to import."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import aclosing
from dataclasses import asdict, dataclass
from typing import Any, final

from agents import Agent, RunConfig, Runner, ToolExecutionConfig, TResponseInputItem
from chatkit.actions import Action
from chatkit.types import (
    ErrorEvent,
    SyncCustomActionResponse,
    ThreadItem,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadMetadata,
    ThreadStreamEvent,
    UserMessageItem,
    WidgetItem,
)
from typing_extensions import override

from app.assistant.builtin.phrasebook import Phrasebook
from app.assistant.failures import explain
from app.assistant.source import ModelSource
from app.assistant.tracing import silence_tracing
from app.errors import AppError
from app.settings import SettingsStore
from app.store.changes import Changes
from app.store.context import RequestContext
from app.store.threads import ThreadStore
from app.store.turn_journal import TurnJournal
from app.store.view_item import ViewItem, ViewRef
from app.usecases.runtime.clock import now
from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.history import History, Limits
from app.usecases.runtime.pace import Pace, PacedModel
from app.usecases.runtime.phrases import NoPhrases
from app.usecases.runtime.protocol import ProtocolServer
from app.usecases.runtime.run import AgentRun
from app.usecases.runtime.tools import ToolRunner
from app.usecases.runtime.unfinished import Unfinished
from app.usecases.runtime.views import ViewRenderer, Views, redrawn
from app.words.messages.translating import said_in

_MOST_STEPS = 12
"""Model calls in one turn; a loop that needs more is going round in circles."""
_FINAL = ("respond", "sync_action")


@dataclass(frozen=True, slots=True)
class ChatServices:
    """What the composition root gives every chat server."""

    store: ThreadStore
    journal: TurnJournal
    settings: SettingsStore
    models: ModelSource
    changes: Changes


class BaseChatKitServer(ProtocolServer):
    """Model, context, history, streaming and views; a use case supplies `get_agent()` and `action()`, or more.

    Function tools are declared with `failure_error_function=None`: an AppError they raise is told to the model, and
    anything else is logged as a bug. They get a `TurnContext`, whose `show()` asks for a view at the turn's end.
    """

    def __init__(self, services: ChatServices) -> None:
        self._drawing = Views(self.views())
        super().__init__(services.store, services.changes, self._drawing)
        self._services = services
        self._history = History(services.store, services.journal)
        silence_tracing()

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        for name in _FINAL:
            if name in cls.__dict__:
                raise TypeError(
                    f"{cls.__name__} overrides {name}(), which is final; supply action() and post_respond_hook()"
                )

    @abstractmethod
    def get_agent(self) -> Agent[TurnContext]:
        """The agent that answers in this use case; its model is set here."""

    @abstractmethod
    def action(
        self,
        thread: ThreadMetadata,
        action: Action[str, Any],
        sender: WidgetItem | None,
        context: RequestContext,
    ) -> AsyncIterator[ThreadStreamEvent]:
        """Carry out a click or a form. What can't be done raises an AppError before anything is changed."""

    def views(self) -> Mapping[str, ViewRenderer]:
        """How to draw the views of this use case, by name."""
        return {}

    def phrasebook(self) -> Phrasebook:
        """What the built-in assistant understands here."""
        return NoPhrases()

    def looking_tools(self) -> AbstractSet[str]:
        """Names of tools that change nothing: a retry runs them again instead of repeating what they said."""
        return frozenset()

    async def post_respond_hook(
        self, thread: ThreadMetadata, agent_context: TurnContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        """What follows the agent's answer: the views its tools asked for, each once."""
        for view in agent_context.views.values():
            yield ThreadItemDoneEvent(item=await self.view_item(thread, view, agent_context.request_context))

    def assistant(self) -> dict[str, Any]:
        """Who answers at the moment: `kind`, `label`, `model`."""
        return asdict(self._services.models.describe())

    async def view_item(self, thread: ThreadMetadata, view: ViewRef, context: RequestContext) -> ViewItem:
        """A new item that shows `view`."""
        drawn = await self._drawing.draw(view, context)
        return ViewItem(
            id=self.threads.generate_item_id("message", thread, context),
            thread_id=thread.id,
            created_at=now(),
            widget=drawn.widget,
            copy_text=drawn.copy_text,
            view=view,
        )

    async def replaced(
        self, sender: ViewItem, context: RequestContext, view: ViewRef | None = None
    ) -> ThreadItemReplacedEvent:
        """The sender in place, as its view (or `view`, if given) looks now."""
        drawn = await self._drawing.draw(view or sender.view, context)
        return ThreadItemReplacedEvent(item=redrawn(sender, drawn, view))

    @final
    @override
    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        async with self.turns.hold(thread.id):
            settings = self._services.settings.current
            limits = Limits(settings.history_max_items, settings.history_max_tokens)
            conversation = await self._history.load(thread.id, context, limits)
            turn = TurnContext(
                thread=thread,
                store=self.threads,
                request_context=context,
                turn_id=conversation.turn_id,
                outcomes=conversation.outcomes,
                views={view.name: view for outcome in conversation.outcomes for view in outcome.views},
            )
            unfinished, failure = Unfinished(), None
            try:
                async with aclosing(self._run(turn, conversation.inputs)) as events:
                    async for event in events:
                        unfinished.note(event)
                        yield event
            except Exception as error:  # noqa: BLE001 - whatever a model fails with is explained to the user
                failure = explain(error, settings)
                self._services.models.failed(failure, settings)
            else:
                self._services.models.answered(settings)
            for message in unfinished.messages():
                yield ThreadItemDoneEvent(item=message)
            async for event in self.post_respond_hook(thread, turn):
                yield event
            if failure is not None:
                told = said_in(context.language, failure.user_message)
                yield ErrorEvent(code="custom", message=told, allow_retry=True)

    @final
    @override
    async def sync_action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: RequestContext
    ) -> SyncCustomActionResponse:
        updated: ThreadItem | None = None
        async for event in self.action(thread, action, sender, context):
            if isinstance(event, ErrorEvent):
                raise AppError(event.message or "That could not be done.", retryable=event.allow_retry)
            if not _only_redrawn(event, sender):
                await self.apply(thread.id, event, context)
            if isinstance(event, ThreadItemReplacedEvent):
                updated = event.item
        return SyncCustomActionResponse(updated_item=updated)

    async def _run(
        self, turn: TurnContext, inputs: list[TResponseInputItem]
    ) -> AsyncGenerator[ThreadStreamEvent, None]:
        pace = Pace()
        model = PacedModel(await self._services.models.model(self.phrasebook()), pace)
        tools = ToolRunner(self._services.journal, turn, self.looking_tools())
        result = Runner.run_streamed(
            tools.equip(self.get_agent()),
            inputs,
            context=turn,
            max_turns=_MOST_STEPS,
            run_config=RunConfig(
                model=model,
                tracing_disabled=True,
                # One after the other: a tool may depend on what the one before it did in this turn.
                tool_execution=ToolExecutionConfig(max_function_tool_concurrency=1),
                tool_not_found_behavior="return_error_to_model",
            ),
        )
        run = AgentRun(turn, result, tools, pace)
        try:
            async for event in run.events():
                yield event
        finally:
            await run.stop()


def _only_redrawn(event: ThreadStreamEvent, sender: WidgetItem | None) -> bool:
    """Such an item is drawn afresh whenever it is read, so that storing the drawing would only cost time."""
    return (
        isinstance(event, ThreadItemReplacedEvent)
        and isinstance(event.item, ViewItem)
        and isinstance(sender, ViewItem)
        and (event.item.id, event.item.view) == (sender.id, sender.view)
    )
