"""iCalendar (RFC 5545): VTODOs as calendars and phones keep them; written, and read with what is unknown kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, vDuration, vRecur
from icalendar import Todo as VTodo

from app.errors import AppError
from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.formats.calendar_blocks import TODO, calendar_name, component, divided, summary
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.exchange.snapshot import Snapshot
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder
from app.usecases.todo.todo import NO_PRIORITY, Todo

KEPT = "icalendar"
"""The key in a todo's extra under which lines stay that mean nothing here."""
_LIST = "X-TODO-ASSISTANT-LIST"
_SERIES = "X-TODO-ASSISTANT-SERIES"
_FROM_COMPLETION = "X-TODO-ASSISTANT-FROM-COMPLETION"
_PRIORITIES = {1: 1, 2: 5, 3: 9}
_OURS = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "DUE", "RRULE", "PRIORITY", "CATEGORIES", "STATUS", "COMPLETED", "CREATED",
     "LAST-MODIFIED", "DTSTAMP", "RELATED-TO", "BEGIN", "END", _LIST, _SERIES, _FROM_COMPLETION}
)  # fmt: skip
_MORNING = 9 * 60
"""Minutes: where a reminder of a due day counts from; calendars count from midnight."""
_END = b"END:VTODO\r\n"


def write(snapshot: Snapshot) -> Iterator[str]:
    yield _head(snapshot)
    for todo in snapshot.todos:
        yield _block(snapshot, todo)
    yield "END:VCALENDAR\r\n"


def _head(snapshot: Snapshot) -> str:
    """With the rules of all zones that the todos name."""
    calendar = Calendar()
    calendar.add("prodid", "-//Todo Assistant//Todo Assistant//EN")
    calendar.add("version", "2.0")
    for due in {due.zone: due for todo in snapshot.todos for due in _dues(todo)}.values():
        user = VTodo()
        user.add("due", _value(due))
        calendar.add_component(user)
    calendar.add_missing_timezones(date(2020, 1, 1), date(2038, 1, 1))
    calendar.subcomponents = [one for one in calendar.subcomponents if one.name == "VTIMEZONE"]
    content: bytes = calendar.to_ical()
    return content.decode().removesuffix("END:VCALENDAR\r\n")


def _dues(todo: Todo) -> Iterator[LocalMoment]:
    for due in (todo.due, todo.recurrence.start if todo.recurrence else None):
        if isinstance(due, LocalMoment):
            yield due


def _block(snapshot: Snapshot, todo: Todo) -> str:
    block = VTodo()
    block.add("uid", todo.uid)
    block.add("dtstamp", snapshot.now.at.replace(microsecond=0))
    block.add("created", todo.created_at)
    block.add("last-modified", todo.updated_at)
    block.add("summary", todo.title)
    if todo.notes:
        block.add("description", todo.notes)
    if todo.priority in _PRIORITIES:
        block.add("priority", _PRIORITIES[todo.priority])
    _add_dates(block, todo)
    _add_names(block, snapshot, todo)
    _add_state(block, todo)
    for reminder in todo.reminders:
        block.add_component(_alarm(reminder, todo))
    kept = "".join(f"{line}\r\n" for line in _kept(todo))
    content: bytes = block.to_ical()
    return content.removesuffix(_END).decode() + kept + _END.decode()


def _add_dates(block: VTodo, todo: Todo) -> None:
    if todo.due is not None:
        block.add("due", _value(todo.due))
    if todo.recurrence is not None:
        block.add("dtstart", _value(todo.recurrence.start))
        block.add("rrule", vRecur.from_ical(todo.recurrence.rule))
        if todo.recurrence.from_completion:
            block.add(_FROM_COMPLETION, "TRUE")


def _add_names(block: VTodo, snapshot: Snapshot, todo: Todo) -> None:
    if labels := snapshot.labels_of(todo):
        block.add("categories", labels)
    if (name := snapshot.list_of(todo)) is not None:
        block.add(_LIST, name)
    if (parent := snapshot.parent_of(todo)) is not None:
        block.add("related-to", parent)
    if (series := snapshot.series_of(todo)) is not None:
        block.add(_SERIES, series)


def _add_state(block: VTodo, todo: Todo) -> None:
    block.add("status", "COMPLETED" if todo.completed_at else "NEEDS-ACTION")
    if todo.completed_at is not None:
        block.add("completed", todo.completed_at)
        block.add("percent-complete", 100)


def _alarm(reminder: Reminder, todo: Todo) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", todo.title)
    if isinstance(reminder, MinutesBefore):
        midnight = todo.due is not None and not isinstance(todo.due, LocalMoment)
        minutes = (_MORNING if midnight else 0) - reminder.minutes
        alarm.add("trigger", vDuration(timedelta(minutes=minutes)), parameters={"RELATED": "END"})
    else:
        alarm.add("trigger", reminder.at, parameters={"VALUE": "DATE-TIME"})
    return alarm


def _kept(todo: Todo) -> Sequence[str]:
    lines = todo.extra.get(KEPT)
    texts = [line for line in lines if isinstance(line, str)] if isinstance(lines, list) else []
    done = {"PERCENT-COMPLETE"} if todo.completed_at else set()
    starts = {"DTSTART"} if todo.recurrence else set()
    return [line for line in texts if _name(line) not in _OURS | done | starts and "\n" not in line]


def _name(line: str) -> str:
    return re.split("[;:]", line, maxsplit=1)[0].upper()


def _value(due: Due) -> date | datetime:
    if isinstance(due, LocalMoment):
        return datetime.combine(due.day, due.time, zone_named(due.zone))
    return due


def recognises(text: str) -> bool:
    return text.lstrip()[:15].upper() == "BEGIN:VCALENDAR"


def read(text: str, now: Now) -> Document:
    losses = Losses()
    blocks, rest = divided(text)
    for kind, block in blocks:
        if kind != TODO:
            losses.add("kind", summary(block), kind)
    if not rest.rstrip().upper().endswith("END:VCALENDAR"):
        raise AppError("This calendar file is cut off: its end is missing. Nothing was changed.")
    name = calendar_name(rest)
    drafts = []
    for block in (block for kind, block in blocks if kind == TODO):
        try:
            drafts.append(_Reader(component(block), name, now, losses).draft())
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError):  # of a line the library can't read
            losses.add("kind", summary(block), TODO)
    return Document("ics", drafts, losses=losses)


@dataclass(frozen=True, slots=True)
class _Reader:
    block: Component
    calendar: str | None
    now: Now
    losses: Losses

    def draft(self) -> Draft:
        due, start, rule = self._due("DUE"), self._due("DTSTART"), self.block.get("RRULE")
        rules = rule if isinstance(rule, list) else [rule] if rule is not None else []
        title = self._text("SUMMARY")
        for name in ("EXDATE", "RDATE", "DURATION"):
            if name in self.block:
                self.losses.add("field", title, name)
        kept = self._kept(recurs=bool(rules))
        parent, other = self._parents()
        return Draft(
            title=title,
            notes=self._text("DESCRIPTION"),
            due=due,
            recurrence=rules[0].to_ical().decode() if rules else None,
            from_completion=self._text(_FROM_COMPLETION).upper() == "TRUE",
            starts=(start or due) if rules else None,
            priority=self._priority(),
            list=self._text(_LIST) or self.calendar,
            labels=tuple(str(one) for one in self._categories() if str(one).strip()),
            reminders=tuple(self._reminders(due)),
            parent_uid=parent,
            completed_at=self._completed(),
            created_at=self._moment("CREATED"),
            updated_at=self._moment("LAST-MODIFIED"),
            uid=self._text("UID") or None,
            series=self._text(_SERIES) or None,
            extra={KEPT: [*kept, *other]} if kept or other else {},
        )

    def _text(self, name: str) -> str:
        value = self.block.get(name)
        return str(value[0] if isinstance(value, list) else value) if value is not None else ""

    def _categories(self) -> Iterator[Any]:
        value = self.block.get("CATEGORIES")
        for one in value if isinstance(value, list) else [] if value is None else [value]:
            yield from one.cats

    def _due(self, name: str) -> Due | None:
        value = self.block.get(name)
        if value is None:
            return None
        moment = value.dt
        if not isinstance(moment, datetime):
            return moment if isinstance(moment, date) else None
        try:
            return _local(in_reach(moment), self.now)
        except ValueError:
            self.losses.add("date", self._text("SUMMARY"))
            return None

    def _moment(self, name: str) -> datetime | None:
        value = self.block.get(name)
        if value is None or not isinstance(value.dt, datetime):
            return None
        try:
            moment = in_reach(value.dt)
        except ValueError:
            self.losses.add("date", self._text("SUMMARY"))
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(self.now.zone))

    def _completed(self) -> datetime | None:
        status = self._text("STATUS").upper()
        completed = self._moment("COMPLETED")
        if status == "CANCELLED":
            self.losses.add("field", self._text("SUMMARY"), "STATUS:CANCELLED")
        if completed is None and status not in ("COMPLETED", "CANCELLED"):
            return None
        return completed or self._moment("LAST-MODIFIED") or self.now.at

    def _priority(self) -> int:
        text = self._text("PRIORITY")
        number = int(text) if re.fullmatch("[0-9]{1,9}", text) else 0
        return NO_PRIORITY if number == 0 else 1 if number < 5 else 2 if number == 5 else 3

    def _parents(self) -> tuple[str | None, list[str]]:
        """The todo above it, and what else it says it has to do with."""
        value = self.block.get("RELATED-TO")
        values = value if isinstance(value, list) else [] if value is None else [value]
        parents = [one for one in values if one.params.get("RELTYPE", "PARENT").upper() == "PARENT"]
        for one in values:
            if one not in parents[:1]:
                self.losses.add("field", self._text("SUMMARY"), "RELATED-TO")
        return (str(parents[0]) if parents else None), []

    def _reminders(self, due: Due | None) -> Iterator[Reminder]:
        for alarm in self.block.subcomponents:
            trigger = alarm.get("TRIGGER")
            reminder = None if alarm.name != "VALARM" or trigger is None else self._reminder(trigger.dt, due)
            if reminder is None:
                self.losses.add("reminder", self._text("SUMMARY"))
            else:
                yield reminder

    def _reminder(self, trigger: object, due: Due | None) -> Reminder | None:
        if isinstance(trigger, datetime):
            return _local(in_reach(trigger), self.now)
        if not isinstance(trigger, timedelta):
            return None
        midnight = due is not None and not isinstance(due, LocalMoment)
        minutes = (_MORNING if midnight else 0) - round(trigger.total_seconds() / 60)
        return MinutesBefore(minutes) if minutes >= 0 else None

    def _kept(self, *, recurs: bool) -> list[str]:
        names = _OURS | ({"DTSTART"} if recurs else set())
        items = self.block.property_items(recursive=False)
        lines = [self.block.content_line(name, value) for name, value in items if name.upper() not in names]
        return [str(line) for line in lines]


def _local(moment: datetime, now: Now) -> LocalMoment:
    """Where it names a zone that is known, there; else where the user is."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone_named(now.zone))
    zone = moment.tzinfo
    if isinstance(zone, ZoneInfo) and zone.key != "UTC":
        return LocalMoment.of(moment.replace(microsecond=0))
    return LocalMoment.of(moment.astimezone(UTC).astimezone(zone_named(now.zone)))
