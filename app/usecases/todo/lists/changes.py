"""Adds, changes, orders and deletes lists; the database calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import AppError
from app.usecases.todo.changes.names import add_list
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.naming import clean_colour, clean_name, name_key
from app.usecases.todo.storage.batch import ROOM, Batch


async def new_list(batch: Batch, name: str, colour: str | None) -> TodoList:
    cleaned = clean_name(name, "list")
    await _require_own_name(batch, cleaned, None)
    batch.tell("list_added", name=cleaned)
    return await add_list(batch, cleaned, clean_colour(colour))


async def edit_list(batch: Batch, list_id: str, name: str | None, colour: str | None) -> TodoList:
    """What is None stays; an empty colour takes it away."""
    current = await one_list(batch, list_id)
    changed = current
    if name is not None and name != current.name:
        if list_id == INBOX:
            raise AppError("The Inbox keeps its name.")
        changed = replace(changed, name=clean_name(name, "list"))
        await _require_own_name(batch, changed.name, list_id)
    if colour is not None:
        changed = replace(changed, colour=clean_colour(colour))
    batch.tell("list_changed", name=changed.name, was=current.name)
    return batch.lists.put(changed)


async def delete_list(batch: Batch, list_id: str, *, keep_todos: bool) -> TodoList:
    """Its todos go to the trash, or else to the Inbox."""
    if list_id == INBOX:
        raise AppError("The Inbox can't be deleted.")
    gone = await one_list(batch, list_id)
    todos = await batch.todos.where("list_id = ? AND deleted_at IS NULL ORDER BY position, seq", (list_id,))
    for todo in todos:
        batch.todos.put(replace(todo, list_id=INBOX) if keep_todos else replace(todo, deleted_at=batch.now.at))
    batch.lists.remove(list_id)
    batch.tell("list_deleted", name=gone.name, count=len(todos), kept=keep_todos)
    return gone


async def order_lists(batch: Batch, ids: Sequence[str]) -> list[TodoList]:
    """In the order named; lists that are not named come behind."""
    lists = await batch.lists.where("true ORDER BY position, id")
    rank = {one: place for place, one in enumerate(ids)}
    ordered = sorted(lists, key=lambda each: rank.get(each.id, len(rank)))
    batch.tell("lists_ordered")
    return [batch.lists.put(replace(each, position=place * ROOM)) for place, each in enumerate(ordered)]


async def one_list(batch: Batch, list_id: str) -> TodoList:
    found = await batch.lists.find([list_id])
    if list_id not in found:
        raise AppError("This list no longer exists. Load the lists again.", status=404)
    return found[list_id]


async def _require_own_name(batch: Batch, name: str, own_id: str | None) -> None:
    same = await batch.lists.where("name_key = ?", (name_key(name),))
    if any(each.id != own_id for each in same):
        raise AppError(f"There is a list “{name}” already. Choose another name.", status=409)
