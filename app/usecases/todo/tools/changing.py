"""The agent's tools that add and change todos."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Literal, TypeVar

from agents import Tool, function_tool
from pydantic import BaseModel, ConfigDict, Field

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo, Place, TodoDatabase
from app.usecases.todo.due.due import Due, read_due
from app.usecases.todo.edit import UNSET, Unset
from app.usecases.todo.quick_add.adding import new_todo
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.quick_add.spoken import LANGUAGES
from app.usecases.todo.reminders.reminder import MinutesBefore, Reminder, read_reminder
from app.usecases.todo.tools.telling import MOST, Context, Ids, as_json, changed, unique

T = TypeVar("T")

Spoken = Literal["en", "de", "fr", "es", "zh"]
Clearable = Literal["notes", "due", "recurrence", "labels", "reminders", "priority"]


Names = Annotated[list[str], Field(max_length=50)]


class ReminderFields(BaseModel):
    """Either minutes before the due, or a local moment."""

    model_config = ConfigDict(extra="forbid")

    minutes_before: int | None = None
    at: str | None = Field(default=None, description="2026-03-01T17:00 on the user's clock")


Reminders = Annotated[list[ReminderFields], Field(max_length=20)]


class TodoFields(BaseModel):
    """What is null stays, or is not set."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    notes: str | None = Field(default=None, description="Markdown")
    due: str | None = Field(default=None, description="2026-03-01, or with a time 2026-03-01T17:00")
    timezone: str | None = Field(default=None, description="IANA zone of the due time; null: the user's")
    recurrence: str | None = Field(
        default=None, description="An RRULE such as FREQ=WEEKLY;BYDAY=MO, or words such as “every monday”"
    )
    from_completion: bool | None = Field(default=None, description="The next date counts from the completion")
    priority: int | None = Field(default=None, ge=1, le=4, description="1 is the highest, 4 is none")
    list: str | None = Field(default=None, description="Name of the list; made if it is new")
    labels: Names | None = Field(default=None, description="All labels, by name")
    reminders: Reminders | None = None


class NewTodoFields(TodoFields):
    title: str
    parent: str | None = Field(default=None, description="Id of the todo it is a part of")


Titles = Annotated[
    list[str],
    Field(max_length=MOST, description="Lines such as “Call mom friday 5pm #Family @phone p1”"),
]


def changing_tools(todos: TodoDatabase) -> list[Tool]:
    makers = (_adding, _editing, _renaming, _moving, _rescheduling, _checking)
    return [tool for make in makers for tool in make(todos)]


def _adding(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def add_todos(
        context: Context,
        titles: Titles,
        todos_with_fields: Annotated[list[NewTodoFields], Field(max_length=MOST)] = [],  # noqa: B006
        language: Spoken | None = None,
        remind: bool = False,
    ) -> str:
        """Add todos: plain ones, or with dates in words, as `titles`; exact fields as `todos_with_fields`.
        `language` is that of the dates in `titles`, where it isn't the app's; with `remind`, todos that have a due and
        no reminder get one at their due."""
        spoken = [language, *todos.languages()] if language else ()
        new = [new_todo(todos.understood(line, spoken)) for line in titles]
        new += [_new(todos, fields) for fields in todos_with_fields]
        if not new:
            raise AppError("There is nothing to add: give titles or todos_with_fields.")
        if remind:
            new = [_reminded(one) for one in new]
        return await changed(context, todos, added=await todos.add_many(new, "agent"))

    return [add_todos]


def _editing(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def edit_todos(
        context: Context,
        ids: Ids,
        fields: TodoFields,
        clear: list[Clearable] = [],  # noqa: B006 - never changed
        occurrence: Literal["all", "one"] = "all",
    ) -> str:
        """Give todos new values; `clear` takes values away; `one` changes only this occurrence of a recurring todo."""
        edit = replace(_edit(todos, fields, clear), occurrence=occurrence)
        if not edit.changes_fields():
            raise AppError("There is nothing to change: give at least one field.")
        return await changed(context, todos, changed=await todos.edit(unique(ids), edit, "agent"))

    return [edit_todos]


def _renaming(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def rename_todo(context: Context, id: str, title: str) -> str:  # noqa: A002 - the model's word for it
        """Give a todo another title."""
        before = await todos.get(id)
        after = await todos.rename(id, title, "agent")
        await changed(context, todos)
        return as_json(renamed={"id": id, "was": before.title, "title": after.title})

    return [rename_todo]


def _moving(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def move_todos(  # noqa: PLR0917 - a model names them
        context: Context,
        ids: Ids,
        list: str | None = None,  # noqa: A002
        day: str | None = None,
        parent: str | None = None,
        before: str | None = None,
        after: str | None = None,
        end: Literal["top", "bottom"] | None = None,
    ) -> str:
        """Move todos to a list, to a day (2026-03-01; a time of day stays), under a parent ("none": under none), or in
        the order: before or behind a todo's id, to the top or bottom."""
        place = Place(
            list=list or UNSET,
            day=_day(day) if day else UNSET,
            parent=UNSET if not parent else None if parent == "none" else parent,
            before=before,
            after=after,
            end=end,
        )
        return await changed(context, todos, moved=await todos.move(unique(ids), place, "agent"))

    return [move_todos]


def _rescheduling(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def reschedule_todos(context: Context, ids: Ids, when: str) -> str:
        """Give todos another due in words, as in “friday 5pm”; a time of day stays where only a day is named."""
        due = new_todo(_read_words(todos, when)).due
        if due is None:
            raise AppError(f"“{when[:60]}” is no date that is known here. Write it like 2026-03-01 or “friday 5pm”.")
        if isinstance(due, date):
            moved = await todos.move(unique(ids), Place(day=due), "agent")
        else:
            moved = await todos.edit(unique(ids), Edit(due=due), "agent")
        return await changed(context, todos, rescheduled=moved)

    return [reschedule_todos]


def _checking(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def complete_todos(context: Context, ids: Ids) -> str:
        """Mark todos as done; a recurring one goes on to its next date."""
        done = await todos.complete(unique(ids), "agent")
        return await changed(context, todos, completed=done)

    @function_tool(failure_error_function=None)
    async def reopen_todos(context: Context, ids: Ids) -> str:
        """Mark todos that are done as open again."""
        return await changed(context, todos, reopened=await todos.reopen(unique(ids), "agent"))

    @function_tool(failure_error_function=None)
    async def skip_todos(context: Context, ids: Ids) -> str:
        """Skip one occurrence of recurring todos: they go on to their next date without being done."""
        # Deleting is another tool, which asks before it takes several.
        skipped = await todos.skip(unique(ids), "agent", delete_last=False)
        return await changed(context, todos, skipped=skipped)

    @function_tool(failure_error_function=None)
    async def restore_todos(context: Context, ids: Ids) -> str:
        """Bring back todos that were deleted."""
        return await changed(context, todos, restored=await todos.restore(unique(ids), "agent"))

    return [complete_todos, reopen_todos, skip_todos, restore_todos]


def _new(todos: TodoDatabase, fields: NewTodoFields) -> NewTodo:
    return NewTodo(
        title=fields.title,
        notes=fields.notes or "",
        due=_due(todos, fields),
        recurrence=_recurrence(todos, fields),
        from_completion=bool(fields.from_completion),
        priority=fields.priority or 4,
        list=fields.list,
        labels=fields.labels or (),
        reminders=_reminders(todos, fields),
        parent=fields.parent,
    )


def _reminded(new: NewTodo) -> NewTodo:
    return replace(new, reminders=(MinutesBefore(0),)) if new.due and not new.reminders else new


def _edit(todos: TodoDatabase, fields: TodoFields, clear: list[Clearable]) -> Edit:
    edit = Edit(
        title=_or_unset(fields.title),
        notes=_or_unset(fields.notes),
        due=_or_unset(_due(todos, fields)),
        recurrence=_or_unset(_recurrence(todos, fields)),
        from_completion=UNSET if fields.from_completion is None else fields.from_completion,
        priority=UNSET if fields.priority is None else fields.priority,
        list=_or_unset(fields.list),
        labels=UNSET if fields.labels is None else fields.labels,
        reminders=UNSET if fields.reminders is None else _reminders(todos, fields),
    )
    for name in clear:
        edit = _cleared(edit, name)
    return edit


def _cleared(edit: Edit, name: Clearable) -> Edit:
    match name:
        case "notes":
            return replace(edit, notes="")
        case "due":
            return replace(edit, due=None)
        case "recurrence":
            return replace(edit, recurrence=None)
        case "labels":
            return replace(edit, labels=())
        case "reminders":
            return replace(edit, reminders=())
        case "priority":
            return replace(edit, priority=4)


def _due(todos: TodoDatabase, fields: TodoFields) -> Due | None:
    return read_due(fields.due, fields.timezone or todos.now().zone) if fields.due else None


def _recurrence(todos: TodoDatabase, fields: TodoFields) -> str | None:
    """Words are read as in a quick-add line."""
    words = fields.recurrence
    if not words or "FREQ=" in words.upper():
        return words or None
    rule = _read_words(todos, words).recurrence
    if rule is None:
        raise AppError(f"“{words[:60]}” is no recurrence that is known here. Write it like FREQ=WEEKLY;BYDAY=MO.")
    return rule


def _read_words(todos: TodoDatabase, words: str) -> QuickAdd:
    """Nothing but a date or a recurrence: in the language that reads the most of it."""
    return todos.understood(f"x {words}", [*todos.languages(), *LANGUAGES])


def _reminders(todos: TodoDatabase, fields: TodoFields) -> tuple[Reminder, ...]:
    zone = fields.timezone or todos.now().zone
    return tuple(read_reminder(one.minutes_before, one.at, zone) for one in fields.reminders or ())


def _day(text: str) -> date:
    due = read_due(text[:10], "UTC")
    return due if isinstance(due, date) else due.day


def _or_unset(value: T | None) -> T | Unset:
    return UNSET if value is None else value
