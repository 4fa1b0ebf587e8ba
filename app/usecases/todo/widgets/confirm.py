"""Draws the card that asks before several todos are deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, button, caption, card, cut, line, text, title
from app.usecases.todo.words.words import CardWords

Decision = Literal["pending", "deleted", "kept", "restored"]

_NAMED = 8
_LONGEST = 240


def confirm_card(todos: Sequence[Todo], decision: Decision, asked: int, words: CardWords) -> DynamicWidgetRoot:
    """Asks about the todos that are still there; buttons carry no ids: the stored item has them."""
    if decision != "pending":
        return card([_decided(asked, decision, words)])
    if not todos:
        return card([text(words.gone_already, color="secondary")])
    named = [text(f"• {cut(todo.title, _LONGEST)}", maxLines=2) for todo in todos[:_NAMED]]
    rest = [caption(words.more(len(todos) - _NAMED))] if len(todos) > _NAMED else []
    keep = button(words.keep, action("todos.keep"), color="secondary", variant="ghost", size="sm")
    delete = button(words.delete_todos(len(todos)), action("todos.confirm_delete"), color="danger", size="sm")
    return card(
        [
            title(words.delete_question(len(todos))),
            {"type": "Col", "gap": 1, "children": [*named, *rest]},
            {"type": "Row", "justify": "end", "gap": 2, "children": [keep, delete]},
        ]
    )


def _decided(count: int, decision: Literal["deleted", "kept", "restored"], words: CardWords) -> Component:
    match decision:
        case "deleted":
            undo = button(words.undo, action("todos.undo_delete"), color="secondary", variant="ghost", size="sm")
            return line(text(words.deleted_todos(count), color="secondary"), undo)
        case "restored":
            return text(words.restored_todos(count), color="secondary")
        case "kept":
            return text(words.nothing_deleted, color="secondary")
