"""Draws the card that asks before several todos are deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, button, caption, card, cut, line, number, text, title

Decision = Literal["pending", "deleted", "kept", "restored"]

_NAMED = 8
_LONGEST = 240


def confirm_card(todos: Sequence[Todo], decision: Decision, asked: int) -> DynamicWidgetRoot:
    """Asks about the todos that are still there; buttons carry no ids: the stored item has them."""
    if decision != "pending":
        return card([_decided(asked, decision)])
    if not todos:
        return card([text("These todos are gone already.", color="secondary")])
    named = [text(f"• {cut(todo.title, _LONGEST)}", maxLines=2) for todo in todos[:_NAMED]]
    rest = [caption(f"and {len(todos) - _NAMED} more")] if len(todos) > _NAMED else []
    keep = button("Keep", action("todos.keep"), color="secondary", variant="ghost", size="sm")
    delete = button(f"Delete {number(len(todos))}", action("todos.confirm_delete"), color="danger", size="sm")
    return card(
        [
            title(f"Delete {number(len(todos))}?"),
            {"type": "Col", "gap": 1, "children": [*named, *rest]},
            {"type": "Row", "justify": "end", "gap": 2, "children": [keep, delete]},
        ]
    )


def _decided(count: int, decision: Literal["deleted", "kept", "restored"]) -> Component:
    match decision:
        case "deleted":
            undo = button("Undo", action("todos.undo_delete"), color="secondary", variant="ghost", size="sm")
            return line(text(f"Deleted {number(count)}.", color="secondary"), undo)
        case "restored":
            return text(f"Brought back {number(count)}.", color="secondary")
        case "kept":
            return text("Nothing was deleted.", color="secondary")
