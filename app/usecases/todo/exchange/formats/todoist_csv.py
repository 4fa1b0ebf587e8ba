"""The CSV of Todoist's templates and backups, one file a project, dates as they were typed; read only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment, read_due
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.formats.tables import Table
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.quick_add.parser import parse
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.todo import NO_PRIORITY

HEADER = ("type", "content")
_KNOWN = frozenset(
    {"type", "content", "description", "priority", "indent", "date", "date_lang", "timezone", "author", "is_collapsed",
     "deadline_lang", "duration_unit", "view_style", "labels"}
)  # fmt: skip
_LABEL = re.compile(r"(?:^|(?<=\s))@(?P<name>[^\s@]+)(?=\s|$)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?")
_NUMBER_OF_PROJECT = re.compile(r"\s*\[\d+\]$")
_NEUTRAL = "x"


def read(table: Table, now: Now, name: str) -> Document:
    """The file's name is the project's."""
    losses = Losses()
    for column, value in table.unknown(_KNOWN):
        if value not in ("None", "False"):
            losses.add("field", value, column.upper())
    reader = _Reader(now, _project(name), losses)
    for row in table.rows:
        reader.take(row)
    return Document("todoist", reader.drafts, losses=losses)


def _project(name: str) -> str | None:
    stem = _NUMBER_OF_PROJECT.sub("", re.sub(r"\.csv$", "", name, flags=re.IGNORECASE)).strip()
    return None if not stem or stem.casefold() == "inbox" else stem


class _Reader:
    def __init__(self, now: Now, project: str | None, losses: Losses) -> None:
        self._now = now
        self._project = project
        self._losses = losses
        self._above: list[int] = []
        self.drafts: list[Draft] = []

    def take(self, row: Mapping[str, str]) -> None:
        content = row.get("content", "").strip()
        match row.get("type", "").strip().lower():
            case "task":
                self._task(row, content)
            case "note" if self.drafts and content:
                last = self.drafts[-1]
                self.drafts[-1] = replace(last, notes=f"{last.notes}\n\n{content}".strip())
            case "section":
                self._above.clear()
                self._losses.add("section", content)
            case "" | "meta":
                pass
            case other:
                self._losses.add("kind", content, other)

    def _task(self, row: Mapping[str, str], content: str) -> None:
        text = row.get("indent", "").strip()
        level = max(int(text) - 1, 0) if re.fullmatch("[0-9]{1,3}", text) else 0
        del self._above[level:]
        parent = self._above[-1] if self._above else None
        self._above.append(len(self.drafts))
        # A star before the name means that the task has no check box.
        title = _LABEL.sub("", content).removeprefix("* ")
        draft = Draft(
            title=" ".join(title.split()) or content,
            notes=row.get("description", "").strip(),
            priority=self._priority(row.get("priority", "")),
            list=self._project,
            labels=tuple(match["name"].replace("_", " ").strip("'\"") for match in _LABEL.finditer(content)),
            parent=parent,
        )
        self.drafts.append(self._dated(draft, row))

    def _priority(self, text: str) -> int:
        plain = text.strip()
        return int(plain) if plain in ("1", "2", "3", "4") else NO_PRIORITY

    def _dated(self, draft: Draft, row: Mapping[str, str]) -> Draft:
        text = row.get("date", "").strip()
        if not text:
            return draft
        zone = self._zone(row.get("timezone", "").strip())
        if _DAY.fullmatch(text):
            return self._on_day(draft, text.replace(" ", "T"), zone)
        language = row.get("date_lang", "").strip() or "en"
        read = parse(f"{_NEUTRAL} {text}", now=self._now.at, zone=zone, languages=[language, "en"])
        if read.title != _NEUTRAL or read.due is None:
            self._losses.add("date", text)
        return replace(
            draft, due=_due(read), recurrence=read.recurrence, from_completion=read.from_completion, starts=_due(read)
        )

    def _on_day(self, draft: Draft, text: str, zone: str) -> Draft:
        try:
            return replace(draft, due=read_due(text, zone))
        except AppError:
            self._losses.add("date", text)
            return draft

    def _zone(self, name: str) -> str:
        try:
            return zone_named(name).key if name else self._now.zone
        except AppError:
            return self._now.zone


def _due(read: QuickAdd) -> Due | None:
    if isinstance(read.due, datetime) and read.timezone is not None:
        return LocalMoment(read.due.date(), read.due.time().replace(second=0, microsecond=0), read.timezone)
    return read.due if isinstance(read.due, date) else None
