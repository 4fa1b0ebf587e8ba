"""Draws the todo card, of a list or of what a search found; called for every reading of an item that shows one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, badge, caption, card, line, quiet, row, text, title
from app.usecases.todo.widgets.rows import Known, rows
from app.usecases.todo.words.words import CardWords


@dataclass(frozen=True, slots=True)
class CardState:
    """What the todo card shows: the todos in their order, and how many there are in all."""

    todos: Sequence[Todo]
    open: int
    done: int
    shows_done: bool = False
    can_undo: bool = False
    """Whether this card deleted a todo that it offers back."""
    heading: str | None = None
    """Instead of that all todos are shown."""
    part: bool = False
    """Whether it shows some of all todos, so that their numbers say nothing here."""
    has_more: bool = False
    changed: str | None = None
    """What was done before it was shown, and can be undone."""
    known: Known = field(default_factory=Known)


def todo_card(state: CardState) -> DynamicWidgetRoot:
    children = [
        _head(state),
        *([rows(state.todos, state.known)] if state.todos else []),
        *(_rest_of_part(state) if state.part else _remarks(state)),
        _form(state.known.words),
        # Last: these come and go with a click, and nothing else may move under the pointer.
        *_changed(state),
        *_undo(state),
    ]
    return card(children)


def _changed(state: CardState) -> list[Component]:
    if state.changed is None:
        return []
    return [line(text(state.changed, color="secondary"), quiet(state.known.words.undo, action("todos.undo")))]


def _head(state: CardState) -> Component:
    words = state.known.words
    heading = title(words.done if state.shows_done else state.heading or words.my_todos)
    if state.part:
        return heading
    numbers = [badge(words.open_count(state.open)), badge(words.done_count(state.done), "outline")]
    return line(heading, row(*numbers))


def _rest_of_part(state: CardState) -> list[Component]:
    words = state.known.words
    if not state.todos:
        return [text(words.nothing_here, color="secondary")]
    return [_rest(words.more_there, words)] if state.has_more else []


def _remarks(state: CardState) -> list[Component]:
    words = state.known.words
    if not state.open and not state.done:
        return [text(words.nothing_yet, color="secondary")]
    if state.shows_done:
        hidden = state.done - len(state.todos)
        return [_rest(words.more_done(hidden), words)] if hidden > 0 else []
    if not state.open:
        icon: Component = {"type": "Icon", "name": "check-circle", "size": "sm", "color": "success"}
        return [row(icon, text(words.all_done, color="secondary"))]
    hidden = state.open - sum(1 for todo in state.todos if todo.completed_at is None)
    return [_rest(words.more_open(hidden), words)] if hidden > 0 else []


def _rest(told: str, words: CardWords) -> Component:
    return line(caption(told), quiet(words.show_more, action("todos.more")))


def _undo(state: CardState) -> list[Component]:
    if not state.can_undo:
        return []
    words = state.known.words
    return [line(caption(words.deleted_one), quiet(words.undo, action("todos.restore")))]


def _form(words: CardWords) -> Component:
    field = {"type": "Input", "name": "title", "placeholder": words.add_todo, "required": True, "size": "sm"}
    return {
        "type": "Form",
        "direction": "row",
        "align": "center",
        "gap": 2,
        "onSubmitAction": action("todos.add", {}),
        "children": [
            {"type": "Box", "flex": 1, "children": [field]},
            {"type": "Button", "label": words.add, "submit": True, "color": "primary", "size": "sm"},
        ],
    }
