"""Draws one todo with everything it has, as a form whose buttons need no model."""

from __future__ import annotations

from collections.abc import Sequence

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.due.due import day_of
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, button, caption, card, cut, line, quiet, row, text
from app.usecases.todo.widgets.rows import Known, badges, check_box

_PRIORITIES = ("Priority 1", "Priority 2", "Priority 3", "No priority")
_MOST_LISTS = 50
_ALL = 20
_LONGEST_NOTES = 8_000
"""Bytes; longer notes are edited in the window, since the form would cut them."""


def detail_card(todo: Todo, lists: Sequence[TodoList], known: Known, *, saved: bool, back: bool) -> DynamicWidgetRoot:
    name = text(cut(todo.title, 480), size="md", weight="semibold")
    head = row(check_box(todo), {"type": "Box", "flex": 1, "minWidth": 0, "children": [name]})
    told = badges(todo, known, _ALL)
    shown = [{"type": "Row", "gap": 1, "wrap": "wrap", "children": told}] if told else []
    recurring = [caption(f"Repeats: {todo.recurrence.rule}")] if todo.recurrence else []
    return card([head, *shown, *recurring, _form(todo, lists, known), _foot(todo, saved=saved, back=back)])


def gone_card(*, back: bool) -> DynamicWidgetRoot:
    restore = quiet("Undo", action("todos.restore_shown"))
    return card([line(text("This todo was deleted.", color="secondary"), restore), *([_back()] if back else [])])


def _foot(todo: Todo, *, saved: bool, back: bool) -> Component:
    start = row(*([_back()] if back else []), quiet("Open", action("todos.open", {"id": todo.id}, streaming=True)))
    said = [caption("Saved.")] if saved else []
    return line(start, row(*said, quiet("Delete", action("todos.delete_shown"))))


def _back() -> Component:
    return quiet("Back", action("todos.back"))


def _form(todo: Todo, lists: Sequence[TodoList], known: Known) -> Component:
    labels = ", ".join(known.labels[one] for one in todo.label_ids if one in known.labels)
    names = [{"value": one.id, "label": cut(one.name, 60)} for one in _offered(todo, lists)]
    priorities = [{"value": str(value), "label": label} for value, label in enumerate(_PRIORITIES, 1)]
    return {
        "type": "Form",
        "direction": "col",
        "gap": 2,
        "onSubmitAction": action("todos.save"),
        "children": [
            _field("Title", "title", {"type": "Input", "defaultValue": todo.title, "required": True}),
            *_notes(todo),
            row(_date(todo), _select("priority", priorities, str(todo.priority)), wrap="wrap"),
            row(_select("list", names, todo.list_id), wrap="wrap"),
            _field("Labels", "labels", {"type": "Input", "defaultValue": labels, "placeholder": "phone, home"}),
            row(button("Save", action("todos.save"), submit=True, color="primary", size="sm"), justify="end"),
        ],
    }


def _offered(todo: Todo, lists: Sequence[TodoList]) -> list[TodoList]:
    """Its own list is always among them."""
    first = [one for one in lists if one.id in {INBOX, todo.list_id}]
    return [*first, *(one for one in lists if one not in first)][:_MOST_LISTS]


def _notes(todo: Todo) -> list[Component]:
    if len(todo.notes.encode()) > _LONGEST_NOTES:
        return [caption("The notes are long: open the todo in the window to edit them.")]
    notes: Component = {"type": "Textarea", "defaultValue": todo.notes, "placeholder": "Notes", "rows": 2}
    return [_field("Notes", "notes", notes | {"autoResize": True, "maxRows": 8})]


def _date(todo: Todo) -> Component:
    given = {"defaultValue": day_of(todo.due).isoformat()} if todo.due else {}
    change = action("todos.set_due", {"id": todo.id})
    picker = {"type": "DatePicker", "name": "due", "placeholder": "No date", "clearable": True, "size": "sm"}
    return {**picker, "variant": "outline", "onChangeAction": change, **given}


def _select(name: str, options: Sequence[Component], value: str) -> Component:
    look = {"variant": "outline", "size": "sm"}
    return {"type": "Select", "name": name, "options": list(options), "defaultValue": value, **look}


def _field(label: str, name: str, control: Component) -> Component:
    caption_of: Component = {"type": "Label", "value": label, "fieldName": name, "size": "xs"}
    return {"type": "Col", "gap": 1, "children": [caption_of, {**control, "name": name, "size": "sm"}]}
