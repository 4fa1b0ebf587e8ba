"""The agent's tool that deletes todos: one at once, more, or one with sub-todos, only after a click on a card."""

from __future__ import annotations

from agents import Tool, function_tool

from app.errors import AppError
from app.usecases.runtime.context import TurnContext
from app.usecases.todo.card_args import ConfirmArgs
from app.usecases.todo.database import TodoDatabase
from app.usecases.todo.tools.telling import MOST, Context, Ids, as_json, changed, told, unique

_UNASKED_DELETIONS = 1


def deleting_tool(todos: TodoDatabase) -> Tool:
    @function_tool(failure_error_function=None)
    async def delete_todos(context: Context, ids: Ids) -> str:
        """Delete a todo. More than one in a turn, its sub-todos counted, need a click on the card that then follows."""
        turn = context.context
        wanted = unique([(await todos.get(todo_id)).id for todo_id in ids])
        going = await todos.with_parts(wanted)
        if _deleted_in(turn) + len(going) <= _UNASKED_DELETIONS:
            return await changed(context, todos, deleted=await todos.delete(wanted, "agent"))
        doomed = await todos.existing(unique([*_waiting_in(turn), *(todo.id for todo in going)]))
        if len(doomed) > MOST:
            raise AppError(f"At most {MOST} todos can be deleted at once. Nothing was deleted.")
        turn.show(ConfirmArgs(ids=tuple(todo.id for todo in doomed)).ref())
        return as_json(deleted=[], needs_confirmation=await told(todos, doomed))

    return delete_todos


def _deleted_in(turn: TurnContext) -> int:
    """Todos that the agent has deleted in this turn; a call of unknown outcome counts as carried out."""
    count = 0
    for outcome in turn.outcomes:
        if outcome.tool == "delete_todos" and outcome.state == "done":
            count += len(_ids(outcome.json().get("deleted")))
        elif outcome.tool == "delete_todos" and outcome.state == "unknown":
            count += 1
    return count


def _waiting_in(turn: TurnContext) -> list[str]:
    calls = (outcome.json() for outcome in turn.outcomes if outcome.tool == "delete_todos")
    return [todo_id for call in calls for todo_id in _ids(call.get("needs_confirmation"))]


def _ids(told: object) -> list[str]:
    return [str(todo["id"]) for todo in told if isinstance(todo, dict)] if isinstance(told, list) else []
