"""Draws one todo with everything it has, as a form whose buttons need no model."""

from __future__ import annotations

from collections.abc import Sequence

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.due.due import day_of
from app.usecases.todo.lists.todo_list import INBOX, TodoList
from app.usecases.todo.recurrence.wording import recurrence_words
from app.usecases.todo.todo import NO_PRIORITY, Todo
from app.usecases.todo.widgets.parts import Component, action, button, caption, card, cut, line, quiet, row, text
from app.usecases.todo.widgets.rows import Known, badges, check_box
from app.usecases.todo.words.words import CardWords

_MOST_LISTS = 50
_ALL = 20
_LONGEST_NOTES = 8_000
"""Bytes; longer notes are edited in the window, since the form would cut them."""


def detail_card(todo: Todo, lists: Sequence[TodoList], known: Known, *, saved: bool, back: bool) -> DynamicWidgetRoot:
    name = text(cut(todo.title, 480), size="md", weight="semibold")
    head = row(check_box(todo), {"type": "Box", "flex": 1, "minWidth": 0, "children": [name]})
    told = badges(todo, known, _ALL)
    shown = [{"type": "Row", "gap": 1, "wrap": "wrap", "children": told}] if told else []
    form, foot = _form(todo, lists, known), _foot(todo, known.words, saved=saved, back=back)
    return card([head, *shown, *_recurrence(todo, known.words), form, foot])


def gone_card(words: CardWords, *, back: bool) -> DynamicWidgetRoot:
    restore = quiet(words.undo, action("todos.restore_shown"))
    return card([line(text(words.deleted_this, color="secondary"), restore), *([_back(words)] if back else [])])


def _recurrence(todo: Todo, words: CardWords) -> list[Component]:
    if todo.recurrence is None:
        return []
    recurrence = todo.recurrence
    said = recurrence_words(recurrence.rule, words.formats.code, from_completion=recurrence.from_completion)
    return [caption(f"{words.repeats}: {said}")]


def _foot(todo: Todo, words: CardWords, *, saved: bool, back: bool) -> Component:
    show = quiet(words.open, action("todos.open", {"id": todo.id}, streaming=True))
    delete = quiet(words.delete, action("todos.delete_shown"))
    said = [caption(words.saved)] if saved else []
    return line(row(*([_back(words)] if back else []), show), row(*said, delete))


def _back(words: CardWords) -> Component:
    return quiet(words.back, action("todos.back"))


def _form(todo: Todo, lists: Sequence[TodoList], known: Known) -> Component:
    words = known.words
    names = [{"value": one.id, "label": _name(one, words)} for one in _offered(todo, lists)]
    priorities = [{"value": str(level), "label": _priority(level, words)} for level in range(1, NO_PRIORITY + 1)]
    return {
        "type": "Form",
        "direction": "col",
        "gap": 2,
        "onSubmitAction": action("todos.save"),
        "children": [
            _field(words.title, "title", {"type": "Input", "defaultValue": todo.title, "required": True}),
            *_notes(todo, words),
            row(_date(todo, words), _select("priority", priorities, str(todo.priority)), wrap="wrap"),
            row(_select("list", names, todo.list_id), wrap="wrap"),
            _labels(todo, known),
            row(button(words.save, action("todos.save"), submit=True, color="primary", size="sm"), justify="end"),
        ],
    }


def _offered(todo: Todo, lists: Sequence[TodoList]) -> list[TodoList]:
    """Its own list is always among them."""
    first = [one for one in lists if one.id in {INBOX, todo.list_id}]
    return [*first, *(one for one in lists if one not in first)][:_MOST_LISTS]


def _name(one: TodoList, words: CardWords) -> str:
    return words.inbox if one.id == INBOX else cut(one.name, 60)


def _notes(todo: Todo, words: CardWords) -> list[Component]:
    if len(todo.notes.encode()) > _LONGEST_NOTES:
        return [caption(words.long_notes)]
    notes: Component = {"type": "Textarea", "defaultValue": todo.notes, "placeholder": words.notes, "rows": 2}
    return [_field(words.notes, "notes", notes | {"autoResize": True, "maxRows": 8})]


def _priority(level: int, words: CardWords) -> str:
    if level == NO_PRIORITY:
        return words.no_priority
    return words.priority.format(level=words.formats.number(level))


def _labels(todo: Todo, known: Known) -> Component:
    words = known.words
    labels = words.comma.join(known.labels[one] for one in todo.label_ids if one in known.labels)
    field = {"type": "Input", "defaultValue": labels, "placeholder": words.labels_example}
    return _field(words.labels, "labels", field)


def _date(todo: Todo, words: CardWords) -> Component:
    given = {"defaultValue": day_of(todo.due).isoformat()} if todo.due else {}
    change = action("todos.set_due", {"id": todo.id})
    picker = {"type": "DatePicker", "name": "due", "placeholder": words.no_date, "clearable": True, "size": "sm"}
    return {**picker, "variant": "outline", "onChangeAction": change, **given}


def _select(name: str, options: Sequence[Component], value: str) -> Component:
    look = {"variant": "outline", "size": "sm"}
    return {"type": "Select", "name": name, "options": list(options), "defaultValue": value, **look}


def _field(label: str, name: str, control: Component) -> Component:
    caption_of: Component = {"type": "Label", "value": label, "fieldName": name, "size": "xs"}
    return {"type": "Col", "gap": 1, "children": [caption_of, {**control, "name": name, "size": "sm"}]}
