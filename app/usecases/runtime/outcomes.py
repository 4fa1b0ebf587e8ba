"""What a tool call came to, as it is kept in the turn journal and told to the model again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from app.store.turn_journal import TurnCall
from app.store.view_item import ViewRef

State = Literal["done", "failed", "unknown"]

UNKNOWN = json.dumps(
    {"unknown": "This call was interrupted. It may or may not have taken effect: look before calling it again."}
)


class Recorded(BaseModel):
    """The journal's text for a finished call: its output, whether it was carried out, and the views it asked for."""

    model_config = ConfigDict(frozen=True)

    output: str
    done: bool = True
    views: tuple[ViewRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One call of a turn, of this attempt or an earlier one."""

    call_id: str
    tool: str
    arguments: str
    output: str
    state: State
    views: tuple[ViewRef, ...] = ()

    @classmethod
    def from_journal(cls, call: TurnCall) -> Outcome:
        recorded = _recorded(call.output)
        if recorded is None:
            return cls(call.call_id, call.tool, call.arguments, UNKNOWN, "unknown")
        state: State = "done" if recorded.done else "failed"
        return cls(call.call_id, call.tool, call.arguments, recorded.output, state, recorded.views)

    def is_same_call(self, tool: str, arguments: str) -> bool:
        return self.tool == tool and _canonical(self.arguments) == _canonical(arguments)

    def json(self) -> Mapping[str, object]:
        """The output of a tool that answers a JSON object; empty for any other."""
        try:
            value = json.loads(self.output)
        except json.JSONDecodeError:
            return {}
        return value if isinstance(value, dict) else {}


def _recorded(output: str | None) -> Recorded | None:
    if output is None:
        return None
    try:
        return Recorded.model_validate_json(output)
    except ValidationError:
        return None


def _canonical(arguments: str) -> str:
    try:
        return json.dumps(json.loads(arguments or "{}"), sort_keys=True)
    except json.JSONDecodeError:
        return arguments
