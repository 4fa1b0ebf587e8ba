"""What a use case tells the built-in assistant about its language; implemented by use cases, called by the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A function tool of the agent to run, by name, with JSON arguments."""

    name: str
    arguments: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ToolOutcome:
    """A tool call that was carried out, and the text the tool answered."""

    name: str
    arguments: Mapping[str, object]
    output: str


@dataclass(frozen=True, slots=True)
class Understood:
    """The calls a message asks for; they run in this order before `Phrasebook.answer` is asked."""

    calls: Sequence[ToolCall]


@dataclass(frozen=True, slots=True)
class Say:
    """What to tell the user; ends the turn. Markdown is allowed."""

    text: str


class Phrasebook(Protocol):
    """Plain language of one use case: user's words to tool calls, tool outcomes to sentences."""

    def understand(self, text: str, history: Sequence[ToolOutcome]) -> Understood | Say:
        """Read a new message; `history` has the outcomes of earlier turns, oldest first."""

    def answer(self, text: str, outcomes: Sequence[ToolOutcome]) -> Understood | Say:
        """Go on after this turn's calls ran; `outcomes` has all of this turn's, in order."""
