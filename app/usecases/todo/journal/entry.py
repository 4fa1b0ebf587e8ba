"""An entry of the journal as the activity view shows it; the database reads them, routes and tools tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.store import timestamps


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done. `data` has what a sentence about it needs: how many todos, the first titles, names of lists."""

    id: int
    at: datetime
    actor: str
    kind: str
    data: Mapping[str, Any]
    undoes: int | None
    """The entry that this one took back."""
    undone_by: int | None
    """The entry that took this one back."""
    final: bool
    """Whether it can never be taken back."""

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "at": timestamps.to_text(self.at),
            "actor": self.actor,
            "kind": self.kind,
            "data": dict(self.data),
            "undoes": self.undoes,
            "undone_by": self.undone_by,
            "can_undo": not self.final and self.undone_by is None,
        }


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The newest first; `after` asks for the next page."""

    data: Sequence[Entry]
    has_more: bool
    after: int | None
