"""A todo as its row holds it, deleted or not, and the way there and back; the database stores and journals these."""

from __future__ import annotations

import json
import os
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.store import timestamps
from app.usecases.todo.todo import Todo, folded

COLUMNS = "seq, id, title, position, completed_at, created_at, updated_at, deleted_at"
INSERT = (
    "INSERT INTO todos (id, title, folded, position, completed_at, created_at, updated_at, deleted_at)"
    " VALUES (:id, :title, :folded, :position, :completed_at, :created_at, :updated_at, :deleted_at)"
)
UPDATE = (
    "UPDATE todos SET title = :title, folded = :folded, completed_at = :completed_at,"
    " updated_at = :updated_at, deleted_at = :deleted_at WHERE id = :id"
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A todo and whether it is deleted."""

    todo: Todo
    deleted_at: datetime | None = None

    @classmethod
    def new(cls, title: str, now: datetime, position: int) -> Stored:
        return cls(Todo(os.urandom(16).hex(), title, None, now, now, position))

    @classmethod
    def from_row(cls, row: sqlite3.Row) -> Stored:
        todo = Todo(
            id=row["id"],
            title=row["title"],
            completed_at=_moment(row["completed_at"]),
            created_at=timestamps.from_text(row["created_at"]),
            updated_at=timestamps.from_text(row["updated_at"]),
            position=row["position"],
        )
        return cls(todo, _moment(row["deleted_at"]))

    def row(self) -> dict[str, Any]:
        return {**self._fields(), "folded": folded(self.todo.title)}

    def to_json(self) -> str:
        """For the journal."""
        return json.dumps(self._fields(), ensure_ascii=False)

    def having(self, **fields: Any) -> Stored:
        """The same with other fields of the todo."""
        return replace(self, todo=replace(self.todo, **fields))

    def _fields(self) -> dict[str, Any]:
        deleted_at = timestamps.to_text(self.deleted_at) if self.deleted_at else None
        return {**self.todo.to_json(), "deleted_at": deleted_at}


def _moment(text: str | None) -> datetime | None:
    return timestamps.from_text(text) if text else None
