"""Microsoft To Do: the CSV that Outlook writes, and the JSON of Microsoft Graph; read only."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.formats.microsoft_recurrence import rule_of
from app.usecases.todo.exchange.formats.tables import Table
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.reminders.reminder import Reminder
from app.usecases.todo.todo import NO_PRIORITY

HEADER = ("subject", "due date", "date completed")
_KNOWN = frozenset(
    {"subject", "start date", "due date", "reminder on/off", "reminder date", "reminder time", "date completed",
     "% complete", "categories", "notes", "priority", "status", "private", "sensitivity", "schedule+ priority",
     "total work", "actual work"}
)  # fmt: skip
_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?\s*([AaPp]\.?[Mm])?")
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<br\s*/?>|</p>|</div>", re.IGNORECASE)
_LOST = ("attachments", "linkedResources")
_MOST_NESTED = 4


def read_table(table: Table, now: Now) -> Document:
    losses = Losses()
    for name, value in table.unknown(_KNOWN):
        if value not in ("0", "False"):
            losses.add("field", value, name)
    days_first = _days_come_first(table)
    drafts = [_OutlookRow(row, now, losses, days_first=days_first).draft() for row in table.rows]
    return Document("microsoft", drafts, losses=losses)


def _days_come_first(table: Table) -> bool:
    """Outlook writes dates as the system does: 3/14/2026 or 14.3.2026; one day above 12 tells."""
    names = ("due date", "start date", "date completed", "reminder date")
    found = [match for row in table.rows for name in names if (match := _NUMBERS.search(row.get(name, "")))]
    if any(int(match[2]) > 12 for match in found):
        return False
    return any(len(match[1]) < 3 and int(match[1]) > 12 for match in found) or any("." in match[0] for match in found)


class _OutlookRow:
    def __init__(self, row: Mapping[str, str], now: Now, losses: Losses, *, days_first: bool) -> None:
        self._row = row
        self._now = now
        self._losses = losses
        self._days_first = days_first

    def draft(self) -> Draft:
        return Draft(
            title=self._cell("subject"),
            notes=self._cell("notes"),
            due=self._day("due date"),
            priority={"high": 1, "low": 3}.get(self._cell("priority").lower(), NO_PRIORITY),
            labels=tuple(one.strip() for one in re.split("[;,]", self._cell("categories")) if one.strip()),
            reminders=self._reminders(),
            completed_at=self._completed(),
        )

    def _cell(self, name: str) -> str:
        return (self._row.get(name) or "").strip()

    def _day(self, name: str) -> date | None:
        text = self._cell(name)
        match = _NUMBERS.search(text)
        if match is None:
            if text and text != "0":
                self._losses.add("date", text)
            return None
        first, second, third = (int(part) for part in match.groups())
        try:
            if len(match[1]) == 4:
                return _day(first, second, third)
            year = third if third > 99 else 2000 + third
            return _day(year, second, first) if self._days_first else _day(year, first, second)
        except ValueError:
            self._losses.add("date", text)
            return None

    def _completed(self) -> datetime | None:
        day = self._day("date completed")
        if day is not None:
            return datetime.combine(day, time(12), zone_named(self._now.zone)).astimezone(UTC)
        done = self._cell("% complete") in ("100", "1", "100%") or self._cell("status").lower() in ("complete", "2")
        return self._now.at if done else None

    def _reminders(self) -> tuple[Reminder, ...]:
        if self._cell("reminder on/off").lower() not in ("true", "on", "wahr", "vrai", "verdadero", "1"):
            return ()
        day, clock = self._day("reminder date"), _CLOCK.search(self._cell("reminder time"))
        if day is None or clock is None:
            self._losses.add("reminder", self._cell("subject"))
            return ()
        hour = int(clock[1]) % 24
        if clock[3]:
            hour = hour % 12 + (12 if clock[3].lower().startswith("p") else 0)
        return (LocalMoment(day, time(hour, int(clock[2]) % 60), self._now.zone),)


def _day(year: int, month: int, day: int) -> date:
    return in_reach(datetime(year, month, day)).date()  # noqa: DTZ001 - a day has no zone


def recognises(value: object) -> bool:
    return next(_tasks(value, None, 0), None) is not None


def read_json(value: object, now: Now) -> Document:
    losses = Losses()
    drafts: list[Draft] = []
    for name, task in _tasks(value, None, 0):
        reader = _GraphTask(task, name, now, losses)
        drafts.append(reader.draft())
        drafts += reader.steps(len(drafts) - 1)
    return Document("microsoft", drafts, losses=losses)


def _tasks(value: object, name: str | None, depth: int) -> Iterator[tuple[str | None, Mapping[str, Any]]]:
    """Each task with its list's name: alone, in a `value`, or in the `tasks` of lists, as exporters write them."""
    if depth > _MOST_NESTED:
        return
    if isinstance(value, list):
        for one in value:
            yield from _tasks(one, name, depth + 1)
    elif isinstance(value, dict):
        if "title" in value and ("status" in value or "importance" in value):
            yield name, value
            return
        own = value.get("displayName")
        known = value.get("wellknownListName") == "defaultList"
        inner = None if known else own if isinstance(own, str) else name
        for key in ("value", "lists", "tasks", "Lists", "Tasks"):
            yield from _tasks(value.get(key), inner, depth + 1)


class _GraphTask:
    def __init__(self, task: Mapping[str, Any], name: str | None, now: Now, losses: Losses) -> None:
        self._task = task
        self._name = name
        self._now = now
        self._losses = losses
        for lost in _LOST:
            if task.get(lost):
                losses.add("field", task.get("title"), lost)

    def draft(self) -> Draft:
        # A due of To Do is a day; its time is always midnight.
        due = self._day("dueDateTime")
        rule = self._rule()
        task_id = self._text("id")
        return Draft(
            title=self._text("title"),
            notes=self._notes(),
            due=due,
            recurrence=rule,
            starts=due if rule else None,
            priority={"high": 1, "low": 3}.get(self._text("importance").lower(), NO_PRIORITY),
            list=self._name,
            labels=tuple(one for one in _list(self._task.get("categories")) if isinstance(one, str)),
            reminders=self._reminders(),
            completed_at=self._completed(),
            created_at=self._instant("createdDateTime"),
            updated_at=self._instant("lastModifiedDateTime"),
            uid=f"microsoft-{task_id}" if task_id else None,
        )

    def steps(self, parent: int) -> list[Draft]:
        drafts = []
        for step in _list(self._task.get("checklistItems")):
            if isinstance(step, dict):
                done = step.get("isChecked") is True
                moment = self._completed() or self._instant("lastModifiedDateTime") or self._now.at
                name = str(step.get("displayName") or "")
                drafts.append(Draft(name, parent=parent, completed_at=moment if done else None))
        return drafts

    def _text(self, name: str) -> str:
        value = self._task.get(name)
        return value.strip() if isinstance(value, str) else ""

    def _notes(self) -> str:
        body = self._task.get("body")
        if not isinstance(body, dict) or not isinstance(body.get("content"), str):
            return ""
        content: str = body["content"]
        if str(body.get("contentType", "")).lower() != "html":
            return content.strip()
        return html.unescape(_TAG.sub("", _BREAK.sub("\n", content))).strip()

    def _completed(self) -> datetime | None:
        if self._text("status").lower() != "completed":
            return None
        found = self._local("completedDateTime")
        return found.at if found else self._instant("lastModifiedDateTime") or self._now.at

    def _local(self, name: str) -> LocalMoment | None:
        """`{"dateTime": "2026-03-01T00:00:00.0000000", "timeZone": "UTC"}`"""
        value = self._task.get(name)
        if not isinstance(value, dict):
            return None
        text, zone = str(value.get("dateTime", "")), str(value.get("timeZone", "UTC"))
        try:
            moment = in_reach(datetime.fromisoformat(text.rstrip("Z")[:19]).replace(microsecond=0))
            return LocalMoment(moment.date(), moment.time().replace(tzinfo=None), _zone(zone, self._now))
        except ValueError:
            self._losses.add("date", text)
            return None

    def _day(self, name: str) -> Due | None:
        """To Do writes a day as its midnight, in the user's zone, or in UTC the evening before."""
        found = self._local(name)
        if found is None:
            return None
        midnight = found.time == time()
        if midnight:
            return found.day
        return found.at.astimezone(zone_named(self._now.zone)).date()

    def _instant(self, name: str) -> datetime | None:
        text = self._text(name)
        if not text:
            return None
        try:
            moment = in_reach(datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text)))
        except ValueError:
            self._losses.add("date", text)
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def _reminders(self) -> tuple[Reminder, ...]:
        if self._task.get("isReminderOn") is not True:
            return ()
        found = self._local("reminderDateTime")
        if found is None:
            self._losses.add("reminder", self._text("title"))
            return ()
        return (LocalMoment.of(found.at.astimezone(zone_named(self._now.zone))),)

    def _rule(self) -> str | None:
        value = self._task.get("recurrence")
        if not isinstance(value, dict):
            return None
        rule = rule_of(value)
        if rule is None:
            self._losses.add("recurrence", self._text("title"))
        return rule


def _zone(name: str, now: Now) -> str:
    try:
        return zone_named(name).key
    except AppError:
        return now.zone  # Windows' own names: of the user's own tasks they name the user's zone


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else []
