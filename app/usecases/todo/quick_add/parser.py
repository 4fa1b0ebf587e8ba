"""Takes a quick-add line apart; the window, the command line, widgets and the built-in assistant call `parse`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.quick_add.dates.when import Present, When, when_at
from app.usecases.todo.quick_add.marks import Mark, marks_of, unique
from app.usecases.todo.quick_add.quick_add import Kind, QuickAdd, Span
from app.usecases.todo.quick_add.reading import Reading, read
from app.usecases.todo.quick_add.sentence import Language, Sentence
from app.usecases.todo.quick_add.spoken import languages_named
from app.usecases.todo.quick_add.title import title_of
from app.usecases.todo.quick_add.tokens import tokens_of
from app.usecases.todo.reminders.reminder import MOST, MinutesBefore, Reminder

_LONGEST = 2_000
"""Characters before the notes; a longer text is pasted, not typed, and is all title."""

_MOST_MOMENTS = 20

Range = tuple[int, int]


def parse(line: str, *, now: datetime, zone: str, languages: Sequence[str], ignoring: Sequence[Range] = ()) -> QuickAdd:
    """The todo that a line describes, typed at `now` by somebody in `zone`.

    `languages` are tried in their order and the one that understands most of the line is taken; the ranges `ignoring`,
    in UTF-16 code units, are chips that were removed: their words belong to the title.
    """
    parsing = _Parsing(line, Present(now, zone), languages_named(languages), ignoring)
    return QuickAdd(" ".join(line.split())) if parsing.is_too_long() else parsing.result()


class _Parsing:
    """One line on its way; offsets are Python's until the spans are made."""

    def __init__(self, line: str, present: Present, spoken: Sequence[Language], ignoring: Sequence[Range]) -> None:
        self._line = line
        self._present = present
        self._spoken = spoken
        self._units = _Units(line)
        self._ignored = [self._units.to_python(*place) for place in ignoring]

    def is_too_long(self) -> bool:
        if len(self._line) <= _LONGEST:
            return False
        notes = (mark for mark in marks_of(self._line[:_LONGEST]) if mark.kind == "notes")
        return all(self._is_ignored(mark.start, len(self._line)) for mark in notes)

    def result(self) -> QuickAdd:
        marks, moments, reading = self._understood([])
        ranges = [*((m.start, m.end) for m in marks), *(m[:2] for m in moments), *_places(reading)]
        if any(_cuts(ignored, place) for ignored in self._ignored for place in ranges):
            marks, moments, reading = self._understood(self._ignored)
        marks = [mark for mark in marks if not self._is_ignored(mark.start, mark.end)]
        moments = [moment for moment in moments if not self._is_ignored(*moment[:2])]
        reading = Reading([p for p in reading.pieces if not self._is_ignored(p.start, p.end)])
        return self._made(marks, moments, reading)

    def _is_ignored(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._ignored)

    def _understood(self, unread: Sequence[Range]) -> tuple[list[Mark], list[tuple[int, int, When]], Reading]:
        marks = [m for m in marks_of(self._line) if not any(m.start < e and s < m.end for s, e in unread)]
        signs = [mark for mark in marks if mark.kind == "moment"][:_MOST_MOMENTS]
        moments = [moment for mark in signs if (moment := self._moment(mark, marks))]
        marks = [mark for mark in unique(marks) if mark.kind != "moment"]
        hidden = sorted([*((m.start, m.end) for m in marks), *(m[:2] for m in moments), *unread])
        return marks, moments, self._reading(hidden)

    def _moment(self, mark: Mark, marks: Sequence[Mark]) -> tuple[int, int, When] | None:
        """`!7pm` or `!tomorrow 9am`: when to remind."""
        stop = min((other.start for other in marks if other.start > mark.start), default=len(self._line))
        tokens = tokens_of(self._line[:stop], [(0, mark.end)])
        for spoken in self._spoken:
            sentence = Sentence(self._line, tokens, spoken)
            found = when_at(sentence, 1, self._present) if len(tokens) > 1 and tokens[1].start == mark.end else None
            timed = found is not None and (found.value.clock or found.value.moment)
            if found and timed and sentence.stands_alone(1, found.end) is not None:
                return mark.start, tokens[found.end - 1].end, found.value
        return None

    def _reading(self, hidden: Sequence[Range]) -> Reading:
        tokens = tokens_of(self._line, hidden)
        readings = [read(self._line, tokens, spoken, self._present) for spoken in self._spoken]
        return max(readings, key=lambda reading: reading.weight, default=Reading())

    def _made(self, marks: Sequence[Mark], moments: Sequence[tuple[int, int, When]], reading: Reading) -> QuickAdd:
        due = reading.due(self._present)
        repeat = reading.repeat if due is not None else None
        timed = isinstance(due, datetime)
        spans = sorted([*_mark_spans(marks), *_moment_spans(moments), *_date_spans(reading)], key=lambda s: s[1])
        spans = [(kind, *_widened(self._line, start, end)) for kind, start, end in spans]
        first = due.date() if isinstance(due, datetime) else due
        values = {mark.kind: mark for mark in marks}
        return QuickAdd(
            title=title_of(self._line, [s[1:] for s in spans], _places(reading)),
            notes=values["notes"].value if "notes" in values else "",
            due=due,
            due_has_time=timed,
            timezone=self._present.zone if timed else None,
            recurrence=repeat.text(first) if repeat and first else None,
            from_completion=bool(repeat and repeat.from_completion),
            priority=int(values["priority"].value) if "priority" in values else None,
            list=values["list"].value if "list" in values else None,
            labels=tuple(dict.fromkeys(mark.value for mark in marks if mark.kind == "label")),
            reminders=self._reminders(marks, moments, first),
            spans=tuple(self._units.span(kind, start, end) for kind, start, end in spans),
        )

    def _reminders(
        self, marks: Sequence[Mark], moments: Sequence[tuple[int, int, When]], due: date | None
    ) -> tuple[Reminder, ...]:
        before: list[Reminder] = [MinutesBefore(mark.minutes) for mark in marks if mark.kind == "reminder"]
        for _, _, when in moments:
            on_due_day = When(when.day or due, when.clock, when.moment).due(self._present)
            if isinstance(on_due_day, datetime):
                before.append(LocalMoment(on_due_day.date(), on_due_day.time(), self._present.zone))
        return tuple(dict.fromkeys(before))[:MOST]


class _Units:
    """Between Python's offsets and those of browsers, where a character outside the BMP counts as two."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._plain = line.isascii() or max(line, default="") <= "\uffff"

    def span(self, kind: Kind, start: int, end: int) -> Span:
        return Span(kind, self._to_utf16(start), self._to_utf16(end), self._line[start:end])

    def to_python(self, start: int, end: int) -> Range:
        return self._from_utf16(start), self._from_utf16(end)

    def _to_utf16(self, place: int) -> int:
        return place if self._plain else place + sum(c > "\uffff" for c in self._line[:place])

    def _from_utf16(self, place: int) -> int:
        if self._plain:
            return place
        units = 0
        for index, character in enumerate(self._line):
            if units >= place:
                return index
            units += 2 if character > "\uffff" else 1
        return len(self._line)


def _mark_spans(marks: Iterable[Mark]) -> list[tuple[Kind, int, int]]:
    found: list[tuple[Kind, int, int]] = []
    for mark in marks:
        match mark.kind:
            case "quote" | "address" | "moment":
                pass
            case kind:
                found.append((kind, mark.start, mark.end))
    return found


def _moment_spans(moments: Iterable[tuple[int, int, When]]) -> list[tuple[Kind, int, int]]:
    return [("reminder", start, end) for start, end, _ in moments]


def _date_spans(reading: Reading) -> list[tuple[Kind, int, int]]:
    return [("due" if isinstance(p.meaning, When) else "recurrence", p.start, p.end) for p in reading.pieces]


def _places(reading: Reading) -> list[Range]:
    return [(piece.start, piece.end) for piece in reading.pieces]


def _cuts(ignored: Range, place: Range) -> bool:
    """Whether a removed chip is a part of what is understood now, so that the rest is to be read anew."""
    overlap = ignored[0] < place[1] and place[0] < ignored[1]
    return overlap and not (ignored[0] <= place[0] and place[1] <= ignored[1])


def _widened(line: str, start: int, end: int) -> Range:
    """With the brackets around it."""
    if line[start - 1 : start] + line[end : end + 1] in {"()", "[]", "（）"}:
        return start - 1, end + 1
    return start, end
