"""The agent's tools that change nothing: lists, search, single todos, the day, the week, the activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Literal

from agents import Tool, function_tool
from pydantic import Field

from app.errors import AppError
from app.usecases.todo.card_args import CardArgs, DayArgs, DetailArgs, View, WeekArgs
from app.usecases.todo.database import Listing, TodoDatabase
from app.usecases.todo.journal.told import told_change
from app.usecases.todo.naming import name_key
from app.usecases.todo.tools.telling import MOST, Context, as_json, told, told_whole
from app.usecases.todo.views import day_plan

LOOKING_TOOLS = frozenset(
    {
        "list_todos",
        "find_todos",
        "search_todos",
        "get_todo",
        "list_lists_and_labels",
        "plan_my_day",
        "weekly_summary",
        "show_activity",
    }
)

_FOUND = 10
_SEARCHED = 50
_WEEK = 7
Words = Annotated[str, Field(min_length=1, max_length=200)]


def looking_tools(todos: TodoDatabase) -> list[Tool]:
    return [*_listing(todos), *_single(todos), *_overviews(todos)]


def _listing(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def list_todos(
        context: Context,
        filter: Literal["open", "done", "all"],  # noqa: A002 - the model's word for it
        view: View = "all",
        list: str | None = None,  # noqa: A002
        label: str | None = None,
    ) -> str:
        """List the first todos and count all: of a day or span (`view`), of a list or with a label, by name."""
        card = CardArgs(filter=filter, view=view, list=await _list(todos, list), label=await _label(todos, label))
        listing = card.listing(todos.now().today)
        page = await todos.listed(_longer(listing))
        context.context.show(card.ref())
        return as_json(
            open=page.counts.open, done=page.counts.done, todos=await told(todos, page.data), more=page.has_more
        )

    @function_tool(failure_error_function=None)
    async def find_todos(words: Words) -> str:
        """Find todos, open and done, whose title or notes have these words: the way to learn a todo's id."""
        found = await todos.find(words, limit=_FOUND + 1)
        return as_json(todos=await told(todos, found[:_FOUND]), more=len(found) > _FOUND)

    @function_tool(failure_error_function=None)
    async def search_todos(context: Context, query: Words) -> str:
        """Show the user what a search finds: words, "exact words", -not, #list, @label, p1 to p4, due:today, due:week,
        due:overdue, due:none, due:2026-03-01, done:no, done:yes."""
        found = await todos.search(query, _SEARCHED)
        context.context.show(CardArgs(query=query).ref())
        return as_json(todos=await told(todos, found.data), more=found.has_more)

    return [list_todos, find_todos, search_todos]


def _single(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def get_todo(context: Context, id: str) -> str:  # noqa: A002 - the model's word for it
        """Read one todo with its notes and reminders, and show it to the user with a form to edit it."""
        todo = await todos.get(id)
        context.context.show(DetailArgs(id=todo.id).ref())
        return as_json(todo=await told_whole(todos, todo))

    @function_tool(failure_error_function=None)
    async def list_lists_and_labels() -> str:
        """The names and colours of all lists and labels, with how many todos are open in each."""
        counts = await todos.summary()
        lists = [
            {"name": one.name, "colour": one.colour, "open": counts.lists[one.id].open if one.id in counts.lists else 0}
            for one in await todos.lists.all()
        ]
        labels = [
            {
                "name": one.name,
                "colour": one.colour,
                "open": counts.labels[one.id].open if one.id in counts.labels else 0,
            }
            for one in await todos.labels.all()
        ]
        return as_json(lists=lists[:MOST], labels=labels[:MOST])

    return [get_todo, list_lists_and_labels]


def _overviews(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def plan_my_day(context: Context) -> str:
        """Show a plan of today: what is overdue, what is due, and what without a date could be taken on."""
        plan = await day_plan(todos)
        context.context.show(DayArgs().ref())
        return as_json(
            overdue=await told(todos, plan.overdue),
            due_today=await told(todos, plan.today),
            suggestions=await told(todos, plan.suggested),
            more_due=plan.hidden,
        )

    @function_tool(failure_error_function=None)
    async def weekly_summary(context: Context) -> str:
        """Show how many todos were added and done on each of the last 7 days."""
        days, counts = await todos.progress(_WEEK), await todos.summary()
        context.context.show(WeekArgs().ref())
        told_days = [{"day": one.day.isoformat(), "added": one.added, "done": one.done} for one in days]
        return as_json(days=told_days, open=counts.total.open, overdue=counts.overdue)

    @function_tool(failure_error_function=None)
    async def show_activity(limit: Annotated[int, Field(ge=1, le=50)] = 10) -> str:
        """The last changes by anyone, the newest first, with the number that undo_change takes."""
        page = await todos.activity.page(limit)
        return as_json(
            changes=[
                {
                    "number": one.id,
                    "what": told_change(one),
                    "by": one.actor,
                    "at": one.at.isoformat(timespec="minutes"),
                    "can_undo": one.undone_by is None and not one.final,
                }
                for one in page.data
            ]
        )

    return [plan_my_day, weekly_summary, show_activity]


def _longer(listing: Listing) -> Listing:
    return replace(listing, limit=MOST)


async def _list(todos: TodoDatabase, named: str | None) -> str | None:
    if named is None:
        return None
    lists = await todos.lists.all()
    return _of_name(named, {name_key(one.name): one.id for one in lists}, "list", [one.name for one in lists])


async def _label(todos: TodoDatabase, named: str | None) -> str | None:
    if named is None:
        return None
    labels = await todos.labels.all()
    return _of_name(named, {name_key(one.name): one.id for one in labels}, "label", [one.name for one in labels])


def _of_name(named: str, known: Mapping[str, str], kind: str, names: Sequence[str]) -> str:
    key = name_key(named.strip().lstrip("#@"))
    if key not in known:
        there = ", ".join(names[:20]) or "none"
        raise AppError(f"There is no {kind} “{named[:60]}”. There are: {there}.", status=404)
    return known[key]
