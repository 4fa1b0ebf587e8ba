"""One run of the agent as a stream of ChatKit events that can be stopped cleanly; used by `respond()`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

from agents import RunResultStreaming, StreamEvent
from chatkit.agents import stream_agent_response
from chatkit.types import ThreadStreamEvent

from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.identity import Identity
from app.usecases.runtime.pace import Pace
from app.usecases.runtime.tools import ToolRunner

_PATIENCE = 5.0
"""Seconds that the agents library is given to wind up a cancelled run."""


class _Tap(AsyncIterator[StreamEvent]):
    """The run's events, and the task that waits for the next one: the merge in the chat library orphans it."""

    reader: asyncio.Task[Any] | None = None

    def __init__(self, result: RunResultStreaming, pace: Pace) -> None:
        self._events = result.stream_events()
        self._pace = pace

    def stream_events(self) -> AsyncIterator[StreamEvent]:
        return self

    async def __anext__(self) -> StreamEvent:
        self.reader = asyncio.current_task()
        event = await anext(self._events)
        if event.type == "raw_response_event":
            self._pace.take()
        return event


class AgentRun:
    """The run is consumed in a task that is never cancelled while it winds up: it is asked to end, through the agents
    library, and then ends by itself. So a cancelled stream leaves no task behind and no tool starts any more."""

    def __init__(self, context: TurnContext, result: RunResultStreaming, tools: ToolRunner, pace: Pace) -> None:
        self._context = context
        self._result = result
        self._tools = tools
        self._tap = _Tap(result, pace)
        self._identity = Identity(context.generate_id)
        self._queue: asyncio.Queue[ThreadStreamEvent | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._consume())

    async def events(self) -> AsyncIterator[ThreadStreamEvent]:
        """The events as they come; raises what the run failed with."""
        while (event := await self._queue.get()) is not None:
            yield event
        await asyncio.wait({self._task})
        if self._task.cancelled():
            raise RuntimeError("The run was cancelled from inside")
        self._task.result()

    async def stop(self) -> None:
        """Bring everything to rest; harmless when the run has ended."""
        self._tools.stop()
        if not self._task.done():
            self._result.cancel()
            _, late = await asyncio.wait({self._task}, timeout=_PATIENCE)
            for task in late:
                task.cancel()
        await self._tools.settle()
        orphans = [task for task in (self._task, self._tap.reader, self._context.events.reader) if task is not None]
        for task in orphans:
            task.cancel()
        await asyncio.gather(*orphans, return_exceptions=True)

    async def _consume(self) -> None:
        try:
            async for event in stream_agent_response(self._context, cast("RunResultStreaming", self._tap)):
                self._queue.put_nowait(self._identity.give(event))
        finally:
            self._queue.put_nowait(None)
