"""Completes and reopens todos, with what is below and above them; the database calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.usecases.todo.changes.families import ancestors, existing, parts_of
from app.usecases.todo.changes.recurring import completed_once
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.todo import Todo


async def complete_todos(batch: Batch, ids: Sequence[str]) -> list[Todo]:
    """The todos as they are then: a recurring one stands open again, at its next date. Sub-todos are done with them."""
    todos = await existing(batch, ids)
    chosen = {todo.id for todo in todos}
    to_do = [todo for todo in todos if todo.completed_at is None and not await _goes_with_another(batch, todo, chosen)]
    done = [todo for todo in to_do if await completed_once(batch, todo) is None]
    for one in [*done, *await parts_of(batch, done)]:
        if one.completed_at is None:
            batch.todos.put(replace(one, completed_at=batch.now.at))
    batch.tell("completed", todos)
    return await existing(batch, ids)


async def _goes_with_another(batch: Batch, todo: Todo, chosen: set[str]) -> bool:
    """Whether a recurring todo above it is completed as well, which takes it along."""
    if todo.parent_id is None or todo.recurrence is not None:
        return False
    return any(one.id in chosen and one.recurrence is not None for one in await ancestors(batch, todo))


async def reopen_todos(batch: Batch, ids: Sequence[str]) -> list[Todo]:
    """Sub-todos that were done in the same moment are open with them; a todo above an open one is open too."""
    todos = await existing(batch, ids)
    done = [todo for todo in todos if todo.completed_at is not None]
    moments = {todo.completed_at for todo in done}
    along = [part for part in await parts_of(batch, done) if part.completed_at in moments]
    above = [one for todo in done if todo.parent_id for one in await ancestors(batch, todo) if one.completed_at]
    for one in {one.id: one for one in [*done, *along, *above]}.values():
        batch.todos.put(replace(one, completed_at=None))
    batch.tell("reopened", todos)
    return await existing(batch, ids)
