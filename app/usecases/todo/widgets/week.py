"""Draws the summary of a week: how many todos were added and done on each of its days."""

from __future__ import annotations

from chatkit.widgets import DynamicWidgetRoot

from app.usecases.todo.listing.progress import Progress
from app.usecases.todo.widgets.parts import Component, badge, caption, card, line, row, text, title
from app.usecases.todo.words.words import CardWords


def week_card(progress: Progress, open_now: int, overdue: int, words: CardWords) -> DynamicWidgetRoot:
    done, added = sum(day.done for day in progress), sum(day.added for day in progress)
    numbers = [badge(words.done_count(done), color="success"), badge(words.added_count(added), "outline")]
    told = [words.open_count(open_now), *([words.overdue_count(overdue)] if overdue else [])]
    shown = _chart(progress, words) if done or added else text(words.nothing_in_week, color="secondary")
    return card([line(title(words.last_days), row(*numbers), wrap="wrap"), shown, caption(words.comma.join(told))])


def _chart(progress: Progress, words: CardWords) -> Component:
    weekdays = words.formats.short_weekdays.split()
    data = [{"day": weekdays[one.day.weekday()], "done": one.done, "added": one.added} for one in progress]
    return {
        "type": "Chart",
        "data": data,
        "series": [
            {"type": "bar", "dataKey": "done", "label": words.done, "color": "green"},
            {"type": "bar", "dataKey": "added", "label": words.added, "color": "blue"},
        ],
        "xAxis": "day",
        "showYAxis": True,
        "showLegend": True,
        "height": 180,
    }
