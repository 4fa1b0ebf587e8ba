"""The agent's tools that take changes back."""

from __future__ import annotations

from agents import Tool, function_tool

from app.usecases.todo.card_args import CardArgs
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.journal.entry import Entry
from app.usecases.todo.journal.told import names_of, told_change
from app.usecases.todo.tools.telling import Context, as_json


def undoing_tools(todos: TodoDatabase) -> list[Tool]:
    @function_tool(failure_error_function=None)
    async def undo_last_change(context: Context) -> str:
        """Take back the last change, whoever made it."""
        return _undone(context, await todos.undo_last("agent"))

    @function_tool(failure_error_function=None)
    async def redo_last_change(context: Context) -> str:
        """Do again what was undone last."""
        entry = await todos.activity.redo_last("agent")
        context.context.show(CardArgs().ref())
        return as_json(redone=told_change(entry), names=names_of(entry), count=entry.data.get("count", 1))

    @function_tool(failure_error_function=None)
    async def undo_change(context: Context, number: int) -> str:
        """Take back the change with this number from show_activity."""
        return _undone(context, await todos.undo(number, "agent"))

    return [undo_last_change, redo_last_change, undo_change]


def _undone(context: Context, entry: Entry) -> str:
    context.context.show(CardArgs().ref())
    return as_json(undone=told_change(entry), names=names_of(entry), count=entry.data.get("count", 1))
