"""A use case whose one tool waits for the test, to stop or break a turn in the middle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

from agents import Agent, RunContextWrapper, function_tool
from chatkit.actions import Action
from chatkit.types import ThreadMetadata, ThreadStreamEvent, WidgetItem
from chatkit.widgets import DynamicWidgetRoot
from pydantic import JsonValue

from app.errors import AppError
from app.store.context import RequestContext
from app.store.view_item import ViewItem, ViewRef
from app.usecases.base import BaseChatKitServer, ChatServices
from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.views import Drawn, ViewRenderer


class SlowServer(BaseChatKitServer):
    def __init__(self, services: ChatServices) -> None:
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.started = asyncio.Event()
        self.go_on = asyncio.Event()
        self.broken_view: Exception | None = None
        super().__init__(services)

    def get_agent(self) -> Agent[TurnContext]:
        @function_tool(failure_error_function=None)
        async def work(context: RunContextWrapper[TurnContext], name: str) -> str:
            """Work on something."""
            self.begun.append(name)
            self.started.set()
            await self.go_on.wait()
            self.ended.append(name)
            context.context.show(ViewRef(name="board", args={"name": name}))
            return f"worked on {name}"

        @function_tool(failure_error_function=None)
        async def refuse(name: str) -> str:
            """Fail in a way the user understands."""
            self.begun.append(name)
            raise AppError("The disk is full. Nothing was changed.")

        @function_tool(failure_error_function=None)
        async def crash(name: str) -> str:
            """Fail in a way nobody understands."""
            self.begun.append(name)
            raise ZeroDivisionError("a bug")

        return Agent[TurnContext](name="Slow", instructions="Work.", tools=[work, refuse, crash])

    def views(self) -> Mapping[str, ViewRenderer]:
        return {"board": self._board}

    async def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: RequestContext
    ) -> AsyncIterator[ThreadStreamEvent]:
        if isinstance(sender, ViewItem):
            yield await self.replaced(sender, context, ViewRef(name="board", args={"name": action.payload["name"]}))

    async def _board(self, args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        if self.broken_view:
            raise self.broken_view
        text = {"type": "Text", "value": f"{args['name']}: {len(self.ended)} done"}
        return Drawn(DynamicWidgetRoot.model_validate({"type": "Card", "children": [text]}))
