"""Todos as a table (RFC 4180) that spreadsheets open without running what stands in it; written and read back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from app.errors import AppError
from app.store import timestamps
from app.usecases.todo.due.due import Due, from_text, read_due, text_of, zone_of
from app.usecases.todo.due.now import Now
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.formats.tables import Table
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.exchange.snapshot import Snapshot
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder, read_reminder
from app.usecases.todo.todo import NO_PRIORITY, Todo

COLUMNS = (
    "title", "notes", "list", "labels", "priority", "due", "timezone", "recurrence", "recurrence_start",
    "from_completion", "reminders", "completed_at", "created_at", "updated_at", "uid", "parent", "series",
)  # fmt: skip
_OTHER_NAMES = {
    "title": ("task", "task name", "name", "summary", "todo", "subject"),
    "notes": ("note", "description", "details"),
    "list": ("project", "folder"),
    "labels": ("label", "tags", "tag", "categories"),
    "due": ("due date", "deadline", "date"),
    "completed_at": ("completed", "done", "date completed"),
    "created_at": ("created",),
    "updated_at": ("modified", "updated"),
}
_FORMULA = tuple("=+-@\t\r'")
"""What a spreadsheet takes for a formula; the apostrophe itself, so that reading can tell ours from others."""
_PIECES = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)
_YES = frozenset({"true", "yes", "x", "1", "done", "completed"})
_NO = frozenset({"false", "no", "0", "open"})


def write(snapshot: Snapshot) -> Iterator[str]:
    yield "\ufeff" + _line(COLUMNS)  # the mark tells spreadsheets that it is UTF-8
    for todo in snapshot.todos:
        yield _line(_shielded(cell) for cell in _cells(snapshot, todo))


def read(table: Table, now: Now) -> Document:
    """Our own, or any table with a column that may be a title."""
    losses, columns = Losses(), _columns(table)
    for name, value in table.unknown(frozenset(columns.values())):
        losses.add("field", value, name)
    plain = not table.has("uid", "recurrence_start")
    reader = _Reader(columns, now, losses, shielded=not plain)
    return Document("csv", [reader.draft(row) for row in table.rows], losses=losses)


def has_title(names: Sequence[str]) -> bool:
    return any(name in names for name in ("title", *_OTHER_NAMES["title"]))


def title_names() -> Sequence[str]:
    return ("title", *_OTHER_NAMES["title"])


def _columns(table: Table) -> Mapping[str, str]:
    """The table's own names of our columns."""
    found = {}
    for name in COLUMNS:
        known = (one for one in (name, *_OTHER_NAMES.get(name, ())) if one in table.names)
        if (own := next(known, None)) is not None:
            found[name] = own
    return found


def _cells(snapshot: Snapshot, todo: Todo) -> Iterable[str]:
    recurrence = todo.recurrence
    return (
        todo.title,
        todo.notes,
        snapshot.list_of(todo) or "",
        _joined(snapshot.labels_of(todo)),
        "" if todo.priority == NO_PRIORITY else str(todo.priority),
        text_of(todo.due) if todo.due else "",
        zone_of(todo.due) or "",
        recurrence.rule if recurrence else "",
        _start(recurrence.start) if recurrence else "",
        "yes" if recurrence and recurrence.from_completion else "",
        _joined([_reminder_text(one) for one in todo.reminders]),
        _moment(todo.completed_at),
        _moment(todo.created_at),
        _moment(todo.updated_at),
        todo.uid,
        snapshot.parent_of(todo) or "",
        snapshot.series_of(todo) or "",
    )


class _Reader:
    def __init__(self, columns: Mapping[str, str], now: Now, losses: Losses, *, shielded: bool) -> None:
        self._columns = columns
        self._now = now
        self._losses = losses
        self._is_shielded = shielded

    def draft(self, row: Mapping[str, str]) -> Draft:
        def cell(name: str) -> str:
            value = row.get(self._columns.get(name, ""), "") or ""
            return _unshielded(value) if self._is_shielded else value

        due = self._due(cell("due"), cell("timezone").strip())
        start = cell("recurrence_start").rpartition(" ") if " " in cell("recurrence_start") else None
        return Draft(
            title=cell("title"),
            notes=cell("notes"),
            due=due,
            recurrence=cell("recurrence").strip() or None,
            from_completion=cell("from_completion").strip().lower() in _YES,
            starts=self._due(start[0], start[2]) if start else self._due(cell("recurrence_start"), ""),
            priority=self._priority(cell("priority")),
            list=cell("list").strip() or None,
            labels=self._labels(cell("labels")),
            reminders=self._reminders(cell("reminders")),
            completed_at=self._completed(cell("completed_at")),
            created_at=self._moment(cell("created_at")),
            updated_at=self._moment(cell("updated_at")),
            uid=cell("uid").strip() or None,
            parent_uid=cell("parent").strip() or None,
            series=cell("series").strip() or None,
        )

    def _labels(self, text: str) -> tuple[str, ...]:
        if not self._is_shielded and ";" not in text:
            return tuple(one.strip() for one in text.split(",") if one.strip())
        return tuple(_parted(text))

    def _due(self, text: str, zone: str) -> Due | None:
        text = text.strip().replace(" ", "T")
        if not text:
            return None
        try:
            if self._is_shielded:
                return from_text(text, zone or None)
            return read_due(text, zone or self._now.zone)
        except (ValueError, AppError):
            self._losses.add("date", text)
            return None

    def _moment(self, text: str) -> datetime | None:
        if not text.strip():
            return None
        try:
            moment = in_reach(timestamps.from_text(text.strip()))
        except ValueError:
            self._losses.add("date", text)
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=self._now.local.tzinfo)

    def _completed(self, text: str) -> datetime | None:
        """Other tables may only say that it is done."""
        plain = text.strip().lower()
        if plain in _YES:
            return self._now.at
        return None if plain in _NO else self._moment(text)

    def _priority(self, text: str) -> int:
        plain = text.strip().lower().removeprefix("p")
        if not plain:
            return NO_PRIORITY
        if plain in ("1", "2", "3", "4"):
            return int(plain)
        self._losses.add("priority", text)
        return NO_PRIORITY

    def _reminders(self, text: str) -> tuple[Reminder, ...]:
        found: list[Reminder] = []
        for one in _parted(text):
            try:
                found.append(_reminder(one, self._now.zone))
            except (ValueError, AppError):
                self._losses.add("reminder", one)
        return tuple(found)


def _reminder(text: str, zone: str) -> Reminder:
    if re.fullmatch(r"[0-9]{1,7}m", text):
        return read_reminder(int(text[:-1]), None, zone)
    at, _, own_zone = text.partition(" ")
    return read_reminder(None, at, own_zone or zone)


def _reminder_text(reminder: Reminder) -> str:
    if isinstance(reminder, MinutesBefore):
        return f"{reminder.minutes}m"
    return f"{text_of(reminder)} {reminder.zone}"


def _start(start: Due) -> str:
    zone = zone_of(start)
    return text_of(start) if zone is None else f"{text_of(start)} {zone}"


def _joined(texts: Iterable[str]) -> str:
    return ";".join(text.replace("\\", "\\\\").replace(";", "\\;") for text in texts)


def _parted(text: str) -> list[str]:
    return [re.sub(r"\\(.)", r"\1", piece) for piece in _PIECES.findall(text)]


def _shielded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unshielded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _moment(moment: datetime | None) -> str:
    return timestamps.to_text(moment) if moment else ""


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
