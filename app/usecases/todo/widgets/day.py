"""Draws the plan of a day: what is overdue, what is due, and what could be taken on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.parts import Component, action, caption, card, quiet, text, title
from app.usecases.todo.widgets.rows import Known, rows


@dataclass(frozen=True, slots=True)
class DayPlan:
    overdue: Sequence[Todo]
    today: Sequence[Todo]
    suggested: Sequence[Todo]
    hidden: int
    """How many more are overdue or due today."""


def day_card(plan: DayPlan, known: Known) -> DynamicWidgetRoot:
    empty = [] if plan.overdue or plan.today else [text("Nothing is due today.", color="secondary")]
    rest = [caption(f"and {plan.hidden:,} more due")] if plan.hidden > 0 else []
    today = known.today
    return card(
        [
            title(f"Plan for {today:%A}, {today.day} {today:%B}"),
            *_section("Overdue", plan.overdue, known, ("today", "tomorrow")),
            *_section("Today", plan.today, known, ("tomorrow",)),
            *empty,
            *rest,
            *_section("Could be done, without a date", plan.suggested, known, ("today", "tomorrow")),
        ]
    )


def _section(heading: str, todos: Sequence[Todo], known: Known, days: Sequence[str]) -> list[Component]:
    if not todos:
        return []
    extra = {todo.id: [] if todo.completed_at else [_move(todo, day) for day in days] for todo in todos}
    name = caption(heading, weight="semibold")
    return [{"type": "Col", "gap": 1, "children": [name, rows(todos, known, extra=extra)]}]


def _move(todo: Todo, day: str) -> Component:
    return quiet(day.capitalize(), action("todos.set_day", {"id": todo.id, "day": day}))
