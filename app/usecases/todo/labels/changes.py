"""Adds, changes, orders and deletes labels; the database calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import AppError
from app.usecases.todo.changes.names import add_label
from app.usecases.todo.labels.label import Label
from app.usecases.todo.naming import clean_colour, clean_name, name_key
from app.usecases.todo.storage.batch import ROOM, Batch


async def new_label(batch: Batch, name: str, colour: str | None) -> Label:
    cleaned = clean_name(name, "label")
    await _require_own_name(batch, cleaned, None)
    batch.tell("label_added", name=cleaned)
    return await add_label(batch, cleaned, clean_colour(colour))


async def edit_label(batch: Batch, label_id: str, name: str | None, colour: str | None) -> Label:
    """What is None stays; an empty colour takes it away."""
    current = await one_label(batch, label_id)
    changed = current
    if name is not None:
        changed = replace(changed, name=clean_name(name, "label"))
        await _require_own_name(batch, changed.name, label_id)
    if colour is not None:
        changed = replace(changed, colour=clean_colour(colour))
    batch.tell("label_changed", name=changed.name, was=current.name)
    return batch.labels.put(changed)


async def delete_label(batch: Batch, label_id: str) -> Label:
    """The todos that had it lose it."""
    gone = await one_label(batch, label_id)
    todos = await batch.todos.where("seq IN (SELECT seq FROM todo_labels WHERE label_id = ?)", (label_id,))
    for todo in todos:
        batch.todos.put(replace(todo, label_ids=tuple(one for one in todo.label_ids if one != label_id)))
    batch.labels.remove(label_id)
    batch.tell("label_deleted", name=gone.name, count=len(todos))
    return gone


async def order_labels(batch: Batch, ids: Sequence[str]) -> list[Label]:
    """In the order named; labels that are not named come behind."""
    labels = await batch.labels.where("true ORDER BY position, id")
    rank = {one: place for place, one in enumerate(ids)}
    ordered = sorted(labels, key=lambda each: rank.get(each.id, len(rank)))
    batch.tell("labels_ordered")
    return [batch.labels.put(replace(each, position=place * ROOM)) for place, each in enumerate(ordered)]


async def one_label(batch: Batch, label_id: str) -> Label:
    found = await batch.labels.find([label_id])
    if label_id not in found:
        raise AppError("This label no longer exists. Load the labels again.", status=404)
    return found[label_id]


async def _require_own_name(batch: Batch, name: str, own_id: str | None) -> None:
    same = await batch.labels.where("name_key = ?", (name_key(name),))
    if any(each.id != own_id for each in same):
        raise AppError(f"There is a label “{name}” already. Choose another name.", status=409)
