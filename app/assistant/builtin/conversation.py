"""What the built-in assistant reads out of a run's input: the message, this turn's outcomes, the earlier ones."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.assistant.builtin.phrasebook import ToolOutcome

# The chat library gives these the user's voice, although the user did not type them.
_NOT_TYPED = (
    "The user is referring to this in particular:",
    "# User-provided context for @-mentions",
    "Hidden context for the agent",
    "The following graphical UI widget",
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The user's last message, what this turn's tools answered so far, and what earlier turns' did."""

    text: str
    outcomes: Sequence[ToolOutcome]
    history: Sequence[ToolOutcome]


def read(given: str | list[Any]) -> Conversation:
    if isinstance(given, str):
        return Conversation(given, (), ())
    items: Sequence[Mapping[str, Any]] = given
    asked = max((place for place, item in enumerate(items) if _typed(item) is not None), default=-1)
    text = (_typed(items[asked]) or "") if asked >= 0 else ""
    return Conversation(text, _outcomes(items, items[asked + 1 :]), _outcomes(items, items[: max(asked, 0)]))


def _typed(item: Mapping[str, Any]) -> str | None:
    """The text of a message that the user typed."""
    if item.get("role") != "user" or item.get("type", "message") != "message":
        return None
    content = item.get("content", "")
    text = content if isinstance(content, str) else "".join(_part(part) for part in content)
    return None if text.startswith(_NOT_TYPED) else text


def _part(part: Mapping[str, Any]) -> str:
    return str(part.get("text", "")) if part.get("type") == "input_text" else ""


def _outcomes(items: Sequence[Mapping[str, Any]], answered: Sequence[Mapping[str, Any]]) -> tuple[ToolOutcome, ...]:
    calls = {item["call_id"]: item for item in items if item.get("type") == "function_call"}
    outputs = (item for item in answered if item.get("type") == "function_call_output")
    return tuple(_outcome(calls[each["call_id"]], each) for each in outputs if each.get("call_id") in calls)


def _outcome(call: Mapping[str, Any], answer: Mapping[str, Any]) -> ToolOutcome:
    output = answer.get("output", "")
    text = output if isinstance(output, str) else "".join(_part(part) for part in output)
    return ToolOutcome(str(call["name"]), _arguments(str(call.get("arguments", ""))), text)


def _arguments(text: str) -> Mapping[str, object]:
    """A language model of an earlier turn may have written anything here."""
    try:
        arguments = json.loads(text or "{}")
    except ValueError:
        return {}
    return arguments if isinstance(arguments, dict) else {}
