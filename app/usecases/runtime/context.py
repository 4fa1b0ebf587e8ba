"""What an agent's tools and the end-of-turn hook are given: the turn's thread, its calls so far, the views to show."""

from __future__ import annotations

import asyncio
from typing import Any

from chatkit.agents import AgentContext
from pydantic import Field, PrivateAttr

from app.store.context import RequestContext
from app.store.view_item import ViewRef
from app.usecases.runtime.outcomes import Outcome


class EventQueue(asyncio.Queue[Any]):
    """Knows the task that waits on it: the library's merge leaves that task behind when a run breaks off."""

    reader: asyncio.Task[Any] | None = None

    async def get(self) -> Any:
        self.reader = asyncio.current_task()
        return await super().get()


class TurnContext(AgentContext[RequestContext]):
    """One turn's context; `_events` is replaced because the library declares one queue for the whole class."""

    turn_id: str
    outcomes: list[Outcome] = Field(default_factory=list)
    """All calls of this turn in order, those of earlier attempts first."""
    views: dict[str, ViewRef] = Field(default_factory=dict)
    """What to show when the turn ends, by name, in the order first asked for."""

    _events: EventQueue = PrivateAttr(default_factory=EventQueue)

    @property
    def events(self) -> EventQueue:
        return self._events

    def show(self, view: ViewRef) -> None:
        """Ask for a view at the end of the turn; a later one of the same name takes its place."""
        self.views[view.name] = view
