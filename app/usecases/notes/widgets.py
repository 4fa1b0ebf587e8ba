"""Draws the notes: the list of them, one to read, one to edit; called for every reading of an item that shows one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.notes.note import MAX_LENGTH, Note
from app.usecases.notes.words.words import CardWords

Component = dict[str, Any]

_SNIPPET = 120


def list_card(notes: Sequence[Note], total: int, searched: str | None, words: CardWords) -> DynamicWidgetRoot:
    """The latest notes, or those that were `searched`; a click opens one."""
    title = words.found.format(words=searched) if searched else words.heading
    head = _line(
        _title(title), {"type": "Badge", "label": words.formats.number(total), "variant": "soft", "size": "sm"}
    )
    body = [_row(note, words) for note in notes] or [_quiet(words.none_found if searched else words.none_yet)]
    more = [_caption(words.older(total - len(notes)))] if total > len(notes) else []
    return _card([head, *body, *more, _new_note(words)])


def note_card(note: Note, words: CardWords, *, from_list: bool) -> DynamicWidgetRoot:
    """One note to read."""
    back = [_button(words.all_notes, _action("notes.list"), iconStart="chevron-left")] if from_list else []
    edit = _button(words.edit, _action("notes.edit"), iconStart="write")
    delete = _button(words.delete, _action("notes.delete"), iconStart="lucide:trash-2")
    buttons: Component = {"type": "Row", "gap": 1, "children": [edit, delete]}
    bar: Component = {"type": "Row", "justify": "between", "wrap": "wrap", "children": [*back, buttons]}
    return _card([_title(note.title), *([_markdown(note.rest)] if note.rest else []), bar])


def edit_card(note: Note, words: CardWords) -> DynamicWidgetRoot:
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
    save: Component = {"type": "Button", "label": words.save, "submit": True, "color": "primary", "size": "sm"}
    buttons: Component = {
        "type": "Row",
        "justify": "end",
        "gap": 2,
        "children": [_button(words.cancel, _action("notes.read")), save],
    }
    rules = words.first_line.format(most=words.formats.number(MAX_LENGTH))
    form: Component = {
        "type": "Form",
        "direction": "col",
        "gap": 2,
        "onSubmitAction": _action("notes.save", {}),
        "children": [field, _caption(rules), buttons],
    }
    return _card([form])


def deleted_card(words: CardWords, *, from_list: bool) -> DynamicWidgetRoot:
    """What is left of a note that this card deleted."""
    back = [_button(words.all_notes, _action("notes.list"))] if from_list else []
    undo = _button(words.undo, _action("notes.restore"))
    return _card([_line(_quiet(words.deleted_note), {"type": "Row", "gap": 1, "children": [*back, undo]})])


def _row(note: Note, words: CardWords) -> Component:
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
            _button(
                words.open, _action("notes.open", {"id": note.id}), ariaLabel=words.open_named.format(title=note.title)
            ),
        ],
    }


def _new_note(words: CardWords) -> Component:
    field: Component = {
        "type": "Input",
        "name": "text",
        "placeholder": words.write_note,
        "required": True,
        "size": "sm",
    }
    return {
        "type": "Form",
        "direction": "row",
        "align": "center",
        "gap": 2,
        "onSubmitAction": _action("notes.add", {}),
        "children": [
            {"type": "Box", "flex": 1, "children": [field]},
            {"type": "Button", "label": words.add, "submit": True, "color": "primary", "size": "sm"},
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
