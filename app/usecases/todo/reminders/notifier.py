"""Who is told of reminders that are due: an interface, and the one that tells every window; the scheduler calls it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.store import timestamps
from app.store.changes import Change, Changes
from app.usecases.todo.reminders.queue import FiredReminder
from app.usecases.todo.todo import LISTED_NOTES

_MOST_NAMED = 50


class Notifier(Protocol):
    async def remind(self, due: Sequence[FiredReminder]) -> None:
        """Show them, together: those that came due while nobody could show them are `missed`. Each comes once only."""


class PublishingNotifier:
    """Tells whoever follows the feed, as `reminders.due`."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    async def remind(self, due: Sequence[FiredReminder]) -> None:
        told = [
            {"todo": one.todo.to_json(LISTED_NOTES), "at": timestamps.to_text(one.at), "missed": one.missed}
            for one in due[:_MOST_NAMED]
        ]
        self._changes.publish(Change("reminders.due", {"reminders": told, "count": len(due)}))
