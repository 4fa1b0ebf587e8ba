"""Markdown task lists: a heading for each list, nested check boxes, notes below them; written and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from urllib.parse import quote, unquote

from app.usecases.todo.due.due import Due, LocalMoment, from_text
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.exchange.draft import Document, Draft
from app.usecases.todo.exchange.losses import Losses
from app.usecases.todo.exchange.moments import in_reach
from app.usecases.todo.exchange.snapshot import Snapshot
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.todo import NO_PRIORITY, Todo

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)]) (?:\[(?P<box>[ xX/-])\] +)?(?P<text>.*\S.*)")
_HEADING = re.compile(r"#{1,6} +(.*)")
_PRIORITY_MARKS = {1: "⏫", 2: "🔼", 3: "🔽"}
_MARKED = {"🔺": 1, "⏫": 1, "🔼": 2, "🔽": 3, "⏬": 3}
_DATED = re.compile(r"(?P<mark>📅|✅|➕|⏳|🛫|❌)\ufe0f? ?(?P<day>\d{4}-\d\d-\d\d)(?: (?P<time>\d\d:\d\d)(?= |$))?")
_MARKS = re.compile(f"[{''.join(_MARKED)}]\ufe0f?")
_REPEATED = re.compile(r"🔁\ufe0f? ?(?P<rule>FREQ=[A-Z0-9=;,:+-]+|[^📅✅➕⏳🛫❌🔺⏫🔼🔽⏬#]+)")
_LABEL = re.compile(r"(?:^|(?<=\s))#(?P<name>[^\s#]+)(?=\s|$)")
_ID = re.compile(r" *<!-- id: (?P<uid>\S+) -->$")
_TAB = 4
_STEP = "    "


def write(snapshot: Snapshot) -> Iterator[str]:
    """The marks are those that note-taking programs use for tasks."""
    for number, todo_list in enumerate(snapshot.lists):
        todos = [todo for todo in snapshot.families.get(None, ()) if _list_id(snapshot, todo) == todo_list.id]
        if todos:
            yield ("\n" if number else "") + f"# {todo_list.name}\n\n"
            for todo in todos:
                yield from _item(snapshot, todo, "")


def _list_id(snapshot: Snapshot, todo: Todo) -> str:
    return todo.list_id if todo.list_id in snapshot.list_names else INBOX


def _item(snapshot: Snapshot, todo: Todo, indent: str) -> Iterator[str]:
    box = "x" if todo.completed_at else " "
    yield f"{indent}- [{box}] {' '.join(_words(snapshot, todo))}\n"
    for line in todo.notes.split("\n") if todo.notes else ():
        yield f"{indent}{_STEP}> {line}".rstrip() + "\n"
    for part in snapshot.families.get(todo.id, ()):
        yield from _item(snapshot, part, indent + _STEP)


def _words(snapshot: Snapshot, todo: Todo) -> Iterator[str]:
    """The last of them is hidden where Markdown is shown; by it the todo is known when the file comes back."""
    yield todo.title
    yield from ("#" + re.sub(r"[\s#]+", "_", label) for label in snapshot.labels_of(todo))
    if todo.priority in _PRIORITY_MARKS:
        yield _PRIORITY_MARKS[todo.priority]
    if todo.recurrence is not None:
        yield f"🔁 {todo.recurrence.rule}"
    zone = zone_named(snapshot.now.zone)
    yield f"➕ {todo.created_at.astimezone(zone).date().isoformat()}"
    if isinstance(todo.due, LocalMoment):
        # The format has no zones: what is written is the time here.
        yield f"📅 {todo.due.at.astimezone(zone):%Y-%m-%d %H:%M}"
    elif todo.due is not None:
        yield f"📅 {todo.due.isoformat()}"
    if todo.completed_at is not None:
        yield f"✅ {todo.completed_at.astimezone(zone).date().isoformat()}"
    yield f"<!-- id: {quote(todo.uid, safe='@:')} -->"


def recognises(text: str) -> bool:
    return any((item := _ITEM.fullmatch(line.rstrip())) is not None and item["box"] for line in text.split("\n"))


def read(text: str, now: Now) -> Document:
    """Where nothing has a check box, every point of a list is a todo."""
    return _Reader(now, boxed=recognises(text)).document(text)


@dataclass(slots=True)
class _Open:
    """An item whose parts and notes may follow; `place` is None for a point that is no todo."""

    indent: int
    place: int | None
    notes: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, now: Now, *, boxed: bool) -> None:
        self._now = now
        self._boxed = boxed
        self._losses = Losses()
        self._drafts: list[Draft] = []
        self._list: str | None = None
        self._path: list[_Open] = []

    def document(self, text: str) -> Document:
        for line in text.split("\n"):
            self._take(line)
        self._close(-1)
        return Document("markdown", self._drafts, losses=self._losses)

    def _take(self, line: str) -> None:
        line = line.rstrip()
        item, heading = _ITEM.fullmatch(line), _HEADING.fullmatch(line)
        quoted = self._quoted(line)
        if heading is not None and not quoted:
            self._close(-1)
            name = _without_marks(heading[1])
            self._list = None if name.casefold() == INBOX else name or None
        elif item is not None:
            self._item(_width(item["indent"]), item["box"], item["text"])
        elif self._path and line.startswith((" ", "\t")) and line.strip():
            self._note(line)
        elif line.strip():
            self._close(-1)
            self._losses.add("text", line)

    def _quoted(self, line: str) -> bool:
        return bool(self._path) and line.startswith((" ", "\t"))

    def _note(self, line: str) -> None:
        text = line.strip()
        self._path[-1].notes.append(text[1:].removeprefix(" ") if text.startswith(">") else text)

    def _item(self, indent: int, box: str | None, text: str) -> None:
        self._close(indent - 1)
        parent = next((one.place for one in reversed(self._path) if one.place is not None), None)
        if self._boxed and box is None:
            if parent is None:
                self._losses.add("text", text)
            self._path.append(_Open(indent, None, [f"- {text}"]))
            return
        self._path.append(_Open(indent, len(self._drafts)))
        self._drafts.append(replace(self._draft(text, done=box in ("x", "X")), list=self._list, parent=parent))

    def _close(self, indent: int) -> None:
        """End the items that stand further in; points that are no todos become notes of what they are below."""
        while self._path and self._path[-1].indent > indent:
            ended = self._path.pop()
            if ended.place is not None:
                draft = self._drafts[ended.place]
                self._drafts[ended.place] = replace(draft, notes="\n".join(ended.notes))
            elif self._path:
                self._path[-1].notes += ended.notes

    def _draft(self, text: str, *, done: bool) -> Draft:
        text, uid = _identified(text)
        rest, days = self._days(text)
        rest, rule = self._rule(rest)
        priorities = [_MARKED[mark.group()[0]] for mark in _MARKS.finditer(rest)]
        rest = _MARKS.sub("", rest)
        labels = [match["name"].replace("_", " ").strip() for match in _LABEL.finditer(rest)]
        title = " ".join(_LABEL.sub("", rest).split()) or text
        due = days.get("📅")
        return Draft(
            title=title,
            due=due,
            recurrence=rule,
            starts=due or self._now.today if rule else None,
            priority=priorities[0] if priorities else NO_PRIORITY,
            labels=tuple(label for label in labels if label),
            created_at=self._noon(days.get("➕")),
            completed_at=(self._noon(days.get("✅")) or self._now.at) if done else None,
            uid=uid,
        )

    def _days(self, text: str) -> tuple[str, dict[str, Due]]:
        found: dict[str, Due] = {}
        for match in _DATED.finditer(text):
            if match["mark"] not in ("📅", "✅", "➕"):
                self._losses.add("field", text, match["mark"])
                continue
            clock = f"T{match['time']}" if match["time"] else ""
            try:
                in_reach(datetime.fromisoformat(match["day"]))
                found[match["mark"]] = from_text(match["day"] + clock, self._now.zone)
            except ValueError:
                self._losses.add("date", text)
        return _DATED.sub("", text), found

    def _rule(self, text: str) -> tuple[str, str | None]:
        match = _REPEATED.search(text)
        if match is None:
            return text, None
        rule = match["rule"].strip()
        rest = text[: match.start()] + text[match.end() :]
        if rule.startswith("FREQ="):
            return rest, rule
        spoken = _spoken(rule, self._now)
        if spoken is None:
            self._losses.add("recurrence", text)
        return rest, spoken

    def _noon(self, due: Due | None) -> datetime | None:
        if due is None:
            return None
        day = due if isinstance(due, date) else due.day
        return datetime.combine(day, time(12), zone_named(self._now.zone)).astimezone(UTC)


def _identified(text: str) -> tuple[str, str | None]:
    match = _ID.search(text)
    return (text, None) if match is None else (text[: match.start()], unquote(match["uid"]))


def _spoken(rule: str, now: Now) -> str | None:
    """“every week”."""
    from app.usecases.todo.quick_add.parser import parse  # noqa: PLC0415 - most files have none

    return parse(f"x {rule}", now=now.at, zone=now.zone, languages=_LANGUAGES).recurrence


_LANGUAGES: Sequence[str] = ("en",)


def _without_marks(heading: str) -> str:
    """“Work ##” may be written for “Work”."""
    name = heading.rstrip("#")
    return (name if name != heading and name[-1:] in ("", " ") else heading).strip()


def _width(indent: str) -> int:
    return len(indent.expandtabs(_TAB))
