"""The kinds of change a todo can go through, each free of any storage; the database carries them out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from app.usecases.todo.records import Stored
from app.usecases.todo.todo import clean_title

Kind = Literal["added", "renamed", "completed", "reopened", "deleted", "restored"]


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of change, as a function from what is stored and the time to what is to be stored."""

    kind: Kind
    apply: Callable[[Stored, datetime], Stored]

    def taken(self, stored: Stored, now: datetime) -> Stored:
        """What is to be stored; the very same where the step changes nothing."""
        changed = self.apply(stored, now)
        return stored if changed == stored else changed.having(updated_at=now)


def renamed(title: str) -> Step:
    cleaned = clean_title(title)
    return Step("renamed", lambda stored, _: stored.having(title=cleaned))


COMPLETED = Step("completed", lambda stored, now: stored.having(completed_at=stored.todo.completed_at or now))
REOPENED = Step("reopened", lambda stored, _: stored.having(completed_at=None))
DELETED = Step("deleted", lambda stored, now: replace(stored, deleted_at=stored.deleted_at or now))
RESTORED = Step("restored", lambda stored, _: replace(stored, deleted_at=None))
