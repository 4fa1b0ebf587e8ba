"""How the tools tell a model about todos: small JSON with ids; every tool module uses it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from agents import RunContextWrapper
from pydantic import Field

from app.usecases.runtime.context import TurnContext
from app.usecases.todo.card_args import CARD, CardArgs, read_args
from app.usecases.todo.database import Todo, TodoDatabase
from app.usecases.todo.due.due import text_of, zone_of
from app.usecases.todo.reminders.reminder import reminder_json
from app.usecases.todo.todo import NO_PRIORITY

MOST = 100
"""Todos in one call."""

Context = RunContextWrapper[TurnContext]
Ids = Annotated[list[str], Field(min_length=1, max_length=MOST, description="Ids from list_todos or find_todos.")]

_NOTES = 5_000


async def told(todos: TodoDatabase, shown: Sequence[Todo]) -> list[dict[str, Any]]:
    """What is not set is left out."""
    lists: dict[str, str] = {}
    labels: dict[str, str] = {}
    if not all(todo.is_plain for todo in shown):
        lists = {one.id: one.name for one in await todos.lists.all()}
        labels = {one.id: one.name for one in await todos.labels.all()}
    return [_told(todo, lists, labels) for todo in shown]


def _told(todo: Todo, lists: dict[str, str], labels: dict[str, str]) -> dict[str, Any]:
    return {"id": todo.id, "title": todo.title, "done": todo.completed_at is not None} | _given(
        due=text_of(todo.due) if todo.due else None,
        timezone=zone_of(todo.due),
        recurrence=todo.recurrence.rule if todo.recurrence else None,
        priority=None if todo.priority == NO_PRIORITY else todo.priority,
        list=None if todo.is_plain else lists.get(todo.list_id),
        labels=[labels[one] for one in todo.label_ids if one in labels],
        parent=todo.parent_id,
    )


async def told_whole(todos: TodoDatabase, todo: Todo) -> dict[str, Any]:
    [short] = await told(todos, [todo])
    return short | _given(
        notes=todo.notes[:_NOTES],
        from_completion=bool(todo.recurrence and todo.recurrence.from_completion) or None,
        reminders=[reminder_json(one) for one in todo.reminders],
    )


async def changed(context: Context, todos: TodoDatabase, **result: Iterable[Todo]) -> str:
    """Shows the list with what was done, to be undone with a click."""
    page = await todos.activity.page(1)
    entry = next((one.id for one in page.data if one.actor == "agent"), None)
    earlier = () if entry is None else tuple(one for one in _changes_in(context.context) if one < entry)
    context.context.show(CardArgs(change=entry, earlier=earlier).ref())
    return as_json(**{key: await told(todos, list(value)) for key, value in result.items()})


def _changes_in(turn: TurnContext) -> tuple[int, ...]:
    """The entries of this turn that its card offers to undo so far."""
    if CARD not in turn.views:
        return ()
    card = read_args(CardArgs, turn.views[CARD].args)
    return card.earlier if card.change is None else (*card.earlier, card.change)


def unique(ids: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def as_json(**result: Any) -> str:
    return json.dumps(result, ensure_ascii=False, separators=(",", ":"))


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [], "")}
