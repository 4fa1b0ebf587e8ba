"""todo.txt: one todo a line, with priority, +project, @context and key:value words; written and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

from app.usecases.todo.due.due import Due, LocalMoment, from_text, text_of, zone_of
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.exchange.snapshot import Snapshot
from app.usecases.todo.recurrence.recurrence import Recurrence
from app.usecases.todo.todo import NO_PRIORITY, Todo

_LETTERS = {1: "A", 2: "B", 3: "C"}
_PRIORITIES = {letter: priority for priority, letter in _LETTERS.items()}
_UNITS = {"DAILY": "d", "WEEKLY": "w", "MONTHLY": "m", "YEARLY": "y"}
_FREQUENCIES = {unit: frequency for frequency, unit in _UNITS.items()}
_WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
_SIMPLE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(\d+))?")
_EVERY = re.compile(r"(\+?)(\d{1,3})([dwmyb])")
_HEAD = re.compile(
    r"(?P<done>x )?(?:\((?P<priority>[A-Z])\) )?(?:(?P<first>\d{4}-\d\d-\d\d) )?(?:(?P<second>\d{4}-\d\d-\d\d) )?"
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?")
_KEY = re.compile(r"([a-z]+):(\S+)")
_OURS = frozenset({"due", "tz", "rec", "rrule", "start", "starttz", "pri", "uid", "parent"})


def write(snapshot: Snapshot) -> Iterator[str]:
    """Notes and reminders have no place in it."""
    for todo in snapshot.todos:
        yield " ".join(_words(snapshot, todo)) + "\n"


def _words(snapshot: Snapshot, todo: Todo) -> Iterator[str]:
    created = _day(todo.created_at, snapshot)
    letter = _LETTERS.get(todo.priority)
    if todo.completed_at is not None:
        yield f"x {_day(todo.completed_at, snapshot)} {created}"
    else:
        yield f"({letter}) {created}" if letter else created
    yield todo.title
    if (name := snapshot.list_of(todo)) is not None:
        yield f"+{_word(name)}"
    yield from (f"@{_word(label)}" for label in snapshot.labels_of(todo))
    if letter and todo.completed_at is not None:
        yield f"pri:{letter}"
    yield from _dates(todo)
    if (parent := snapshot.parent_of(todo)) is not None:
        yield f"parent:{parent}"
    yield f"uid:{todo.uid}"


def _dates(todo: Todo) -> Iterator[str]:
    if todo.due is not None:
        yield f"due:{text_of(todo.due)}"
        if isinstance(todo.due, LocalMoment):
            yield f"tz:{todo.due.zone}"
    if todo.recurrence is not None:
        yield from _recurrence_words(todo.recurrence, todo.due)


def _recurrence_words(recurrence: Recurrence, due: Due | None) -> Iterator[str]:
    """The short form that other programs know where it says the same."""
    strict = "" if recurrence.from_completion else "+"
    simple = _SIMPLE.fullmatch(recurrence.rule)
    if recurrence.rule == _WEEKDAYS:
        yield f"rec:{strict}1b"
    elif simple and simple[2] != "1" and len(simple[2] or "1") <= 3:
        yield f"rec:{strict}{simple[2] or 1}{_UNITS[simple[1]]}"
    else:
        yield f"rrule:{strict}{recurrence.rule}"
    if recurrence.start != due:
        yield f"start:{text_of(recurrence.start)}"
        if (zone := zone_of(recurrence.start)) is not None:
            yield f"starttz:{zone}"


def read(text: str, now: Now) -> Document:
    losses = Losses()
    lines = (line.strip() for line in text.split("\n"))
    return Document("todotxt", [_Line(line, now, losses).draft() for line in lines if line], losses=losses)


class _Line:
    def __init__(self, line: str, now: Now, losses: Losses) -> None:
        self._now = now
        self._losses = losses
        self._line = line
        self._keys: dict[str, str] = {}
        self._projects: list[str] = []
        self._contexts: list[str] = []
        self._letter: str | None = None

    def draft(self) -> Draft:
        head = _HEAD.match(self._line)
        if head is None:
            return Draft(self._line)
        title = self._title(self._line[head.end() :])
        done, first, second = head["done"], self._moment(head["first"]), self._moment(head["second"])
        draft = Draft(
            title=title,
            due=self._due("due", "tz"),
            priority=self._priority(head["priority"] or self._keys.get("pri")),
            list=self._projects[0] if self._projects else None,
            labels=(*self._contexts, *self._projects[1:]),
            completed_at=(first or self._now.at) if done else None,
            created_at=second if done else first,
            uid=self._keys.get("uid"),
            parent_uid=self._keys.get("parent"),
        )
        return self._recurring(draft)

    def _title(self, text: str) -> str:
        """The words that say nothing of their own."""
        return " ".join(word for word in text.split(" ") if not self._takes(word))

    def _takes(self, word: str) -> bool:
        if len(word) > 1 and word[0] == "+":
            self._projects.append(_name(word[1:]))
        elif len(word) > 1 and word[0] == "@":
            self._contexts.append(_name(word[1:]))
        elif (pair := _KEY.fullmatch(word)) is not None and pair[1] in _OURS and pair[1] not in self._keys:
            self._keys[pair[1]] = pair[2]
        else:
            return False
        return True

    def _priority(self, letter: str | None) -> int:
        if letter is None:
            return NO_PRIORITY
        if letter.upper() not in _PRIORITIES:
            self._losses.add("priority", self._line)
        return _PRIORITIES.get(letter.upper(), NO_PRIORITY)

    def _due(self, key: str, zone_key: str) -> Due | None:
        text = self._keys.get(key)
        if text is None:
            return None
        try:
            if _DATE.fullmatch(text):
                return from_text(text, self._keys.get(zone_key, self._now.zone))
        except ValueError:
            pass  # a day that no month has
        self._losses.add("date", self._line)
        return None

    def _recurring(self, draft: Draft) -> Draft:
        rule = self._keys.get("rrule")
        start = self._due("start", "starttz") or draft.due or self._now.today
        if rule is not None:
            counted = not rule.startswith("+")
            return replace(draft, recurrence=rule.removeprefix("+"), from_completion=counted, starts=start)
        if (text := self._keys.get("rec")) is None:
            return draft
        every = _EVERY.fullmatch(text)
        if every is None:
            self._losses.add("recurrence", self._line)
            return draft
        return replace(draft, recurrence=_rule(every[2], every[3]), from_completion=not every[1], starts=start)

    def _moment(self, day: str | None) -> datetime | None:
        """The middle of a day, which is the same day almost everywhere."""
        if day is None:
            return None
        try:
            noon = in_reach(datetime.combine(date.fromisoformat(day), time(12)))
            return noon.replace(tzinfo=zone_named(self._now.zone)).astimezone(UTC)
        except ValueError:
            self._losses.add("date", self._line)
            return None


def _rule(number: str, unit: str) -> str:
    if unit == "b":
        return _WEEKDAYS
    interval = "" if int(number) == 1 else f";INTERVAL={int(number)}"
    return f"FREQ={_FREQUENCIES[unit]}{interval}"


def _day(moment: datetime, snapshot: Snapshot) -> str:
    return moment.astimezone(zone_named(snapshot.now.zone)).date().isoformat()


def _word(name: str) -> str:
    """A name in one word, as programs of this format write it."""
    return re.sub(r"\s+", "_", name)


def _name(word: str) -> str:
    return word.replace("_", " ").strip() or word
