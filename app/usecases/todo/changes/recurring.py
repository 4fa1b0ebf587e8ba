"""Takes a recurring todo to its next occurrence, with its sub-todos and reminders; completing and skipping use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.usecases.todo.changes.families import parts_of
from app.usecases.todo.changes.names import new_id
from app.usecases.todo.due.due import Due, LocalMoment, day_of
from app.usecases.todo.recurrence.following import Following, following, skipped
from app.usecases.todo.reminders.reminder import Reminder
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.todo import Todo


async def completed_once(batch: Batch, todo: Todo) -> Todo | None:
    """This occurrence is kept as a done todo of its own, with its parts; the todo goes on. None: it was the last."""
    follows = None if todo.recurrence is None or todo.due is None else following(todo.recurrence, todo.due, batch.now)
    if follows is None:
        return None
    parts = await _own_parts(batch, todo)
    await _keep_done(batch, todo, parts)
    return _go_on(batch, todo, parts, follows)


async def advanced(batch: Batch, todo: Todo) -> Todo | None:
    """The todo goes on to the occurrence after its due, with nothing kept of this one. None: there is none."""
    follows = None if todo.recurrence is None or todo.due is None else skipped(todo.recurrence, todo.due)
    return None if follows is None else _go_on(batch, todo, await _own_parts(batch, todo), follows)


async def _own_parts(batch: Batch, todo: Todo) -> list[Todo]:
    """Its sub-todos, without those that recur by themselves and so have days of their own, and what is below these."""
    apart = {todo.id: False}
    for part in await parts_of(batch, [todo]):
        apart[part.id] = part.recurrence is not None or apart.get(part.parent_id or "", False)
    found = await batch.todos.find([one for one in apart if one != todo.id and not apart[one]])
    return list(found.values())


async def _keep_done(batch: Batch, todo: Todo, parts: Sequence[Todo]) -> None:
    seq, _ = await batch.reserve(1 + len(parts))
    ids = {one.id: new_id() for one in [todo, *parts]}
    for offset, one in enumerate([todo, *parts]):
        done = replace(
            one,
            id=ids[one.id],
            uid="",
            seq=seq + offset,
            series=one.id,
            parent_id=ids.get(one.parent_id or "", one.parent_id),
            recurrence=None,
            reminders=(),
            completed_at=one.completed_at or batch.now.at,
            updated_at=batch.now.at,
        )
        batch.todos.add(done)


def _go_on(batch: Batch, todo: Todo, parts: Sequence[Todo], follows: Following) -> Todo:
    days = _days_between(todo.due, follows.due)
    for part in parts:
        batch.todos.put(_shifted(replace(part, completed_at=None), days))
    next_one = _shifted(todo, days)
    return batch.todos.put(replace(next_one, due=follows.due, recurrence=follows.recurrence))


def _days_between(before: Due | None, after: Due) -> timedelta:
    return timedelta() if before is None else day_of(after) - day_of(before)


def _shifted(todo: Todo, days: timedelta) -> Todo:
    """What it is due, and reminders at fixed moments, so many days later at the same time of day."""
    reminders = tuple(_reminder_shifted(reminder, days) for reminder in todo.reminders)
    return replace(todo, due=None if todo.due is None else due_shifted(todo.due, days), reminders=reminders)


def due_shifted(due: Due, days: timedelta) -> Due:
    return replace(due, day=due.day + days) if isinstance(due, LocalMoment) else due + days


def _reminder_shifted(reminder: Reminder, days: timedelta) -> Reminder:
    return replace(reminder, day=reminder.day + days) if isinstance(reminder, LocalMoment) else reminder
