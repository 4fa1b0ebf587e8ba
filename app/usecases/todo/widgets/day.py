"""Draws the plan of a day: what is overdue, what is due, and what could be taken on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, button, caption, card, text, title
from app.usecases.todo.widgets.rows import Known, rows

_Names = tuple[str, str]
"""What stands on a button, and what is said of it."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    overdue: Sequence[Todo]
    today: Sequence[Todo]
    suggested: Sequence[Todo]
    hidden: int
    """How many more are overdue or due today."""


def day_card(plan: DayPlan, known: Known) -> DynamicWidgetRoot:
    words = known.words
    empty = [] if plan.overdue or plan.today else [text(words.nothing_today, color="secondary")]
    rest = [caption(words.more_due(plan.hidden))] if plan.hidden > 0 else []
    later = {"tomorrow": (words.tomorrow, words.move_to_tomorrow)}
    days = {"today": (words.today, words.move_to_today), **later}
    return card(
        [
            title(words.plan_for.format(day=words.formats.long_day(known.today))),
            *_section(words.overdue, plan.overdue, known, days),
            *_section(words.today, plan.today, replace(known, heading=known.today), later),
            *empty,
            *rest,
            *_section(words.without_date, plan.suggested, known, days),
        ]
    )


def _section(heading: str, todos: Sequence[Todo], known: Known, days: Mapping[str, _Names]) -> list[Component]:
    if not todos:
        return []
    extra = {todo.id: [] if todo.completed_at else _moves(todo, days) for todo in todos}
    name = caption(heading, weight="semibold")
    return [{"type": "Col", "gap": 1, "children": [name, rows(todos, known, extra=extra)]}]


def _moves(todo: Todo, days: Mapping[str, _Names]) -> list[Component]:
    """At the row's end; each says its day, and to a screen reader what it does."""
    return [{"type": "Spacer"}, *(_move(todo, day, *names) for day, names in days.items())]


def _move(todo: Todo, day: str, label: str, spoken: str) -> Component:
    to_day = action("todos.set_day", {"id": todo.id, "day": day})
    look = {"iconStart": "calendar", "variant": "outline", "size": "xs", "color": "secondary"}
    return button(label, to_day, ariaLabel=spoken, **look)
