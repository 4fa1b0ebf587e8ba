"""A list of todos as it stands; the database makes them, everybody else reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.store import timestamps

INBOX = "inbox"
"""The id of the list that is always there and takes what belongs to no other."""


@dataclass(frozen=True, slots=True)
class TodoList:
    id: str
    name: str
    colour: str | None
    position: int
    created_at: datetime
    updated_at: datetime

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": self.name,
            "colour": self.colour,
            "position": self.position,
            "created_at": timestamps.to_text(self.created_at),
            "updated_at": timestamps.to_text(self.updated_at),
        }
