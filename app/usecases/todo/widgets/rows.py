"""Draws todos as rows: check, title, list, labels, due, priority, in the order of the window; the cards use it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.usecases.todo.due.due import Due, LocalMoment, day_of
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.todo import NO_PRIORITY, Todo
from app.usecases.todo.widgets.parts import Component, action, badge, cut
from app.usecases.todo.words.english import WORDS as ENGLISH
from app.usecases.todo.words.words import CardWords

_SPOKEN = 40
_CUTS = (480, 240, 160, 110, 75)
_ROOM_FOR_TITLES = 1_500
"""Bytes: titles are cut only as far as a card of 23 rows needs to stay below 20 KB."""
_WEEK = 7
_NAME = 24
_FEW = 12
"""Rows of a card that has room for everything."""
_LABELS = 2
"""Of a row; the detail card shows all."""
_PRIORITY_COLOURS = {1: "danger", 2: "warning", 3: "info"}


@dataclass(frozen=True, slots=True)
class Known:
    """What rows need to know beside the todos: today, how lists and labels are called, and the language."""

    today: date = date.min
    lists: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    words: CardWords = ENGLISH
    heading: date | None = None
    """The day that stands above the rows, which so need not say it again."""


def rows(todos: Sequence[Todo], known: Known, *, extra: Mapping[str, Sequence[Component]] | None = None) -> Component:
    """`extra` has more parts for the rows of some todos, by id, in place of the details button.

    They stand below the title, which so keeps its width."""
    most = next((most for most in _CUTS if _length(todos, most) <= _ROOM_FOR_TITLES), _CUTS[-1])
    tell = badges if len(todos) <= _FEW else _urgency
    more = extra or {}
    children = [_row(todo, cut(todo.title, most), tell(todo, known), more.get(todo.id), known.words) for todo in todos]
    return {"type": "Col", "gap": 1, "children": children}


def check_box(todo: Todo) -> Component:
    done = todo.completed_at is not None
    return {
        "type": "Checkbox",
        "name": "done",
        "ariaLabel": cut(todo.title, _SPOKEN),
        "defaultChecked": done,
        "onChangeAction": action("todos.toggle", {"id": todo.id, "wanted": not done}),
    }


def badges(todo: Todo, known: Known, labels: int = _LABELS) -> list[Component]:
    shown = [known.labels[one] for one in todo.label_ids if one in known.labels]
    parts = [badge(cut(known.lists[todo.list_id], _NAME), "outline")] if _is_filed(todo, known) else []
    return parts + [badge(f"@{cut(name, _NAME)}", "outline") for name in shown[:labels]] + _urgency(todo, known)


def _urgency(todo: Todo, known: Known) -> list[Component]:
    """Due and priority: all that a long card has room for."""
    parts: list[Component] = []
    if todo.due is not None and (told := due_text(todo.due, known)):
        parts.append(badge(told, color=_due_colour(todo, known.today)))
    if todo.priority != NO_PRIORITY:
        parts.append(badge(f"P{todo.priority}", color=_PRIORITY_COLOURS[todo.priority]))
    return parts


def due_text(due: Due, known: Known) -> str:
    """`Today 17:00`, `Friday`, `Fri 6 Mar`, `6 Mar 2027`: as the rows of the window have it; below its day the time."""
    day = "" if day_of(due) == known.heading else _day_text(day_of(due), known.today, known.words)
    return f"{day} {known.words.formats.clock(due.time)}".strip() if isinstance(due, LocalMoment) else day


def _day_text(day: date, today: date, words: CardWords) -> str:
    away = (day - today).days
    if near := {-1: words.yesterday, 0: words.today, 1: words.tomorrow}.get(away):
        return near
    text = words.formats.weekday(day) if 1 < away < _WEEK else words.formats.short_day(day, today)
    return text[0].upper() + text[1:]


def _due_colour(todo: Todo, today: date) -> str:
    if todo.completed_at is not None or todo.due is None:
        return "secondary"
    day = day_of(todo.due)
    if day < today:
        return "danger"
    return "success" if day == today else "warning" if day == today + timedelta(days=1) else "secondary"


def _is_filed(todo: Todo, known: Known) -> bool:
    return todo.list_id != INBOX and todo.list_id in known.lists


def _length(todos: Iterable[Todo], most: int) -> int:
    return sum(min(len(todo.title.encode()), most) for todo in todos)


def _row(
    todo: Todo, title: str, told: Sequence[Component], extra: Sequence[Component] | None, words: CardWords
) -> Component:
    name: Component = {"type": "Text", "value": title}
    if todo.completed_at is not None:
        name |= {"lineThrough": True, "color": "secondary"}
    below = [*told, *(extra or ())]
    under = [{"type": "Row", "gap": 1, "wrap": "wrap", "children": below}] if below else []
    return {
        "type": "Row",
        "key": todo.id,
        "align": "start",
        "gap": 2,
        "children": [
            check_box(todo),
            {"type": "Box", "flex": 1, "minWidth": 0, "gap": 1, "children": [name, *under]},
            *([_details(todo, words)] if extra is None else []),
        ],
    }


def _details(todo: Todo, words: CardWords) -> Component:
    return {
        "type": "Button",
        "ariaLabel": words.details.format(title=cut(todo.title, _NAME)),
        "onClickAction": action("todos.details", {"id": todo.id}),
        "iconStart": "lucide:square-pen",
        "color": "secondary",
        "variant": "ghost",
        "size": "xs",
        "uniform": True,
    }
