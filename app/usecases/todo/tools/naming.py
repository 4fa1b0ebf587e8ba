"""The agent's tools for lists and labels, which it knows by their names."""

from __future__ import annotations

from typing import Literal

from agents import Tool, function_tool

from app.errors import AppError
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.naming import name_key
from app.usecases.todo.tools.telling import Context, as_json, changed

Kind = Literal["list", "label"]


def naming_tools(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def add_list_or_label(context: Context, kind: Kind, name: str, colour: str | None = None) -> str:
        """Make a list or a label; a colour is like #1a73e8 or a word such as blue."""
        made = await (todos.lists if kind == "list" else todos.labels).add(name, "agent", colour)
        await changed(context, todos)
        return as_json(made={"kind": kind, "name": made.name})

    @function_tool(failure_error_function=None)
    async def edit_list_or_label(
        context: Context, kind: Kind, name: str, new_name: str | None = None, colour: str | None = None
    ) -> str:
        """Rename or recolour a list or a label; an empty colour takes it away."""
        one = await _id(todos, kind, name)
        edited = await (todos.lists if kind == "list" else todos.labels).edit(
            one, "agent", name=new_name, colour=colour
        )
        await changed(context, todos)
        return as_json(edited={"kind": kind, "name": edited.name, "colour": edited.colour})

    @function_tool(failure_error_function=None)
    async def delete_list_or_label(context: Context, kind: Kind, name: str) -> str:
        """Delete a list, whose todos go to the Inbox, or a label, which its todos lose. No todo is deleted."""
        one = await _id(todos, kind, name)
        if kind == "list":
            await todos.lists.delete(one, "agent", keep_todos=True)
        else:
            await todos.labels.delete(one, "agent")
        await changed(context, todos)
        return as_json(gone={"kind": kind, "name": name})

    return [add_list_or_label, edit_list_or_label, delete_list_or_label]


async def _id(todos: TodoDatabase, kind: Kind, name: str) -> str:
    known = await (todos.lists if kind == "list" else todos.labels).all()
    key = name_key(name.strip().lstrip("#@"))
    for one in known:
        if name_key(one.name) == key:
            return one.id
    there = ", ".join(one.name for one in known[:20]) or "none"
    raise AppError(f"There is no {kind} “{name[:60]}”. There are: {there}.", status=404)
