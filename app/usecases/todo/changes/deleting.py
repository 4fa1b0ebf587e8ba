"""Puts todos into the trash, takes them out of it, and removes them for good; the database calls it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.errors import AppError
from app.store import timestamps
from app.usecases.todo.changes.families import deleted_with, existing, keep_together, parts_of
from app.usecases.todo.changes.names import unknown_labels
from app.usecases.todo.changes.recurring import advanced
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.todo import Todo

KEPT = timedelta(days=30)
"""How long the trash keeps what is in it."""


async def delete_todos(batch: Batch, ids: Sequence[str]) -> list[Todo]:
    """Off every list, with their sub-todos; they can be restored."""
    todos = await existing(batch, ids, deleted_too=True)
    alive = [todo for todo in todos if todo.deleted_at is None]
    for one in [*alive, *await parts_of(batch, alive)]:
        batch.todos.put(replace(one, deleted_at=batch.now.at))
    batch.tell("deleted", todos)
    return await existing(batch, ids, deleted_too=True)


async def restore_todos(batch: Batch, ids: Sequence[str]) -> list[Todo]:
    """Back where they were, with the sub-todos that were deleted with them; where that is gone, to the Inbox."""
    todos = await existing(batch, ids, deleted_too=True)
    trashed = [todo for todo in todos if todo.deleted_at is not None]
    back = [*trashed, *await deleted_with(batch, trashed)]
    returning = {todo.id for todo in back}
    lists = await batch.lists.find({todo.list_id for todo in back})
    parents = await batch.todos.find({todo.parent_id for todo in back if todo.parent_id is not None})
    gone = await unknown_labels(batch, [label for todo in back for label in todo.label_ids])
    for todo in back:
        parent = parents.get(todo.parent_id or "")
        has_parent = parent is not None and (parent.deleted_at is None or parent.id in returning)
        batch.todos.put(
            replace(
                todo,
                deleted_at=None,
                parent_id=todo.parent_id if has_parent else None,
                list_id=todo.list_id if todo.list_id in lists else INBOX,
                label_ids=tuple(label for label in todo.label_ids if label not in gone),
            )
        )
    await keep_together(batch)
    batch.tell("restored", todos)
    return await existing(batch, ids)


async def skip_occurrences(batch: Batch, ids: Sequence[str], *, delete_last: bool) -> list[Todo]:
    """Recurring todos without this occurrence: on to the next; what has no next one is deleted, or an `AppError`."""
    todos = await existing(batch, ids)
    last = [todo for todo in todos if await advanced(batch, todo) is None]
    if last and not delete_last:
        raise AppError(f"“{last[0].title}” has no next date, so nothing was skipped. Delete it instead.", status=409)
    if last:
        await delete_todos(batch, [todo.id for todo in last])
    batch.tell("skipped", todos)
    return await existing(batch, ids, deleted_too=True)


async def purge_todos(batch: Batch, *, older_than: timedelta = KEPT, most: int | None = None) -> int:
    """Remove what has been in the trash so long for good, the oldest first; returns how many todos that were.

    Nothing of them stays, in the journal neither: what had to do with them can't be undone any more.
    """
    before = timestamps.to_text(batch.now.at - older_than)
    limit = -1 if most is None else most
    todos = await batch.todos.where("deleted_at <= ? ORDER BY deleted_at LIMIT ?", (before, limit))
    for todo in todos:
        batch.todos.remove(todo.id)
    ids = json.dumps([todo.id for todo in todos])
    await batch.transaction.execute(
        "UPDATE journal SET final = 1, data = '{}' WHERE seq IN"
        " (SELECT entry FROM journal_rows WHERE row_id IN (SELECT value FROM json_each(?)))",
        (ids,),
    )
    await batch.transaction.execute("DELETE FROM journal_rows WHERE row_id IN (SELECT value FROM json_each(?))", (ids,))
    batch.tell("purged", count=len(todos))
    batch.final = True
    return len(todos)
