"""Draws the summary of a week: how many todos were added and done on each of its days."""

from __future__ import annotations

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.listing.progress import Progress
from app.usecases.todo.widgets.parts import Component, badge, caption, card, line, row, text, title


def week_card(progress: Progress, open_now: int, overdue: int) -> DynamicWidgetRoot:
    done, added = sum(day.done for day in progress), sum(day.added for day in progress)
    numbers = [badge(f"{done:,} done", color="success"), badge(f"{added:,} added", "outline")]
    late = f", {overdue:,} overdue" if overdue else ""
    shown = _chart(progress) if done or added else text("Nothing was added or done.", color="secondary")
    return card([line(title("The last 7 days"), row(*numbers)), shown, caption(f"{open_now:,} open{late}")])


def _chart(progress: Progress) -> Component:
    data = [{"day": f"{one.day:%a}", "done": one.done, "added": one.added} for one in progress]
    return {
        "type": "Chart",
        "data": data,
        "series": [
            {"type": "bar", "dataKey": "done", "label": "Done", "color": "green"},
            {"type": "bar", "dataKey": "added", "label": "Added", "color": "blue"},
        ],
        "xAxis": "day",
        "showYAxis": True,
        "showLegend": True,
        "height": 180,
    }
