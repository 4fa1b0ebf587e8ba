"""Checks that what an undo would leave fits together: lists, parents and labels of todos exist; undoing asks for it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.errors import AppError
from app.usecases.todo.labels.label import Label
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.naming import name_key
from app.usecases.todo.storage.batch import Batch, Rows
from app.usecases.todo.storage.tables import Thing
from app.usecases.todo.todo import Todo


async def require_whole(batch: Batch) -> None:
    alive = [after for _, after in batch.todos.changes() if after is not None and after.deleted_at is None]
    await _require_lists(batch, alive)
    await _require_parents(batch, alive)
    await _require_labels(batch, alive)
    await _require_unused(batch)
    await _require_own_names(batch)


async def _require_lists(batch: Batch, todos: list[Todo]) -> None:
    lists = await batch.lists.find({todo.list_id for todo in todos} - {INBOX})
    for todo in todos:
        if todo.list_id != INBOX and todo.list_id not in lists:
            raise _conflict(f"The list that “{todo.title}” was in is gone. Undo its deletion first.")


async def _require_parents(batch: Batch, todos: list[Todo]) -> None:
    parents = await batch.todos.find({todo.parent_id for todo in todos if todo.parent_id is not None})
    for todo in todos:
        if todo.parent_id is None:
            continue
        parent = parents.get(todo.parent_id)
        if parent is None or parent.deleted_at is not None:
            raise _conflict(f"The todo that “{todo.title}” was a part of is gone. Undo its deletion first.")
        await _require_tree(batch, todo)


async def _require_tree(batch: Batch, todo: Todo) -> None:
    """No todo is a part of itself."""
    current, seen = todo, {todo.id}
    while current.parent_id is not None:
        found = await batch.todos.find([current.parent_id])
        if current.parent_id in seen or current.parent_id not in found:
            raise _conflict(f"“{todo.title}” would become a part of itself. Undo later moves first.")
        current = found[current.parent_id]
        seen.add(current.id)


async def _require_labels(batch: Batch, todos: list[Todo]) -> None:
    labels = await batch.labels.find({label for todo in todos for label in todo.label_ids})
    for todo in todos:
        if any(label not in labels for label in todo.label_ids):
            raise _conflict(f"A label that “{todo.title}” had is gone. Undo its deletion first.")


async def _require_unused(batch: Batch) -> None:
    """What an undo takes away again must not be in use."""
    lists, labels = _removed(batch.lists), _removed(batch.labels)
    parents = _removed(batch.todos) | _trashed(batch.todos)
    for todo in await _users(batch, "list_id IN {} AND deleted_at IS NULL", lists):
        if todo.list_id in lists:
            raise _in_use(f"The list “{lists[todo.list_id].name}” has todos in it", todo)
    for todo in await _users(batch, "seq IN (SELECT seq FROM todo_labels WHERE label_id IN {} AND state < 2)", labels):
        for label in labels.keys() & set(todo.label_ids):
            raise _in_use(f"The label “{labels[label].name}” is in use", todo)
    for todo in await _users(batch, "parent_id IN {} AND deleted_at IS NULL", parents):
        if todo.parent_id in parents:
            raise _in_use(f"“{parents[todo.parent_id].title}” has sub-todos", todo)


def _removed(rows: Rows[Thing]) -> dict[str, Thing]:
    return {before.id: before for before, after in rows.changes() if before is not None and after is None}


def _trashed(todos: Rows[Todo]) -> dict[str, Todo]:
    return {after.id: after for _, after in todos.changes() if after is not None and after.deleted_at is not None}


async def _users(batch: Batch, condition: str, removed: Mapping[str, object]) -> list[Todo]:
    """Enough of the stored ones to see whether any is left beside those that the undo changes itself."""
    if not removed:
        return []
    most = len(batch.todos.changes()) + 1
    condition = condition.format("(SELECT value FROM json_each(?))")
    found = await batch.todos.where(f"{condition} LIMIT {most:d}", (json.dumps(list(removed)),))
    return [todo for todo in found if todo.deleted_at is None]


def _in_use(what: str, todo: Todo) -> AppError:
    return _conflict(f"{what}, such as “{todo.title}”. Undo or move that first.")


async def _require_own_names(batch: Batch) -> None:
    await _require_own_name(batch.lists, "list")
    await _require_own_name(batch.labels, "label")


async def _require_own_name(rows: Rows[TodoList] | Rows[Label], what: str) -> None:
    changed = [after for _, after in rows.changes() if after is not None]
    keys = json.dumps([name_key(thing.name) for thing in changed])
    others = await rows.where("name_key IN (SELECT value FROM json_each(?))", (keys,)) if changed else []
    names = [name_key(name) for name in {thing.id: thing.name for thing in [*others, *changed]}.values()]
    if len(names) != len(set(names)):
        raise _conflict(f"Another {what} has this name now. Rename it first.")


def _conflict(text: str) -> AppError:
    return AppError(text, status=409)
