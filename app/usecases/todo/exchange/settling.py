"""Makes drafts fit for the database: what cannot be carried is taken off and noted; runs beside the event loop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from app.errors import AppError
from app.usecases.todo.changes.families import DEEPEST
from app.usecases.todo.cleaning import (
    MAX_NOTES_BYTES,
    MAX_TITLE_LENGTH,
    clean_extra,
    clean_notes,
    clean_title,
    clean_uid,
)
from app.usecases.todo.due.due import Due, clean_due
from app.usecases.todo.exchange.draft import Document, Draft, NamedDraft
from app.usecases.todo.exchange.identity import identified
from app.usecases.todo.exchange.losses import Losses, LossKind
from app.usecases.todo.naming import LONGEST_NAME, clean_colour, clean_name, name_key
from app.usecases.todo.recurrence.recurrence import Recurrence, clean_recurrence
from app.usecases.todo.reminders.reminder import MOST as MOST_REMINDERS
from app.usecases.todo.reminders.reminder import Reminder, clean_reminders
from app.usecases.todo.todo import NO_PRIORITY

T = TypeVar("T")

MOST_TODOS = 100_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_MOST_LABELS = 100


def settled(document: Document) -> Document:
    """Every draft that stays has a UID, stands behind its parent, and passes all the rules for todos."""
    if len(document.todos) > MOST_TODOS:
        raise AppError(
            f"This file has {len(document.todos):,} todos; {MOST_TODOS:,} can be imported at once. "
            "Divide it and import the parts. Nothing was changed."
        )
    settling = _Settling(document.losses)
    cleaned = [settling.draft(one) for one in document.todos]
    ordered = settling.in_order(_kept(cleaned))
    return replace(
        document,
        todos=identified(document.format, ordered),
        lists=settling.named(document.lists, "list"),
        labels=settling.named(document.labels, "label"),
    )


def recurrence_of(draft: Draft) -> Recurrence | None:
    """Of a settled draft."""
    if draft.recurrence is None or draft.starts is None:
        return None
    return Recurrence(draft.recurrence, draft.starts, draft.from_completion)


def _kept(drafts: Sequence[Draft | None]) -> list[Draft]:
    """Without those that have no title; their parts move up."""
    places: dict[int, int] = {}
    kept: list[Draft] = []
    for place, draft in enumerate(drafts):
        if draft is None:
            continue
        places[place] = len(kept)
        kept.append(draft)
    return [replace(one, parent=None if one.parent is None else places.get(one.parent)) for one in kept]


class _Settling:
    def __init__(self, losses: Losses) -> None:
        self._losses = losses

    def draft(self, draft: Draft) -> Draft | None:
        title, rest = self._title(draft)
        if title is None:
            return None
        due = self._due(draft.due, title)
        recurrence = self._recurrence(draft, due, title)
        return replace(
            draft,
            title=title,
            notes=self._notes(f"{rest}\n\n{draft.notes}" if rest else draft.notes, title),
            due=due or (recurrence.start if recurrence and draft.completed_at is None else None),
            recurrence=recurrence.rule if recurrence else None,
            starts=recurrence.start if recurrence else None,
            from_completion=bool(recurrence and recurrence.from_completion),
            priority=draft.priority if 1 <= draft.priority <= NO_PRIORITY else NO_PRIORITY,
            list=self._name(draft.list, "list"),
            labels=self._labels(draft.labels),
            reminders=self._reminders(draft.reminders, title),
            uid=self._tried("field", draft.uid, clean_uid, draft.uid, "uid"),
            parent_uid=self._tried("field", draft.parent_uid, clean_uid, draft.parent_uid, "parent"),
            series=self._tried("field", draft.series, clean_uid, draft.series, "series"),
            completed_at=_utc(draft.completed_at),
            created_at=_utc(draft.created_at),
            updated_at=_utc(draft.updated_at),
            deleted_at=_utc(draft.deleted_at),
            extra=self._tried("extra", draft.extra, clean_extra, title) or {},
        )

    def in_order(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Parents first; circles and unknown parents are broken, what is too deep moves up."""
        parents = self._parents(drafts)
        order = _topological(parents)
        places = {old: new for new, old in enumerate(order)}
        levels: list[int] = []
        ordered: list[Draft] = []
        for old in order:
            parent = parents[old]
            place = None if parent is None else places[parent]
            while place is not None and levels[place] >= DEEPEST:
                if ordered[place].parent is None:
                    break
                place = ordered[place].parent
                self._losses.add("parent", drafts[old].title)
            levels.append(1 if place is None else levels[place] + 1)
            keeps_uid = drafts[old].parent_uid if parent is None else None
            ordered.append(replace(drafts[old], parent=place, parent_uid=keeps_uid))
        return ordered

    def _parents(self, drafts: Sequence[Draft]) -> list[int | None]:
        by_uid = {one.uid: place for place, one in enumerate(drafts) if one.uid is not None}
        parents = [
            one.parent if one.parent is not None else by_uid.get(one.parent_uid) if one.parent_uid else None
            for one in drafts
        ]
        rooted: set[int] = set()
        for place in range(len(parents)):
            path: set[int] = set()
            above: int | None = place
            while above is not None and above not in rooted:
                if above in path:
                    parents[above] = None
                    self._losses.add("parent", drafts[above].title)
                    break
                path.add(above)
                above = parents[above]
            rooted.update(path)
        return parents

    def named(self, named: Sequence[NamedDraft], what: str) -> list[NamedDraft]:
        found: dict[str, NamedDraft] = {}
        for one in named:
            name = self._name(one.name, what)
            if name is not None:
                colour = self._tried("colour", one.colour, clean_colour, one.colour)
                times = {"created_at": _utc(one.created_at), "updated_at": _utc(one.updated_at)}
                found.setdefault(name_key(name), replace(one, name=name, colour=colour, **times))
        return list(found.values())

    def _title(self, draft: Draft) -> tuple[str | None, str]:
        """What fits, and the rest."""
        text = " ".join(_CONTROLS.sub(" ", draft.title).splitlines()).strip()
        if len(text) > MAX_TITLE_LENGTH:
            self._losses.add("title_cut", text)
            text, rest = text[: MAX_TITLE_LENGTH - 1].rstrip() + "…", text
        else:
            rest = ""
        try:
            return clean_title(text), rest
        except AppError:
            self._losses.add("no_title", draft.notes)
            return None, ""

    def _notes(self, notes: str, title: str) -> str:
        text = _CONTROLS.sub("", notes.replace("\r\n", "\n").replace("\r", "\n"))
        if len(text.encode()) > MAX_NOTES_BYTES:
            self._losses.add("notes_cut", title)
            text = text.encode()[:MAX_NOTES_BYTES].decode("utf-8", "ignore")
        return clean_notes(text)

    def _due(self, due: Due | None, title: str) -> Due | None:
        return self._tried("date", due, clean_due, title)

    def _recurrence(self, draft: Draft, due: Due | None, title: str) -> Recurrence | None:
        if draft.recurrence is None:
            return None
        start = self._due(draft.starts, title) or due
        if start is None:
            self._losses.add("recurrence", f"{title}: {draft.recurrence}")
            return None
        return self._tried(
            "recurrence",
            draft.recurrence,
            lambda rule: clean_recurrence(rule, start, from_completion=draft.from_completion),
            f"{title}: {draft.recurrence}",
        )

    def _reminders(self, reminders: Sequence[Reminder], title: str) -> tuple[Reminder, ...]:
        good = [one for one in reminders if self._tried("reminder", [one], clean_reminders, title)]
        for _ in good[MOST_REMINDERS:]:
            self._losses.add("reminder", title)
        return tuple(dict.fromkeys(good[:MOST_REMINDERS]))

    def _labels(self, labels: Iterable[str]) -> tuple[str, ...]:
        names = [self._name(one, "label") for one in labels]
        found = {name_key(name): name for name in names if name is not None}
        return tuple(found.values())[:_MOST_LABELS]

    def _name(self, text: str | None, what: str) -> str | None:
        if text is None:
            return None
        try:
            return clean_name(_CONTROLS.sub(" ", text), what)
        except AppError:
            self._losses.add("name", text)
        try:
            return clean_name(text[:LONGEST_NAME], what)
        except AppError:
            return None

    def _tried(
        self, kind: LossKind, value: object | None, clean: Callable[..., T], example: object, what: str = ""
    ) -> T | None:
        if value is None:
            return None
        try:
            return clean(value)
        except AppError:
            self._losses.add(kind, example, what)
            return None


def _topological(parents: Sequence[int | None]) -> list[int]:
    """In the order of the file, but for parents that stand behind their parts."""
    order: list[int] = []
    done: set[int] = set()
    for place in range(len(parents)):
        chain: list[int] = []
        above: int | None = place
        while above is not None and above not in done:
            chain.append(above)
            above = parents[above]
        order.extend(reversed(chain))
        done.update(chain)
    return order


def _utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
