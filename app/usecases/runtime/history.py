"""What a turn's model is sent of its thread: the last whole turns within the limits; used by `respond()`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from agents import TResponseInputItem
from chatkit.types import ThreadItem, UserMessageItem

from app.errors import AppError
from app.store.context import RequestContext
from app.store.threads import ThreadStore
from app.store.turn_journal import TurnJournal
from app.usecases.runtime.conversion import item_input, outcome_input
from app.usecases.runtime.outcomes import Outcome

_LARGEST_PAGE = 100
_BYTES_PER_TOKEN = 3
"""On the careful side: English has about four bytes a token, other scripts fewer."""


@dataclass(frozen=True, slots=True)
class Limits:
    items: int
    tokens: int


@dataclass(slots=True)
class _Turn:
    message: UserMessageItem
    rest: list[ThreadItem] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def inputs(self) -> list[TResponseInputItem]:
        calls = [part for outcome in self.outcomes for part in outcome_input(outcome)]
        return [*item_input(self.message), *calls, *(part for item in self.rest for part in item_input(item))]


@dataclass(frozen=True, slots=True)
class Conversation:
    """The model's input, and the turn it is to answer with the calls that earlier attempts of it made."""

    turn_id: str
    inputs: list[TResponseInputItem]
    outcomes: list[Outcome]


class History:
    """Reads from the newest item backwards and stops at the limits, whatever the thread's length."""

    def __init__(self, store: ThreadStore, journal: TurnJournal) -> None:
        self._store = store
        self._journal = journal

    async def load(self, thread_id: str, context: RequestContext, limits: Limits) -> Conversation:
        turns = _turns(await self._newest(thread_id, context, limits.items))
        if not turns:
            raise AppError("There is no message to answer in this conversation.", status=409)
        current = turns[-1]
        calls = await self._journal.calls(thread_id, [turn.message.id for turn in turns])
        for turn in turns:
            turn.outcomes = [Outcome.from_journal(call) for call in calls if call.turn_id == turn.message.id]
        # What failed in an earlier attempt is to be tried again, so the model isn't told that it can't be done.
        current.outcomes = [outcome for outcome in current.outcomes if outcome.state != "failed"]
        return Conversation(current.message.id, _fitting(turns, limits), current.outcomes)

    async def _newest(self, thread_id: str, context: RequestContext, wanted: int) -> list[ThreadItem]:
        """At least `wanted` items if there are as many, and as many more as the last turn needs; oldest first."""
        items: list[ThreadItem] = []
        after: str | None = None
        while len(items) < wanted or not any(isinstance(item, UserMessageItem) for item in items):
            page = await self._store.load_thread_items(thread_id, after, min(wanted, _LARGEST_PAGE), "desc", context)
            items.extend(page.data)
            after = page.after
            if not page.has_more:
                break
        return items[::-1]


def _turns(items: Sequence[ThreadItem]) -> list[_Turn]:
    """Items before the first user message belong to a turn that was cut off, and are left out."""
    turns: list[_Turn] = []
    for item in items:
        if isinstance(item, UserMessageItem):
            turns.append(_Turn(item))
        elif turns:
            turns[-1].rest.append(item)
    return turns


def _fitting(turns: Sequence[_Turn], limits: Limits) -> list[TResponseInputItem]:
    """The newest turns whole, as many as fit; the last one always."""
    chosen: list[list[TResponseInputItem]] = []
    items = tokens = 0
    for turn in reversed(turns):
        inputs = turn.inputs()
        items += len(inputs)
        tokens += len(json.dumps(inputs, ensure_ascii=False).encode()) // _BYTES_PER_TOKEN
        if chosen and (items > limits.items or tokens > limits.tokens):
            break
        chosen.append(inputs)
    return [part for inputs in reversed(chosen) for part in inputs]
