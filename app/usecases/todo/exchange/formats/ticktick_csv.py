"""The CSV of TickTick's backups, with all lists and everything done; read only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.formats.tables import Table
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder
from app.usecases.todo.todo import NO_PRIORITY

HEADER = ("list name", "title", "is check list")
_KNOWN = frozenset(
    {"list name", "title", "kind", "tags", "content", "is check list", "due date", "reminder", "repeat", "priority",
     "status", "created time", "completed time", "order", "timezone", "is all day", "is floating", "column order",
     "view mode", "taskid", "parentid", "start date"}
)  # fmt: skip
_PRIORITIES = {"5": 1, "3": 2, "1": 3}
_TRIGGER = re.compile(
    r"(?:TRIGGER:)?(?P<sign>-?)P(?:(?P<days>\d{1,4})D)?(?:T(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:\d{1,9}S)?)?"
)
_SUB_TASK = re.compile(r"([▫▪])([^▫▪]*)")
_INBOXES = frozenset({"inbox", ""})
_MORNING = 9 * 60


def read(table: Table, now: Now) -> Document:
    losses = Losses()
    for name, value in table.unknown(_KNOWN):
        losses.add("field", value, name)
    drafts: list[Draft] = []
    places: dict[str, int] = {}
    for row in table.rows:
        reader = _Row(row, now, losses)
        places.setdefault(row.get("taskid") or "", len(drafts))
        drafts.append(reader.draft())
        drafts += reader.sub_tasks(len(drafts) - 1)
    return Document("ticktick", [_below(one, places) for one in drafts], losses=losses)


def _below(draft: Draft, places: Mapping[str, int]) -> Draft:
    """Its parent may stand behind it."""
    if not draft.parent_uid:
        return draft
    return replace(draft, parent=places.get(draft.parent_uid), parent_uid=None)


class _Row:
    def __init__(self, row: Mapping[str, str], now: Now, losses: Losses) -> None:
        self._row = row
        self._now = now
        self._losses = losses
        self._title = self._cell("title")

    def draft(self) -> Draft:
        # One that has only a begin is due then.
        due = self._due("due date") or self._due("start date")
        name = self._cell("list name")
        rule = self._rule()
        return Draft(
            title=self._title,
            notes="" if self._is_checklist() else self._cell("content"),
            due=due,
            recurrence=rule,
            from_completion="FROM=2" in self._cell("repeat").upper(),
            starts=due if rule else None,
            priority=_PRIORITIES.get(self._cell("priority"), NO_PRIORITY),
            list=None if name.casefold() in _INBOXES else name,
            labels=tuple(one.strip().lstrip("#") for one in self._cell("tags").split(",") if one.strip()),
            reminders=self._reminders(due),
            completed_at=self._completed(),
            created_at=self._moment("created time"),
            updated_at=self._moment("completed time"),
            uid=f"ticktick-{self._cell('taskid')}" if self._cell("taskid") and self._has_own_id() else None,
            parent_uid=self._cell("parentid") or None,
        )

    def sub_tasks(self, parent: int) -> list[Draft]:
        """The lines of a check list."""
        if not self._is_checklist():
            return []
        done = self._completed() or self._now.at
        found = _SUB_TASK.findall(self._cell("content"))
        return [Draft(text.strip(), parent=parent, completed_at=done if box == "▪" else None) for box, text in found]

    def _cell(self, name: str) -> str:
        return (self._row.get(name) or "").strip()

    def _is_checklist(self) -> bool:
        return self._cell("is check list").upper() == "Y" and _SUB_TASK.search(self._cell("content")) is not None

    def _has_own_id(self) -> bool:
        """Short numbers are only good within one backup."""
        return len(self._cell("taskid")) >= 16

    def _completed(self) -> datetime | None:
        """Status 0 is open, 1 done, 2 archived; -1 is “won't do”."""
        status = self._cell("status")
        if status in ("", "0"):
            return None
        if status == "-1":
            self._losses.add("field", self._title, "Status -1")
        return self._moment("completed time") or self._now.at

    def _moment(self, name: str) -> datetime | None:
        text = self._cell(name)
        if not text:
            return None
        try:
            return in_reach(datetime.strptime(text, "%Y-%m-%dT%H:%M:%S%z"))
        except ValueError:
            self._losses.add("date", f"{self._title}: {text}")
            return None

    def _due(self, name: str) -> Due | None:
        moment = self._moment(name)
        if moment is None:
            return None
        local = LocalMoment.of(moment.astimezone(zone_named(self._zone())))
        return local.day if self._cell("is all day").lower() == "true" else local

    def _zone(self) -> str:
        try:
            return zone_named(self._cell("timezone") or self._now.zone).key
        except AppError:
            return self._now.zone

    def _rule(self) -> str | None:
        """Without the parts that only TickTick knows."""
        text = self._cell("repeat").upper()
        if not text:
            return None
        if not text.startswith(("RRULE:", "FREQ=")):
            self._losses.add("recurrence", f"{self._title}: {text}")
            return None
        parts = [part for part in text.removeprefix("RRULE:").split(";") if part and not part.startswith("TT_")]
        return ";".join(parts)

    def _reminders(self, due: Due | None) -> tuple[Reminder, ...]:
        found: list[Reminder] = []
        for text in re.split(r"[\n,]", self._cell("reminder")):
            trigger = _TRIGGER.fullmatch(text.strip()) if text.strip() else None
            minutes = None if trigger is None else _minutes_before(trigger, due)
            if minutes is not None and minutes >= 0:
                found.append(MinutesBefore(minutes))
            elif text.strip():
                self._losses.add("reminder", f"{self._title}: {text}")
        return tuple(found)


def _minutes_before(trigger: re.Match[str], due: Due | None) -> int:
    """Of a due day it counts from midnight there, from nine here."""
    days, hours, minutes = (int(trigger[name] or 0) for name in ("days", "hours", "minutes"))
    total = (days * 24 + hours) * 60 + minutes
    before = total if trigger["sign"] else -total
    return before + (_MORNING if due is not None and not isinstance(due, LocalMoment) else 0)
