"""Draws the todo card and the card that asks before deleting; called for every reading of an item that shows one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo

Component = dict[str, Any]
Decision = Literal["pending", "deleted", "kept", "restored"]

_SPOKEN = 40
_CUTS = (480, 240, 160, 110, 80)
_ROOM_FOR_TITLES = 2_000
"""Bytes: titles are cut only as far as a card of 23 rows needs to stay below 20 KB."""
_NAMED = 8


@dataclass(frozen=True, slots=True)
class CardState:
    """What the todo card shows: the todos in their order, and how many there are in all."""

    todos: Sequence[Todo]
    open: int
    done: int
    shows_done: bool = False
    can_undo: bool = False
    """Whether this card deleted a todo that it offers back."""


def todo_card(state: CardState) -> DynamicWidgetRoot:
    children = [
        _head(state),
        *([_rows(state.todos)] if state.todos else []),
        *_remarks(state),
        *_undo(state),
        _form(),
    ]
    return _card(children)


def confirm_card(todos: Sequence[Todo], decision: Decision, asked: int) -> DynamicWidgetRoot:
    """Asks about the todos that are still there; buttons carry no ids: the stored item has them."""
    if decision != "pending":
        return _card([_decided(asked, decision)])
    if not todos:
        return _card([_text("These todos are gone already.", color="secondary")])
    titles = [_text(f"• {_cut(todo.title, _CUTS[1])}", maxLines=2) for todo in todos[:_NAMED]]
    rest = [_caption(f"and {len(todos) - _NAMED} more")] if len(todos) > _NAMED else []
    keep = _button("Keep", _action("todos.keep"), color="secondary", variant="ghost", size="sm")
    delete = _button(f"Delete {_number(len(todos))}", _action("todos.confirm_delete"), color="danger", size="sm")
    return _card(
        [
            {"type": "Title", "value": f"Delete {_number(len(todos))}?", "size": "sm"},
            {"type": "Col", "gap": 1, "children": [*titles, *rest]},
            {"type": "Row", "justify": "end", "gap": 2, "children": [keep, delete]},
        ]
    )


def _decided(count: int, decision: Literal["deleted", "kept", "restored"]) -> Component:
    match decision:
        case "deleted":
            undo = _button("Undo", _action("todos.undo_delete"), color="secondary", variant="ghost", size="sm")
            return _line(_text(f"Deleted {_number(count)}.", color="secondary"), undo)
        case "restored":
            return _text(f"Brought back {_number(count)}.", color="secondary")
        case "kept":
            return _text("Nothing was deleted.", color="secondary")


def _head(state: CardState) -> Component:
    badges = [_badge(f"{state.open:,} open", "soft"), _badge(f"{state.done:,} done", "outline")]
    title: Component = {"type": "Title", "value": "Done" if state.shows_done else "My todos", "size": "sm"}
    return _line(title, {"type": "Row", "gap": 2, "children": badges})


def _rows(todos: Sequence[Todo]) -> Component:
    cut = next((cut for cut in _CUTS if _length(todos, cut) <= _ROOM_FOR_TITLES), _CUTS[-1])
    return {"type": "Col", "gap": 1, "children": [_row(todo, cut) for todo in todos]}


def _length(todos: Iterable[Todo], cut: int) -> int:
    return sum(min(len(todo.title.encode()), cut) for todo in todos)


def _row(todo: Todo, cut: int) -> Component:
    done = todo.completed_at is not None
    title: Component = {"type": "Text", "value": _cut(todo.title, cut)}
    if done:
        title |= {"lineThrough": True, "color": "secondary"}
    return {
        "type": "Row",
        "key": todo.id,
        "align": "center",
        "gap": 2,
        "children": [
            {
                "type": "Checkbox",
                "name": "done",
                "ariaLabel": _cut(todo.title, _SPOKEN),
                "defaultChecked": done,
                "onChangeAction": _action("todos.toggle", {"id": todo.id, "wanted": not done}),
            },
            {"type": "Box", "flex": 1, "minWidth": 0, "children": [title]},
            {
                "type": "Button",
                "ariaLabel": f"Delete “{_cut(todo.title, _SPOKEN)}”",
                "onClickAction": _action("todos.delete", {"id": todo.id}),
                "iconStart": "lucide:trash-2",
                "color": "secondary",
                "variant": "ghost",
                "size": "xs",
                "uniform": True,
            },
        ],
    }


def _remarks(state: CardState) -> list[Component]:
    if not state.open and not state.done:
        return [_text("Nothing to do yet. Add your first todo below.", color="secondary")]
    if state.shows_done:
        hidden = state.done - len(state.todos)
        return [_caption(f"and {hidden:,} more done")] if hidden > 0 else []
    if not state.open:
        icon: Component = {"type": "Icon", "name": "check-circle", "size": "sm", "color": "success"}
        return [{"type": "Row", "align": "center", "gap": 2, "children": [icon, _text("All done.", color="secondary")]}]
    hidden = state.open - sum(1 for todo in state.todos if todo.completed_at is None)
    return [_caption(f"and {hidden:,} more open")] if hidden > 0 else []


def _undo(state: CardState) -> list[Component]:
    if not state.can_undo:
        return []
    undo = _button("Undo", _action("todos.restore"), color="secondary", variant="ghost", size="xs")
    return [_line(_caption("Deleted a todo."), undo)]


def _form() -> Component:
    return {
        "type": "Form",
        "direction": "row",
        "align": "center",
        "gap": 2,
        "onSubmitAction": _action("todos.add", {}),
        "children": [
            {
                "type": "Box",
                "flex": 1,
                "children": [
                    {"type": "Input", "name": "title", "placeholder": "Add a todo", "required": True, "size": "sm"}
                ],
            },
            {"type": "Button", "label": "Add", "submit": True, "color": "primary", "size": "sm"},
        ],
    }


def _card(children: Sequence[Component]) -> DynamicWidgetRoot:
    return DynamicWidgetRoot.model_validate(
        {"type": "Card", "size": "md", "children": [{"type": "Col", "gap": 3, "children": list(children)}]}
    )


def _line(start: Component, end: Component) -> Component:
    return {"type": "Row", "align": "center", "justify": "between", "gap": 2, "children": [start, end]}


def _text(value: str, **properties: Any) -> Component:
    return {"type": "Text", "value": value, "size": "sm", **properties}


def _caption(value: str) -> Component:
    return {"type": "Caption", "value": value}


def _badge(label: str, variant: str) -> Component:
    return {"type": "Badge", "label": label, "color": "secondary", "variant": variant, "size": "sm"}


def _button(label: str, action: Component, **properties: Any) -> Component:
    return {"type": "Button", "label": label, "onClickAction": action, **properties}


def _action(name: str, payload: Mapping[str, Any] | None = None) -> Component:
    """Not streaming: such a click is answered at once, also while the model is writing. The rest is as ChatKit has it
    by default: the server handles it, a button shows that it waits, a check box doesn't."""
    return {"type": name, "payload": dict(payload or {}), "streaming": False}


def _number(count: int) -> str:
    return "1 todo" if count == 1 else f"{count:,} todos"


def _cut(text: str, most: int) -> str:
    """At most `most` bytes of the text, with a sign that there is more."""
    encoded = text.encode()
    if len(encoded) <= most:
        return text
    return encoded[: most - len("…".encode())].decode(errors="ignore").rstrip() + "…"
