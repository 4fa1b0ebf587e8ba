"""The present moment as the user's clock and calendar show it; made once for each reading or change of todos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.usecases.todo.due.zone import zone_named


@dataclass(frozen=True, slots=True)
class Now:
    """An instant and the name of the zone the user is in."""

    at: datetime
    zone: str

    @property
    def today(self) -> date:
        return self.local.date()

    @property
    def local(self) -> datetime:
        return self.at.astimezone(zone_named(self.zone))
