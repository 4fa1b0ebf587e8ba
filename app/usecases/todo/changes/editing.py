"""Changes fields of todos, of one or of many at once; the database calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import AppError
from app.usecases.todo.changes.completing import complete_todos, reopen_todos
from app.usecases.todo.changes.families import existing, parts_of
from app.usecases.todo.changes.names import Names, new_id
from app.usecases.todo.changes.recurring import advanced
from app.usecases.todo.cleaning import clean_notes, clean_priority, clean_title
from app.usecases.todo.due.due import Due, clean_due
from app.usecases.todo.due.now import Now
from app.usecases.todo.edit import FIELDS, UNSET, Edit
from app.usecases.todo.recurrence.following import moved
from app.usecases.todo.recurrence.occurrences import first_from
from app.usecases.todo.recurrence.recurrence import Recurrence, clean_recurrence
from app.usecases.todo.reminders.reminder import Reminder, clean_reminders
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.todo import Todo

_KINDS = {"title": "renamed", "due": "rescheduled", "list": "moved", "priority": "prioritised"}
"""What a change is called that changes one thing."""


async def edit_todos(batch: Batch, ids: Sequence[str], edit: Edit) -> list[Todo]:
    """The todos as they are then; one occurrence changed by itself is a todo of its own, returned in place of it."""
    before = todos = await existing(batch, ids)
    if edit.changes_fields():
        names = Names(batch)
        todos = [await _edited(batch, names, todo, edit) for todo in todos]
    was = {"was": before[0].title} if edit.title is not UNSET and len(before) == 1 else {}
    batch.tell(_kind(edit), todos, **was)
    if edit.completed is UNSET:
        return todos
    change = complete_todos if edit.completed else reopen_todos
    return await change(batch, [todo.id for todo in todos])


async def _edited(batch: Batch, names: Names, todo: Todo, edit: Edit) -> Todo:
    if edit.occurrence == "one" and todo.recurrence is not None:
        if _changed_fields(edit) - {"due", "reminders"}:
            return await _detached(batch, names, todo, edit)
        dated = replace(todo, due=_due(edit, todo))
        return batch.todos.put(replace(dated, reminders=_reminders(edit, todo)))
    changed = await _with_fields(batch, names, todo, edit)
    if changed.list_id != todo.list_id:
        changed = await _moved_to_list(batch, todo, changed)
    return batch.todos.put(changed)


def _changed_fields(edit: Edit) -> set[str]:
    named = {name for name in FIELDS if getattr(edit, name) is not UNSET}
    return named | ({"labels"} if edit.add_labels or edit.remove_labels else set())


async def _with_fields(batch: Batch, names: Names, todo: Todo, edit: Edit) -> Todo:
    due, recurrence = _dates(edit, todo, batch.now)
    return replace(
        todo,
        title=todo.title if edit.title is UNSET else clean_title(edit.title),
        notes=todo.notes if edit.notes is UNSET else clean_notes(edit.notes),
        due=due,
        recurrence=recurrence,
        priority=todo.priority if edit.priority is UNSET else clean_priority(edit.priority),
        list_id=todo.list_id if edit.list is UNSET else await names.list_id(edit.list),
        label_ids=await _labels(names, edit, todo),
        reminders=_reminders(edit, todo),
    )


def _due(edit: Edit, todo: Todo) -> Due | None:
    return todo.due if edit.due is UNSET else edit.due and clean_due(edit.due)


def _dates(edit: Edit, todo: Todo, now: Now) -> tuple[Due | None, Recurrence | None]:
    due = _due(edit, todo)
    if edit.recurrence is UNSET:
        return due, _kept_recurrence(edit, todo, due)
    if edit.recurrence is None:
        return due, None
    start = due or now.today
    kept = todo.recurrence is not None and todo.recurrence.from_completion
    from_completion = kept if edit.from_completion is UNSET else edit.from_completion
    recurrence = clean_recurrence(edit.recurrence, start, from_completion=from_completion)
    return due or first_from(recurrence.rule, start, start), recurrence


def _kept_recurrence(edit: Edit, todo: Todo, due: Due | None) -> Recurrence | None:
    """The same rule; where the due moves, all occurrences move along, and where it goes, nothing recurs any more."""
    if todo.recurrence is None or due is None:
        return None
    recurrence = todo.recurrence
    if edit.from_completion is not UNSET:
        recurrence = replace(recurrence, from_completion=edit.from_completion)
    if due == todo.due or todo.due is None:
        return recurrence
    return moved(recurrence, todo.due, due)


async def _labels(names: Names, edit: Edit, todo: Todo) -> tuple[str, ...]:
    kept = todo.label_ids if edit.labels is UNSET else await names.label_ids(edit.labels)
    added = await names.label_ids(edit.add_labels)
    removed = await names.known_label_ids(edit.remove_labels)
    return tuple(one for one in dict.fromkeys([*kept, *added]) if one not in removed)


def _reminders(edit: Edit, todo: Todo) -> tuple[Reminder, ...]:
    return todo.reminders if edit.reminders is UNSET else tuple(clean_reminders(edit.reminders))


async def _moved_to_list(batch: Batch, todo: Todo, changed: Todo) -> Todo:
    """Its sub-todos go along; a sub-todo that leaves its parent's list leaves its parent."""
    for part in await parts_of(batch, [todo]):
        batch.todos.put(replace(part, list_id=changed.list_id))
    return replace(changed, parent_id=None)


async def _detached(batch: Batch, names: Names, todo: Todo, edit: Edit) -> Todo:
    """The occurrence as a todo of its own, changed; the recurring todo goes on to the next one."""
    seq, _ = await batch.reserve(1)
    single = replace(todo, id=new_id(), uid="", seq=seq, recurrence=None, created_at=batch.now.at, series=todo.id)
    batch.todos.add(
        await _with_fields(batch, names, replace(single, updated_at=batch.now.at), replace(edit, occurrence="all"))
    )
    await advanced(batch, todo)
    found = await batch.todos.find([single.id])
    return found[single.id]


def _kind(edit: Edit) -> str:
    changed = _changed_fields(edit)
    return _KINDS.get(next(iter(changed)), "changed") if len(changed) == 1 else "changed"


def require_something(edit: Edit) -> Edit:
    if not edit.changes_fields() and edit.completed is UNSET:
        raise AppError("There is nothing to change: send at least one field.")
    return edit
