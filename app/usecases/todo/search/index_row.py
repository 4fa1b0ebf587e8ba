"""What the search index holds of a todo; the storage writes it with every change, searches ask for the same words."""

from __future__ import annotations

from app.store.search.words import search_marks, search_words
from app.usecases.todo.due.due import day_of
from app.usecases.todo.todo import Todo

DONE_BELOW = 1 << 40
"""Done todos stand so far below the open ones."""

IndexRow = tuple[int, str, str, str, str]
"""Row number, title, notes, marks, facets."""


def index_number(todo: Todo) -> int | None:
    """None in the trash, where nothing is found."""
    if todo.deleted_at is not None:
        return None
    return todo.seq if todo.completed_at is None else todo.seq - DONE_BELOW


def index_row(todo: Todo) -> IndexRow | None:
    row = index_number(todo)
    if row is None:
        return None
    marks = f"{search_marks(todo.title)} {search_marks(todo.notes)}".strip()
    return (row, search_words(todo.title), search_words(todo.notes), marks, " ".join(_facets(todo)))


def changes_index(before: Todo, after: Todo) -> bool:
    """Whether anything is different that is looked for."""
    return _looked_for(before) != _looked_for(after)


def list_facet(list_id: str) -> str:
    return f"list{list_id}"


def label_facet(label_id: str) -> str:
    return f"label{label_id}"


def priority_facet(priority: int) -> str:
    return f"p{priority}"


def day_facet(day: str) -> str:
    """Of a day `2026-03-01`, a month `2026-03` or a year `2026`."""
    return f"day{day.replace('-', '')}"


NO_DAY = "daynone"
ANY = "any"
"""Every todo has it: what a search that only leaves out begins with."""


def _looked_for(todo: Todo) -> tuple[object, ...]:
    state = (todo.seq, todo.completed_at is None, todo.deleted_at is None)
    return (state, todo.title, todo.notes, todo.due, todo.list_id, todo.priority, todo.label_ids)


def _facets(todo: Todo) -> list[str]:
    days = [NO_DAY]
    if todo.due is not None:
        day = day_of(todo.due).isoformat()
        days = [day_facet(day), day_facet(day[:7]), day_facet(day[:4])]
    labels = [label_facet(label_id) for label_id in todo.label_ids]
    return [ANY, list_facet(todo.list_id), priority_facet(todo.priority), *days, *labels]
