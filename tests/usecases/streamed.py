"""Model steps that speak word by word, and may wait or break in the middle."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable

from agents.items import TResponseStreamEvent
from agents.testing import ModelCall
from openai.types.responses import ResponseTextDeltaEvent

from app.assistant.builtin.events import Answer
from app.assistant.builtin.phrasebook import Say


def words(
    text: str, *, pause_after: int | None = None, fail_after: int | None = None, error: Exception | None = None
) -> Callable[[ModelCall], AsyncIterator[TResponseStreamEvent]]:
    """The words of `text`; after so many of them the step waits for ever, or fails."""
    assert len(re.findall(r"\S+", text)) > 1

    async def events(call: ModelCall) -> AsyncIterator[TResponseStreamEvent]:
        spoken = 0
        for event in Answer(Say(text)).events():
            yield event
            if isinstance(event, ResponseTextDeltaEvent):
                spoken += 1
                if spoken == pause_after:
                    await asyncio.Event().wait()
                if spoken == fail_after and error is not None:
                    raise error

    return events
