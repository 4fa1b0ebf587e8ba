"""Moves todos: in the order, to a list, under a parent, to a day; the database calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.errors import AppError
from app.usecases.todo.changes.families import DEEPEST, ancestors, existing, height, parts_of
from app.usecases.todo.changes.names import Names
from app.usecases.todo.changes.ordering import positions_beside, positions_on_top
from app.usecases.todo.due.due import Due, LocalMoment, clean_due
from app.usecases.todo.edit import UNSET, Place
from app.usecases.todo.storage.batch import ROOM, Batch
from app.usecases.todo.todo import Todo


async def move_todos(batch: Batch, ids: Sequence[str], place: Place) -> list[Todo]:
    """The todos as they are then, in the order of `ids`, in which they stand from then on."""
    todos = await existing(batch, ids)
    if place.parent is not UNSET:
        todos = await _under(batch, todos, place.parent)
    if place.list is not UNSET:
        todos = await _into_list(batch, todos, place.list)
    if place.day is not UNSET:
        todos = [batch.todos.put(_on_day(todo, place.day)) for todo in todos]
    positions = await _positions(batch, todos, place)
    todos = [batch.todos.put(replace(todo, position=at)) for todo, at in zip(todos, positions, strict=True)]
    batch.tell("moved", todos)
    return todos


async def _under(batch: Batch, todos: Sequence[Todo], parent_id: str | None) -> list[Todo]:
    if parent_id is None:
        return [batch.todos.put(replace(todo, parent_id=None)) for todo in todos]
    [parent] = await existing(batch, [parent_id])
    above = {one.id for one in [parent, *await ancestors(batch, parent)]}
    for todo in todos:
        if todo.id in above:
            raise AppError(f"“{todo.title}” cannot be a part of itself. Nothing was moved.")
        if len(above) + await height(batch, todo) > DEEPEST:
            raise AppError(f"Todos can be {DEEPEST} levels deep. Nothing was moved.")
    await _take_along(batch, todos, parent.list_id)
    return [batch.todos.put(replace(todo, parent_id=parent.id, list_id=parent.list_id)) for todo in todos]


async def _into_list(batch: Batch, todos: Sequence[Todo], mentioned: str) -> list[Todo]:
    list_id = await Names(batch).list_id(mentioned)
    await _take_along(batch, todos, list_id)
    return [batch.todos.put(_in_list(todo, list_id)) for todo in todos]


def _in_list(todo: Todo, list_id: str) -> Todo:
    return todo if todo.list_id == list_id else replace(todo, list_id=list_id, parent_id=None)


async def _take_along(batch: Batch, todos: Sequence[Todo], list_id: str) -> None:
    chosen = {todo.id for todo in todos}
    for part in await parts_of(batch, todos):
        if part.id not in chosen:
            batch.todos.put(replace(part, list_id=list_id))


def _on_day(todo: Todo, day: date | None) -> Todo:
    """A recurring todo goes there this once; its rule stays. Without a day nothing recurs."""
    if day is None:
        return replace(todo, due=None, recurrence=None)
    due: Due = replace(todo.due, day=day) if isinstance(todo.due, LocalMoment) else day
    return replace(todo, due=clean_due(due))


async def _positions(batch: Batch, todos: Sequence[Todo], place: Place) -> list[int]:
    moving = [todo.id for todo in todos]
    if place.before is not None or place.after is not None:
        return await positions_beside(batch, moving, before=place.before, after=place.after)
    if place.end == "top":
        return await positions_on_top(batch, len(todos))
    if place.end == "bottom":
        _, first = await batch.reserve(len(todos))
        return [first + offset * ROOM for offset in range(len(todos))]
    return [todo.position for todo in todos]
