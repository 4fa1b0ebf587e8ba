"""The app's own JSON, versioned and complete: what is written and read back is the same, times and trash included."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from app.errors import AppError
from app.store import timestamps
from app.usecases.todo.due.due import Due, from_text, text_of, zone_of
from app.usecases.todo.exchange.draft import Document, Draft, NamedDraft
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.exchange.snapshot import Snapshot
from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.reminders.reminder import Reminder, reminder_from_json, reminder_json
from app.usecases.todo.todo import NO_PRIORITY, Todo

NAME = "todo-assistant"
VERSION = 1


def write(snapshot: Snapshot) -> Iterator[str]:
    """One todo a line, so that two exports can be compared."""
    head = {"format": NAME, "version": VERSION, "exported_at": timestamps.to_text(snapshot.now.at)}
    yield _json(head)[:-1]
    yield ',\n"lists": [' + _lines([_named_json(one) for one in snapshot.lists if one.id != INBOX]) + "]"
    yield ',\n"labels": [' + _lines([_named_json(one) for one in snapshot.labels]) + "]"
    yield ',\n"todos": ['
    for number, todo in enumerate(snapshot.todos):
        yield (",\n" if number else "\n") + _json(_todo_json(snapshot, todo))
    yield "\n]}\n"


def recognises(value: object) -> bool:
    return isinstance(value, dict) and value.get("format") == NAME


def read(value: Mapping[str, Any]) -> Document:
    if value.get("version") != VERSION:
        raise AppError(
            "This file was exported by a newer version of the app. Install the newest version to import it. "
            "Nothing was changed."
        )
    losses = Losses()
    return Document(
        format="json",
        todos=[_draft(one, losses) for one in _mappings(value.get("todos"))],
        lists=[_named(one) for one in _mappings(value.get("lists"))],
        labels=[_named(one) for one in _mappings(value.get("labels"))],
        losses=losses,
    )


def _todo_json(snapshot: Snapshot, todo: Todo) -> Mapping[str, Any]:
    recurrence = todo.recurrence
    return {
        "uid": todo.uid,
        "title": todo.title,
        "notes": todo.notes,
        "list": snapshot.list_of(todo),
        "labels": snapshot.labels_of(todo),
        "priority": todo.priority,
        "due": todo.due and text_of(todo.due),
        "timezone": zone_of(todo.due),
        "recurrence": recurrence and recurrence.rule,
        "recurrence_start": recurrence and text_of(recurrence.start),
        "recurrence_timezone": recurrence and zone_of(recurrence.start),
        "from_completion": bool(recurrence and recurrence.from_completion),
        "reminders": [reminder_json(one) for one in todo.reminders],
        "parent": snapshot.parent_of(todo),
        "series": snapshot.series_of(todo),
        "completed_at": _moment_text(todo.completed_at),
        "created_at": _moment_text(todo.created_at),
        "updated_at": _moment_text(todo.updated_at),
        "deleted_at": _moment_text(todo.deleted_at),
        "extra": dict(todo.extra),
    }


def _draft(one: Mapping[str, Any], losses: Losses) -> Draft:
    fields = _Fields(one, losses)
    extra = one.get("extra")
    priority = one.get("priority")
    return Draft(
        title=fields.text("title") or "",
        notes=fields.text("notes") or "",
        due=fields.due("due", "timezone"),
        recurrence=fields.text("recurrence"),
        from_completion=one.get("from_completion") is True,
        starts=fields.due("recurrence_start", "recurrence_timezone"),
        priority=priority if isinstance(priority, int) else NO_PRIORITY,
        list=fields.text("list"),
        labels=tuple(label for label in _sequence(one.get("labels")) if isinstance(label, str)),
        reminders=fields.reminders(),
        parent_uid=fields.text("parent"),
        completed_at=fields.moment("completed_at"),
        created_at=fields.moment("created_at"),
        updated_at=fields.moment("updated_at"),
        deleted_at=fields.moment("deleted_at"),
        uid=fields.text("uid"),
        series=fields.text("series"),
        extra=extra if isinstance(extra, dict) else {},
    )


class _Fields:
    """The values of one todo; one that makes no sense is noted as lost."""

    def __init__(self, values: Mapping[str, Any], losses: Losses) -> None:
        self._values = values
        self._losses = losses

    def text(self, name: str) -> str | None:
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def due(self, name: str, zone: str) -> Due | None:
        text = self.text(name)
        try:
            return from_text(text, self.text(zone)) if text else None
        except ValueError:
            self._losses.add("date", text)
            return None

    def moment(self, name: str) -> datetime | None:
        text = self.text(name)
        try:
            return in_reach(timestamps.from_text(text)) if text else None
        except ValueError:
            self._losses.add("date", text)
            return None

    def reminders(self) -> tuple[Reminder, ...]:
        found: list[Reminder] = []
        for one in _sequence(self._values.get("reminders")):
            try:
                found.append(reminder_from_json(one))
            except (TypeError, ValueError, KeyError, OverflowError):
                self._losses.add("reminder", one)
        return tuple(found)


def _named_json(one: TodoList | Label) -> Mapping[str, Any]:
    times = {"created_at": timestamps.to_text(one.created_at), "updated_at": timestamps.to_text(one.updated_at)}
    return {"name": one.name, "colour": one.colour, **times}


def _named(one: Mapping[str, Any]) -> NamedDraft:
    fields = _Fields(one, Losses())
    created, updated = fields.moment("created_at"), fields.moment("updated_at")
    return NamedDraft(fields.text("name") or "", fields.text("colour"), created, updated)


def _lines(values: Sequence[Mapping[str, Any]]) -> str:
    return ",".join("\n" + _json(value) for value in values)


def _mappings(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in _sequence(value) if isinstance(one, dict)]


def _sequence(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _moment_text(moment: datetime | None) -> str | None:
    return timestamps.to_text(moment) if moment else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
