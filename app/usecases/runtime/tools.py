"""Carries out a turn's tool calls and journals them: none is repeated by a retry, none starts after Stop."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any
from uuid import uuid4

from agents import Agent, FunctionTool, ModelBehaviorError
from agents.tool_context import ToolContext

from app.errors import AppError
from app.store.turn_journal import TurnJournal
from app.usecases.runtime.context import TurnContext
from app.usecases.runtime.outcomes import UNKNOWN, Outcome, Recorded

_log = logging.getLogger(__name__)

_STOPPED = json.dumps({"error": "The user stopped this turn; the call was not carried out."})
_MALFORMED = json.dumps({"error": "The arguments don't fit this tool's schema; nothing was done. Correct them."})
_TOO_MANY = json.dumps({"error": "This turn has made too many calls; this one and more were not carried out."})
_MOST_CALLS = 100
"""In one turn. A model gone astray could otherwise push what it changed out of all that can be undone."""
_GRACE = 2.0
"""Seconds that a call in flight is given after Stop; its database transactions end whole in any case."""


class ToolRunner:
    """Wraps the function tools of a turn's agent.

    A call runs in a task of its own: when the run is cancelled the call goes on to its end and is journalled, and
    `settle()` waits for it. A call that an earlier attempt of the same turn carried out answers what it answered then.
    """

    def __init__(self, journal: TurnJournal, context: TurnContext, looking: AbstractSet[str]) -> None:
        self._journal = journal
        self._context = context
        self._looking = looking
        self._earlier = tuple(context.outcomes)
        self._running: set[asyncio.Task[str]] = set()
        self._malformed = 0
        self._calls = 0
        self._stopped = False

    def equip(self, agent: Agent[TurnContext]) -> Agent[TurnContext]:
        return agent.clone(tools=[self._wrap(tool) if isinstance(tool, FunctionTool) else tool for tool in agent.tools])

    def stop(self) -> None:
        self._stopped = True

    async def settle(self) -> None:
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=_GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*self._running, return_exceptions=True)

    def _wrap(self, tool: FunctionTool) -> FunctionTool:
        async def invoke(context: ToolContext[Any], arguments: str) -> str:
            return await self._run(tool, context, arguments)

        return replace(tool, on_invoke_tool=invoke)

    async def _run(self, tool: FunctionTool, context: ToolContext[Any], arguments: str) -> str:
        if self._stopped:
            return _STOPPED
        if (output := self._earlier_output(tool.name, arguments)) is not None:
            return output
        self._calls += 1
        if self._calls > _MOST_CALLS:
            return _TOO_MANY
        task = asyncio.create_task(self._carry_out(tool, context, arguments))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    def _earlier_output(self, tool: str, arguments: str) -> str | None:
        if tool in self._looking:
            return None
        same = (o for o in self._earlier if o.state == "done" and o.is_same_call(tool, arguments))
        return next((outcome.output for outcome in same), None)

    async def _carry_out(self, tool: FunctionTool, context: ToolContext[Any], arguments: str) -> str:
        call_id = f"call_{uuid4().hex}"
        await self._journal.start(self._context.thread.id, self._context.turn_id, call_id, tool.name, arguments)
        shown = dict(self._context.views)
        recorded = await self._invoke(tool, context, arguments)
        if recorded is None:
            self._context.outcomes.append(Outcome(call_id, tool.name, arguments, UNKNOWN, "unknown"))
            return UNKNOWN
        views = tuple(view for name, view in self._context.views.items() if shown.get(name) != view)
        recorded = recorded.model_copy(update={"views": views})
        await self._journal.finish(self._context.thread.id, self._context.turn_id, call_id, recorded.model_dump_json())
        self._context.outcomes.append(
            Outcome(call_id, tool.name, arguments, recorded.output, "done" if recorded.done else "failed", views)
        )
        if self._malformed > 1:
            raise ModelBehaviorError(f"The model called {tool.name} with arguments that don't fit its schema, twice.")
        return recorded.output

    async def _invoke(self, tool: FunctionTool, context: ToolContext[Any], arguments: str) -> Recorded | None:
        """None when nobody knows whether the call took effect."""
        if self._stopped:
            return Recorded(output=_STOPPED, done=False)
        try:
            return Recorded(output=str(await tool.on_invoke_tool(context, arguments)))
        except AppError as error:
            return Recorded(output=json.dumps({"error": error.user_message}, ensure_ascii=False), done=False)
        except ModelBehaviorError:
            self._malformed += 1
            return Recorded(output=_MALFORMED, done=False)
        except Exception:  # noqa: BLE001 - a bug in a tool ends its call, not the turn
            _log.exception("The tool %s failed", tool.name)
            return None
