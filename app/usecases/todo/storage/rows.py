"""Todos, lists and labels as rows and back; batches store these, the journal keeps what changed in them.

Reading takes a column that is missing at its default: the journal outlives the columns of its day.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from app.store import timestamps
from app.store.search.folding import folded
from app.usecases.todo.due.due import Due, from_text, instant_of, text_of, zone_of
from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.naming import name_key
from app.usecases.todo.recurrence.recurrence import Recurrence
from app.usecases.todo.reminders.reminder import reminder_from_json, reminder_json
from app.usecases.todo.todo import NO_PRIORITY, Todo

Row = dict[str, Any]
Stored = Mapping[str, Any] | sqlite3.Row
"""From a table or from the journal."""

_KEY_LENGTH = 40


def todo_row(todo: Todo) -> Row:
    return {
        "seq": todo.seq,
        "id": todo.id,
        "uid": todo.uid,
        "title": todo.title,
        "list_id": todo.list_id,
        "parent_id": todo.parent_id,
        "position": todo.position,
        "priority": todo.priority,
        "due": None if todo.due is None else text_of(todo.due),
        "due_zone": zone_of(todo.due),
        **_recurrence_row(todo.recurrence),
        "series": todo.series,
        "labels": _json(todo.label_ids) if todo.label_ids else "[]",
        "reminders": _json([reminder_json(one) for one in todo.reminders]) if todo.reminders else "[]",
        "completed_at": _text(todo.completed_at),
        "created_at": timestamps.to_text(todo.created_at),
        "updated_at": timestamps.to_text(todo.updated_at),
        "deleted_at": _text(todo.deleted_at),
        "extra": _json(todo.extra) if todo.extra else "{}",
        "notes": todo.notes,
    }


def derived_todo_row(todo: Todo) -> Row:
    """Columns that follow from the others; they are in no journal."""
    return {"title_key": folded(todo.title[:_KEY_LENGTH])[:_KEY_LENGTH], "due_at": _text(instant_of(todo.due))}


def todo_from_row(row: Stored) -> Todo:
    get: Callable[[str], Any] = dict(row).get
    due, labels, reminders = get("due"), get("labels"), get("reminders")
    zone, extra = get("due_zone"), get("extra")
    return Todo(
        seq=row["seq"],
        id=row["id"],
        uid=get("uid") or row["id"],
        title=row["title"],
        list_id=get("list_id") or INBOX,
        parent_id=get("parent_id"),
        position=row["position"],
        priority=get("priority") or NO_PRIORITY,
        due=from_text(due, zone) if due else None,
        recurrence=_recurrence(row, zone) if get("recurrence") else None,
        series=get("series"),
        label_ids=tuple(json.loads(labels)) if labels and labels != "[]" else (),
        reminders=tuple(map(reminder_from_json, json.loads(reminders))) if reminders and reminders != "[]" else (),
        completed_at=_moment(get("completed_at")),
        created_at=timestamps.from_text(row["created_at"]),
        updated_at=timestamps.from_text(row["updated_at"]),
        deleted_at=_moment(get("deleted_at")),
        extra=json.loads(extra) if extra and extra != "{}" else {},
        notes=get("notes") or "",
    )


def list_row(todo_list: TodoList) -> Row:
    return _named_row(todo_list)


def list_from_row(row: Stored) -> TodoList:
    return TodoList(*_named(row))


def label_row(label: Label) -> Row:
    return _named_row(label)


def label_from_row(row: Stored) -> Label:
    return Label(*_named(row))


def derived_named_row(named: TodoList | Label) -> Row:
    return {"name_key": name_key(named.name)}


def _named_row(named: TodoList | Label) -> Row:
    return {
        "id": named.id,
        "name": named.name,
        "colour": named.colour,
        "position": named.position,
        "created_at": timestamps.to_text(named.created_at),
        "updated_at": timestamps.to_text(named.updated_at),
    }


def _named(row: Stored) -> tuple[str, str, str | None, int, datetime, datetime]:
    created, updated = timestamps.from_text(row["created_at"]), timestamps.from_text(row["updated_at"])
    return row["id"], row["name"], row["colour"], row["position"], created, updated


def _recurrence_row(recurrence: Recurrence | None) -> Row:
    return {
        "recurrence": recurrence and recurrence.rule,
        "from_completion": int(recurrence is not None and recurrence.from_completion),
        "recurrence_start": recurrence and _start(recurrence.start),
    }


def _start(start: Due) -> str:
    """With its zone, which the due may have left since."""
    zone = zone_of(start)
    return text_of(start) if zone is None else f"{text_of(start)} {zone}"


def _recurrence(row: Stored, zone: str | None) -> Recurrence:
    text, _, own_zone = row["recurrence_start"].partition(" ")
    return Recurrence(row["recurrence"], from_text(text, own_zone or zone), bool(row["from_completion"]))


def _moment(text: str | None) -> datetime | None:
    return timestamps.from_text(text) if text else None


def _text(moment: datetime | None) -> str | None:
    return timestamps.to_text(moment) if moment else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
