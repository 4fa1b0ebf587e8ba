"""What an entry of the journal did, in a few English words; cards and the activity tool say it."""

from __future__ import annotations

from collections.abc import Mapping

from app.usecases.todo.journal.entry import Entry

_VERBS: Mapping[str, str] = {
    "added": "Added",
    "completed": "Completed",
    "reopened": "Reopened",
    "deleted": "Deleted",
    "restored": "Brought back",
    "renamed": "Renamed",
    "rescheduled": "Rescheduled",
    "moved": "Moved",
    "prioritised": "Changed the priority of",
    "changed": "Changed",
    "skipped": "Skipped",
    "imported": "Imported",
    "list_added": "Added the list",
    "list_changed": "Changed the list",
    "list_deleted": "Deleted the list",
    "label_added": "Added the label",
    "label_changed": "Changed the label",
    "label_deleted": "Deleted the label",
    "undone": "Took back",
    "redone": "Did again",
}
_LONGEST = 60


def told_change(entry: Entry) -> str:
    """`Added “Buy milk”`, `Completed 3 todos`."""
    return f"{_VERBS.get(entry.kind, 'Changed')} {_what(entry)}"


def names_of(entry: Entry) -> list[str]:
    """The first titles of the todos it was done to, or the name of the list or label."""
    data = entry.data
    return [str(name) for name in data.get("titles") or ([data["name"]] if "name" in data else [])]


def _what(entry: Entry) -> str:
    data, titles = entry.data, names_of(entry)
    count = int(data.get("count", len(titles)))
    if len(titles) == 1 and (count == 1 or "name" in data):
        name = titles[0]
        return f"“{name[:_LONGEST]}…”" if len(name) > _LONGEST else f"“{name}”"
    return f"{count:,} todos" if count else "the order"
