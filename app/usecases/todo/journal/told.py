"""What an entry of the journal did, in a few words; cards and, in English, the tools say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.usecases.todo.journal.entry import Entry
from app.usecases.todo.journal.reading import REDONE, UNDONE
from app.usecases.todo.words.english import WORDS as ENGLISH
from app.usecases.todo.words.words import CardWords

_LONGEST = 60


def told_change(entry: Entry, words: CardWords = ENGLISH) -> str:
    """`Added “Buy milk”`, `Completed 3 todos`."""
    return _told(entry.kind, entry.data, words)


def names_of(entry: Entry) -> list[str]:
    """The first titles of the todos it was done to, or the name of the list or label."""
    data = entry.data
    return [str(name) for name in data.get("titles") or ([data["name"]] if "name" in data else [])]


def _told(kind: str, data: Mapping[str, Any], words: CardWords) -> str:
    if kind in {UNDONE, REDONE}:
        return words.changes[kind].format(things=_told(str(data.get("of")), data, words))
    if "name" in data and kind in words.changes:
        return words.changes[kind].format(name=_cut(str(data["name"])))
    if kind in {"lists_ordered", "labels_ordered"}:
        return words.changes[kind]
    things = _things(data, words)
    return words.changes.get(kind, words.changes["edited"]).format(things=things) if things else words.something_changed


def _things(data: Mapping[str, Any], words: CardWords) -> str:
    titles = data.get("titles") or []
    count = int(data.get("count", len(titles)))
    if len(titles) == 1 and count == 1:
        return words.quote(_cut(str(titles[0])))
    return words.todos(count) if count else ""


def _cut(name: str) -> str:
    return f"{name[:_LONGEST]}…" if len(name) > _LONGEST else name
