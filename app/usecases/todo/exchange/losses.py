"""What a file holds and todos cannot carry, counted by kind with an example each; readers note it, previews tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

LossKind = Literal[
    "no_title", "title_cut", "notes_cut", "date", "recurrence", "reminder", "priority", "colour", "parent", "field",
    "name", "section", "text", "kind", "extra",
]  # fmt: skip
_LONGEST_EXAMPLE = 120
_MOST_KINDS = 100


@dataclass(slots=True)
class _Tally:
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Loss:
    """`what` names the field or kind of the file, where there is one."""

    kind: LossKind
    what: str
    count: int
    example: str

    def to_json(self) -> Mapping[str, Any]:
        return {"kind": self.kind, "what": self.what, "count": self.count, "example": self.example}


class Losses:
    """The first of each kind is the example."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[LossKind, str], _Tally] = {}

    def add(self, kind: LossKind, example: object = "", what: str = "") -> None:
        key = (kind, _shown(what))
        tally = self._tallies.get(key)
        if tally is not None:
            tally.count += 1
        elif len(self._tallies) < _MOST_KINDS:
            self._tallies[key] = _Tally(1, _shown(example))

    def all(self) -> Sequence[Loss]:
        return [Loss(kind, what, tally.count, tally.example) for (kind, what), tally in self._tallies.items()]


def _shown(text: object) -> str:
    """In one line, and without halves of characters, which cannot be sent."""
    line = " ".join(str(text).split())[:_LONGEST_EXAMPLE]
    return line.encode("utf-8", "replace").decode()
