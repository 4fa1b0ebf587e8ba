"""What requests about todos may hold, and how that becomes new todos, edits, places and listings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.usecases.todo.due.due import Due, read_due
from app.usecases.todo.due.now import Now
from app.usecases.todo.edit import UNSET, Edit, Place, Unset
from app.usecases.todo.listing.cursor import LONGEST
from app.usecases.todo.listing.listing import MOST_IDS, Listing, Sort
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.quick_add.adding import new_todo
from app.usecases.todo.quick_add.quick_add import QuickAdd
from app.usecases.todo.reminders.reminder import Reminder, read_reminder

MOST_LINES = 500

Text = Annotated[str, Field(max_length=200_000)]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=MOST_IDS)]
Names = Annotated[list[Id], Field(max_length=100)]


class Request(BaseModel):
    # How to check one is worked out when the first one comes, not when the app starts.
    model_config = ConfigDict(extra="forbid", defer_build=True)

    def given(self, name: str) -> Any:
        """The value, where the request has one."""
        return getattr(self, name) if name in self.model_fields_set else UNSET


class ReminderBody(Request):
    minutes_before: int | None = None
    at: str | None = None
    timezone: str | None = None


ReminderBodies = Annotated[list[ReminderBody], Field(max_length=100)]


class Fields(Request):
    """What new and changed todos have in common; `due` is `2026-03-01` or, in `timezone`, `2026-03-01T17:00`."""

    notes: Text | None = None
    due: str | None = None
    timezone: str | None = None
    recurrence: str | None = None
    from_completion: bool | None = None
    priority: int | None = None
    list: Id | None = None
    labels: Names | None = None
    reminders: ReminderBodies | None = None

    def due_in(self, now: Now) -> Due | None:
        return None if self.due is None else read_due(self.due, self.timezone or now.zone)

    def reminders_in(self, now: Now) -> tuple[Reminder, ...]:
        zone = self.timezone or now.zone
        given = self.reminders or []
        return tuple(read_reminder(one.minutes_before, one.at, one.timezone or zone) for one in given)


class Typed(Request):
    """A quick-add line: the ranges `ignoring`, in UTF-16 code units, are chips that were removed."""

    text: Text
    ignoring: Annotated[list[tuple[int, int]], Field(max_length=100)] = []
    languages: Annotated[list[Id], Field(max_length=10)] = []

    def ranges(self) -> list[tuple[int, int]]:
        return [(max(0, start), max(0, end)) for start, end in self.ignoring]


class Otherwise(Request):
    """What a todo gets from the place it is added in, where its line says nothing else; labels come together."""

    list: Id | None = None
    due: date | None = None
    labels: Names = []

    def on(self, line: NewTodo) -> NewTodo:
        is_undated = line.due is None and line.recurrence is None
        return replace(
            line,
            list=self.list if line.list is None else line.list,
            due=self.due if is_undated else line.due,
            labels=[*line.labels, *self.labels],
        )


class NewTodoBody(Fields, Typed):
    """`text` is read as a quick-add line, or is the title where it is meant literally; fields that are given win."""

    literal: bool = False
    parent: Id | None = None
    otherwise: Otherwise = Otherwise()

    def to_new(self, read: Callable[[Typed], QuickAdd], now: Now) -> NewTodo:
        line = self.otherwise.on(NewTodo(self.text) if self.literal else new_todo(read(self)))
        return replace(
            line,
            notes=line.notes if self.notes is None else self.notes,
            due=line.due if self.due is None else self.due_in(now),
            recurrence=line.recurrence if self.recurrence is None else self.recurrence,
            from_completion=line.from_completion if self.from_completion is None else self.from_completion,
            priority=line.priority if self.priority is None else self.priority,
            list=line.list if self.list is None else self.list,
            labels=line.labels if self.labels is None else self.labels,
            reminders=line.reminders if self.reminders is None else self.reminders_in(now),
            parent=self.parent,
        )


class NewTodosBody(Request):
    """Lines that were pasted together: one change, which one undo takes back."""

    todos: Annotated[list[NewTodoBody], Field(min_length=1, max_length=MOST_LINES)]


class TodoPatch(Fields):
    """What to change; what is left out stays. Only `due` and `recurrence` can be taken away with null."""

    title: Text | None = None
    completed: bool | None = None
    add_labels: Names = []
    remove_labels: Names = []
    occurrence: Literal["all", "one"] = "all"

    def to_edit(self, now: Now) -> Edit:
        return Edit(
            title=_or_unset(self.title),
            notes=_or_unset(self.notes),
            due=self.due_in(now) if self.given("due") is not UNSET else UNSET,
            recurrence=self.given("recurrence"),
            from_completion=_or_unset(self.from_completion),
            priority=_or_unset(self.priority),
            list=_or_unset(self.list),
            labels=_or_unset(self.labels),
            add_labels=self.add_labels,
            remove_labels=self.remove_labels,
            reminders=UNSET if self.reminders is None else self.reminders_in(now),
            completed=_or_unset(self.completed),
            occurrence=self.occurrence,
        )


class MoveBody(Request):
    """Where todos are to go; what is left out stays. A null `parent` makes them stand for themselves."""

    ids: Ids
    list: Id | None = None
    parent: Id | None = None
    day: date | None = None
    before: Id | None = None
    after: Id | None = None
    end: Literal["top", "bottom"] | None = None

    def to_place(self) -> Place:
        return Place(
            list=_or_unset(self.list),
            parent=self.given("parent"),
            day=self.given("day"),
            before=self.before,
            after=self.after,
            end=self.end,
        )


class BulkBody(Request):
    ids: Ids
    do: Literal["complete", "reopen", "delete", "restore", "skip"]


class BulkEditBody(Request):
    ids: Ids
    edit: TodoPatch


class TodoQuery(Request):
    """Which page of which list; `q` keeps the todos that have all its words."""

    state: Literal["open", "done", "all"] | None = None
    limit: int = Field(default=50, ge=1, le=500)
    after: str | None = Field(default=None, max_length=LONGEST)
    offset: int = Field(default=0, ge=0, le=2**40)
    q: str | None = Field(default=None, max_length=200)
    view: Literal["today", "upcoming", "trash"] | None = None
    list: Id | None = None
    label: Id | None = None
    parent: Id | None = None
    top: bool = False
    month: str | None = None
    first: date | None = None
    last: date | None = None
    sort: Sort | None = None
    descending: bool = False

    def to_listing(self, now: Now) -> Listing:
        days = self._days(now)
        return replace(
            days,
            state=self.state or days.state,
            limit=self.limit,
            after=self.after,
            offset=self.offset,
            list_id=self.list,
            label_id=self.label,
            parent_id=self.parent,
            top_only=self.top,
            trash=self.view == "trash",
            sort=self.sort,
            descending=self.descending,
        )

    def _days(self, now: Now) -> Listing:
        if self.month is not None:
            return Listing.month(self.month)
        if self.view == "today":
            return Listing.today(now.today)
        if self.view == "upcoming":
            return Listing.upcoming(now.today)
        return Listing(first_day=self.first, last_day=self.last)


class TodoIdsQuery(TodoQuery):
    """Only the ids, so many more at once."""

    limit: int = Field(default=MOST_IDS, ge=1, le=MOST_IDS)


def _or_unset(value: Any) -> Any | Unset:
    return UNSET if value is None else value


class ImportQuery(Request):
    """The file's name, which may say what its content doesn't."""

    name: Annotated[str, Field(max_length=500)] = ""


class ExportQuery(Request):
    format: Literal["json", "csv", "todotxt", "ics", "markdown"]
    list: Id | None = None
    done: bool = True
