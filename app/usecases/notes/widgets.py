"""Draws the notes: the list of them, one to read, one to edit; called for every reading of an item that shows one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.notes.note import MAX_LENGTH, Note

Component = dict[str, Any]

_SNIPPET = 120


def list_card(notes: Sequence[Note], total: int, words: str | None) -> DynamicWidgetRoot:
    """The latest notes, or those found by `words`; a click opens one."""
    title = f"Notes with “{words}”" if words else "Notes"
    head = _line(_title(title), {"type": "Badge", "label": f"{total:,}", "variant": "soft", "size": "sm"})
    body = [_row(note) for note in notes] or [_quiet("No note has these words." if words else "No notes yet.")]
    more = [_caption(f"and {total - len(notes):,} older ones")] if total > len(notes) else []
    return _card([head, *body, *more, _new_note()])


def note_card(note: Note, *, from_list: bool) -> DynamicWidgetRoot:
    """One note to read."""
    back = [_button("All notes", _action("notes.list"), iconStart="chevron-left")] if from_list else []
    edit = _button("Edit", _action("notes.edit"), iconStart="write")
    delete = _button("Delete", _action("notes.delete"), iconStart="lucide:trash-2")
    buttons: Component = {"type": "Row", "gap": 1, "children": [edit, delete]}
    bar: Component = {"type": "Row", "justify": "between", "wrap": "wrap", "children": [*back, buttons]}
    return _card([_title(note.title), *([_markdown(note.rest)] if note.rest else []), bar])


def edit_card(note: Note) -> DynamicWidgetRoot:
    """One note to write."""
    field: Component = {
        "type": "Textarea",
        "name": "text",
        "defaultValue": note.text,
        "required": True,
        "rows": 6,
        "autoResize": True,
        "autoFocus": True,
    }
    save: Component = {"type": "Button", "label": "Save", "submit": True, "color": "primary", "size": "sm"}
    buttons: Component = {
        "type": "Row",
        "justify": "end",
        "gap": 2,
        "children": [_button("Cancel", _action("notes.read")), save],
    }
    form: Component = {
        "type": "Form",
        "direction": "col",
        "gap": 2,
        "onSubmitAction": _action("notes.save", {}),
        "children": [field, _caption(f"The first line is the title. Up to {MAX_LENGTH:,} characters."), buttons],
    }
    return _card([form])


def deleted_card(*, from_list: bool) -> DynamicWidgetRoot:
    """What is left of a note that this card deleted."""
    back = [_button("All notes", _action("notes.list"))] if from_list else []
    undo = _button("Undo", _action("notes.restore"))
    return _card([_line(_quiet("Deleted the note."), {"type": "Row", "gap": 1, "children": [*back, undo]})])


def _row(note: Note) -> Component:
    snippet = [_caption(_cut(note.rest))] if note.rest else []
    return {
        "type": "Row",
        "key": note.id,
        "align": "center",
        "gap": 2,
        "children": [
            {
                "type": "Col",
                "flex": 1,
                "minWidth": 0,
                "children": [
                    {"type": "Text", "value": note.title, "size": "sm", "weight": "medium", "maxLines": 1},
                    *snippet,
                ],
            },
            _button("Open", _action("notes.open", {"id": note.id}), ariaLabel=f"Open “{note.title}”"),
        ],
    }


def _new_note() -> Component:
    field: Component = {"type": "Input", "name": "text", "placeholder": "Write a note", "required": True, "size": "sm"}
    return {
        "type": "Form",
        "direction": "row",
        "align": "center",
        "gap": 2,
        "onSubmitAction": _action("notes.add", {}),
        "children": [
            {"type": "Box", "flex": 1, "children": [field]},
            {"type": "Button", "label": "Add", "submit": True, "color": "primary", "size": "sm"},
        ],
    }


def _card(children: Sequence[Component]) -> DynamicWidgetRoot:
    column = {"type": "Col", "gap": 3, "children": list(children)}
    return DynamicWidgetRoot.model_validate({"type": "Card", "size": "md", "children": [column]})


def _line(start: Component, end: Component) -> Component:
    return {"type": "Row", "align": "center", "justify": "between", "gap": 2, "children": [start, end]}


def _title(value: str) -> Component:
    return {"type": "Title", "value": value, "size": "sm"}


def _markdown(value: str) -> Component:
    return {"type": "Markdown", "value": value}


def _quiet(value: str) -> Component:
    return {"type": "Text", "value": value, "size": "sm", "color": "secondary"}


def _caption(value: str) -> Component:
    return {"type": "Caption", "value": value}


def _button(label: str, action: Component, **properties: Any) -> Component:
    quiet = {"color": "secondary", "variant": "ghost", "size": "sm"}
    return {"type": "Button", "label": label, "onClickAction": action, **quiet, **properties}


def _action(name: str, payload: Mapping[str, Any] | None = None) -> Component:
    """Not streaming: such a click is answered at once, also while the model is writing."""
    return {"type": name, "payload": dict(payload or {}), "streaming": False}


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _SNIPPET else f"{one_line[:_SNIPPET].rstrip()}…"
