"""Todos with the parts they are made of; changes that take sub-todos along read them here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from app.errors import AppError
from app.store import timestamps
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.todo import Todo

DEEPEST = 5
"""Levels of todos below each other, counting the first."""

_GONE = "This todo no longer exists. Load the list again."
_ONE_GONE = "One of these todos no longer exists. Nothing was changed."


async def existing(batch: Batch, ids: Sequence[str], *, deleted_too: bool = False) -> list[Todo]:
    """All of them, each once, or an `AppError`."""
    wanted = list(dict.fromkeys(ids))
    found = await batch.todos.find(wanted)
    todos = [found[one] for one in wanted if one in found and (deleted_too or found[one].deleted_at is None)]
    if len(todos) < len(wanted):
        raise AppError(_GONE if len(wanted) == 1 else _ONE_GONE, status=404)
    return todos


async def parts_of(batch: Batch, todos: Sequence[Todo]) -> list[Todo]:
    """Everything below the todos, parents first, without themselves and without what is in the trash."""
    found: dict[str, Todo] = {}
    known = {todo.id for todo in todos}
    level = [todo.id for todo in todos]
    while level:
        parts = await batch.todos.where(
            "parent_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY position, seq",
            (json.dumps(level),),
        )
        new = [part for part in parts if part.id not in found and part.id not in known and part.deleted_at is None]
        found |= {part.id: part for part in new}
        level = [part.id for part in new]
    return list(found.values())


async def deleted_with(batch: Batch, todos: Sequence[Todo]) -> list[Todo]:
    """The parts that went to the trash together with the todos."""
    moments = {timestamps.to_text(todo.deleted_at) for todo in todos if todo.deleted_at is not None}
    if not moments:
        return []
    trashed = await batch.todos.where(
        "deleted_at IN (SELECT value FROM json_each(?)) AND parent_id IS NOT NULL", (json.dumps(sorted(moments)),)
    )
    family = {todo.id: todo.deleted_at for todo in todos}
    found: dict[str, Todo] = {}
    while new := [
        part for part in trashed if part.id not in family and family.get(part.parent_id or "") == part.deleted_at
    ]:
        found |= {part.id: part for part in new}
        family |= {part.id: part.deleted_at for part in new}
    return list(found.values())


async def keep_together(batch: Batch) -> None:
    """Bring the parts of what this change touches to the list of what they are parts of, as it stands by now."""
    touched = {after.id: after for _, after in batch.todos.changes() if after is not None and after.deleted_at is None}
    elsewhere = [
        after
        for before, after in batch.todos.changes()
        if before is not None and after is not None and after.id in touched and before.list_id != after.list_id
    ]
    family = touched | {part.id: part for part in await parts_of(batch, elsewhere)}
    above = await batch.todos.find({todo.parent_id for todo in family.values() if todo.parent_id is not None})

    def list_of(todo: Todo) -> str:
        for _ in range(DEEPEST):
            if todo.parent_id not in family:
                break
            todo = family[todo.parent_id]
        return above[todo.parent_id].list_id if todo.parent_id in above else todo.list_id

    for todo in family.values():
        if todo.list_id != list_of(todo):
            batch.todos.put(replace(todo, list_id=list_of(todo)))


async def ancestors(batch: Batch, todo: Todo) -> list[Todo]:
    """The todos above it, the nearest first."""
    above: list[Todo] = []
    while todo.parent_id is not None and len(above) < DEEPEST:
        found = await batch.todos.find([todo.parent_id])
        if todo.parent_id not in found:
            break
        todo = found[todo.parent_id]
        above.append(todo)
    return above


async def height(batch: Batch, todo: Todo) -> int:
    """The levels that it has, with its own."""
    levels, ids = 0, [todo.id]
    while ids:
        levels += 1
        rows = await batch.transaction.fetchall(
            "SELECT id FROM todos WHERE parent_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
            (json.dumps(ids),),
        )
        ids = [row["id"] for row in rows]
    return levels
