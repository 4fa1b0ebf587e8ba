"""The todo views: what a stored card's name and arguments look like now; given to the chat server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from pydantic import JsonValue

from app.store.context import RequestContext
from app.usecases.runtime.views import Drawn, ViewRenderer
from app.usecases.todo.card_args import (
    CARD,
    CONFIRM_DELETE,
    DAY,
    DETAIL,
    SHOWN,
    WEEK,
    CardArgs,
    ConfirmArgs,
    DetailArgs,
    View,
    read_args,
)
from app.usecases.todo.database import Listing, Todo, TodoDatabase
from app.usecases.todo.due.due import day_of
from app.usecases.todo.journal.told import told_change
from app.usecases.todo.widgets.confirm import confirm_card
from app.usecases.todo.widgets.day import DayPlan, day_card
from app.usecases.todo.widgets.detail import detail_card, gone_card
from app.usecases.todo.widgets.rows import Known
from app.usecases.todo.widgets.todos import CardState, todo_card
from app.usecases.todo.widgets.week import week_card

_RECENT = 3
_LINGERS = timedelta(minutes=5)
"""A todo that was just completed stays where it was, struck through, so that a click can be seen and taken back."""
_SUGGESTED = 4
_DAYS = 7
_HEADINGS: Mapping[View, str] = {
    "all": "My todos",
    "today": "Today",
    "tomorrow": "Tomorrow",
    "overdue": "Overdue",
    "week": "The next 7 days",
    "upcoming": "Upcoming",
}


class TodoViews:
    def __init__(self, todos: TodoDatabase) -> None:
        self._todos = todos

    def renderers(self) -> dict[str, ViewRenderer]:
        return {
            CARD: self._card,
            CONFIRM_DELETE: self._confirm,
            DETAIL: self._detail,
            DAY: self._day,
            WEEK: self._week,
        }

    async def _card(self, args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        asked = read_args(CardArgs, args)
        if asked.query is not None:
            return Drawn(todo_card(await self._found(asked, asked.query)))
        return Drawn(todo_card(await self._listed(asked)))

    async def _listed(self, asked: CardArgs) -> CardState:
        page = await self._todos.listed(asked.listing(self._todos.now().today))
        shown = page.data
        if asked.is_plain and asked.filter != "done" and page.counts.done:
            shown = _in_order(page.data, await self._lingering(asked), page.has_more)
        known = await self._known(shown, named=asked.list or asked.label)
        return CardState(
            todos=shown,
            open=page.counts.open,
            done=page.counts.done,
            shows_done=asked.filter == "done" and asked.is_plain,
            can_undo=asked.deleted is not None,
            heading=_heading(asked, known),
            part=not asked.is_plain,
            has_more=page.has_more,
            changed=await self._changed(asked),
            known=known,
        )

    async def _found(self, asked: CardArgs, query: str) -> CardState:
        found = await self._todos.search(query, SHOWN, asked.after)
        known = await self._known(found.data)
        return CardState(
            todos=found.data,
            open=0,
            done=0,
            can_undo=asked.deleted is not None,
            heading=f"Search: {query}",
            part=True,
            has_more=found.has_more,
            known=known,
        )

    async def _changed(self, asked: CardArgs) -> str | None:
        """Only while it can still be undone."""
        if asked.change is None:
            return None
        page = await self._todos.activity.page(1, asked.change + 1)
        entry = next((one for one in page.data if one.id == asked.change), None)
        if entry is None or entry.undone_by is not None or entry.final:
            return None
        more = len(asked.earlier)
        rest = "" if not more else " and 1 more change" if more == 1 else f" and {more} more changes"
        return told_change(entry) + rest

    async def _lingering(self, asked: CardArgs) -> list[Todo]:
        since = self._todos.now().at - _LINGERS
        done = (await self._todos.page("done", _RECENT)).data
        return [todo for todo in done if asked.filter == "all" or (todo.completed_at or since) > since]

    async def _known(self, todos: Sequence[Todo], named: str | None = None) -> Known:
        """Names are read only where there are any to show."""
        today = self._todos.now().today
        if not named and all(todo.is_plain for todo in todos):
            return Known(today)
        lists, labels = await self._todos.lists.all(), await self._todos.labels.all()
        return Known(today, {one.id: one.name for one in lists}, {one.id: one.name for one in labels})

    async def _confirm(self, args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        asked = read_args(ConfirmArgs, args)
        todos = await self._todos.existing(asked.ids) if asked.decision == "pending" else []
        return Drawn(confirm_card(todos, asked.decision, len(asked.ids)))

    async def _detail(self, args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        asked = read_args(DetailArgs, args)
        has_back = asked.back is not None
        for todo in await self._todos.existing([asked.id]):
            known = await self._known([todo], named=todo.list_id)
            lists = await self._todos.lists.all()
            return Drawn(detail_card(todo, lists, known, saved=asked.saved, back=has_back))
        return Drawn(gone_card(back=has_back))

    async def _day(self, _args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        plan = await day_plan(self._todos)
        return Drawn(day_card(plan, await self._known([*plan.overdue, *plan.today, *plan.suggested])))

    async def _week(self, _args: Mapping[str, JsonValue], _context: RequestContext) -> Drawn:
        counts = await self._todos.summary()
        return Drawn(week_card(await self._todos.progress(_DAYS), counts.total.open, counts.overdue))


async def day_plan(todos: TodoDatabase) -> DayPlan:
    today = todos.now().today
    due = (await todos.listed(Listing(last_day=today, limit=SHOWN))).data
    late = [todo for todo in due if todo.due is not None and day_of(todo.due) < today]
    first = await todos.listed(Listing(sort="priority", limit=SHOWN))
    free = [todo for todo in first.data if todo.due is None][:_SUGGESTED]
    return DayPlan(late, [todo for todo in due if todo not in late], free, (await todos.summary()).today - len(due))


def _heading(asked: CardArgs, known: Known) -> str:
    if asked.list is not None:
        return known.lists.get(asked.list, "This list was deleted")
    if asked.label is not None:
        return f"@{known.labels[asked.label]}" if asked.label in known.labels else "This label was deleted"
    return _HEADINGS[asked.view]


def _in_order(open_ones: Sequence[Todo], lingering: Sequence[Todo], has_more: bool) -> list[Todo]:
    """Those behind the last one shown belong to the part of the list that isn't."""
    last = open_ones[-1].position if has_more else None
    near = [todo for todo in lingering if last is None or todo.position <= last]
    return sorted([*open_ones[: SHOWN - len(near)], *near], key=lambda todo: todo.position)
