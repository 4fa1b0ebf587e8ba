"""The todo views: what a stored card's name and arguments look like now; given to the chat server."""

from __future__ import annotations

import re
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
    WEEKDAYS,
    CardArgs,
    ConfirmArgs,
    DetailArgs,
    View,
    read_args,
)
from app.usecases.todo.database import Listing, Todo, TodoDatabase
from app.usecases.todo.due.due import day_of
from app.usecases.todo.journal.told import told_change
from app.usecases.todo.lists.todo_list import INBOX
from app.usecases.todo.widgets.confirm import confirm_card
from app.usecases.todo.widgets.day import DayPlan, day_card
from app.usecases.todo.widgets.detail import detail_card, gone_card
from app.usecases.todo.widgets.rows import Known
from app.usecases.todo.widgets.todos import CardState, todo_card
from app.usecases.todo.widgets.week import week_card
from app.usecases.todo.words.choice import card_words
from app.usecases.todo.words.words import CardWords

_RECENT = 3
_OF_A_PRIORITY = re.compile(r"p([1-4]) done:no")
_LINGERS = timedelta(minutes=5)
"""A todo that was just completed stays where it was, struck through, so that a click can be seen and taken back."""
_SUGGESTED = 4
_DAYS = 7


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

    async def _card(self, args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        asked, words = read_args(CardArgs, args), card_words(context.language)
        if asked.query is not None:
            return Drawn(todo_card(await self._found(asked, asked.query, words)))
        return Drawn(todo_card(await self._listed(asked, words)))

    async def _listed(self, asked: CardArgs, words: CardWords) -> CardState:
        page = await self._todos.listed(asked.listing(self._todos.now().today))
        shown = page.data
        if asked.is_plain and asked.filter != "done" and page.counts.done:
            shown = _in_order(page.data, await self._lingering(asked), page.has_more)
        known = await self._known(shown, words, named=asked.list or asked.label)
        return CardState(
            todos=shown,
            open=page.counts.open,
            done=page.counts.done,
            shows_done=asked.filter == "done" and asked.is_plain,
            can_undo=asked.deleted is not None,
            heading=_heading(asked, known),
            part=not asked.is_plain,
            has_more=page.has_more,
            changed=await self._changed(asked, words),
            known=known,
        )

    async def _found(self, asked: CardArgs, query: str, words: CardWords) -> CardState:
        found = await self._todos.search(query, SHOWN, asked.after)
        known = await self._known(found.data, words)
        return CardState(
            todos=found.data,
            open=0,
            done=0,
            can_undo=asked.deleted is not None,
            heading=_search_named(query, words),
            part=True,
            has_more=found.has_more,
            known=known,
        )

    async def _changed(self, asked: CardArgs, words: CardWords) -> str | None:
        """Only while it can still be undone."""
        if asked.change is None:
            return None
        page = await self._todos.activity.page(1, asked.change + 1)
        entry = next((one for one in page.data if one.id == asked.change), None)
        if entry is None or entry.undone_by is not None or entry.final:
            return None
        told = told_change(entry, words)
        return words.more_changes(len(asked.earlier), what=told) if asked.earlier else told

    async def _lingering(self, asked: CardArgs) -> list[Todo]:
        since = self._todos.now().at - _LINGERS
        done = (await self._todos.page("done", _RECENT)).data
        return [todo for todo in done if asked.filter == "all" or (todo.completed_at or since) > since]

    async def _known(self, todos: Sequence[Todo], words: CardWords, named: str | None = None) -> Known:
        """Names are read only where there are any to show."""
        today = self._todos.now().today
        if not named and all(todo.is_plain for todo in todos):
            return Known(today, words=words)
        lists, labels = await self._todos.lists.all(), await self._todos.labels.all()
        return Known(today, {one.id: one.name for one in lists}, {one.id: one.name for one in labels}, words)

    async def _confirm(self, args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        asked = read_args(ConfirmArgs, args)
        todos = await self._todos.existing(asked.ids) if asked.decision == "pending" else []
        return Drawn(confirm_card(todos, asked.decision, len(asked.ids), card_words(context.language)))

    async def _detail(self, args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        asked, words = read_args(DetailArgs, args), card_words(context.language)
        has_back = asked.back is not None
        for todo in await self._todos.existing([asked.id]):
            known = await self._known([todo], words, named=todo.list_id)
            lists = await self._todos.lists.all()
            return Drawn(detail_card(todo, lists, known, saved=asked.saved, back=has_back))
        return Drawn(gone_card(words, back=has_back))

    async def _day(self, _args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        plan = await day_plan(self._todos)
        known = await self._known([*plan.overdue, *plan.today, *plan.suggested], card_words(context.language))
        return Drawn(day_card(plan, known))

    async def _week(self, _args: Mapping[str, JsonValue], context: RequestContext) -> Drawn:
        counts = await self._todos.summary()
        progress = await self._todos.progress(_DAYS)
        return Drawn(week_card(progress, counts.total.open, counts.overdue, card_words(context.language)))


async def day_plan(todos: TodoDatabase) -> DayPlan:
    today = todos.now().today
    due = (await todos.listed(Listing(last_day=today, limit=SHOWN))).data
    late = [todo for todo in due if todo.due is not None and day_of(todo.due) < today]
    first = await todos.listed(Listing(sort="priority", limit=SHOWN))
    free = [todo for todo in first.data if todo.due is None][:_SUGGESTED]
    return DayPlan(late, [todo for todo in due if todo not in late], free, (await todos.summary()).today - len(due))


def _heading(asked: CardArgs, known: Known) -> str:
    if asked.list == INBOX:
        return known.words.inbox
    if asked.list is not None:
        return known.lists.get(asked.list, known.words.list_gone)
    if asked.label is not None:
        return f"@{known.labels[asked.label]}" if asked.label in known.labels else known.words.label_gone
    return _view_named(asked.view, known.words)


def _view_named(view: View, words: CardWords) -> str:  # noqa: PLR0911 - one a view
    match view:
        case "all":
            return words.my_todos
        case "today":
            return words.today
        case "tomorrow":
            return words.tomorrow
        case "overdue":
            return words.overdue
        case "week":
            return words.next_days
        case "upcoming":
            return words.upcoming
        case weekday:
            return words.formats.weekdays.split()[WEEKDAYS.index(weekday)]


def _search_named(query: str, words: CardWords) -> str:
    """A priority that is looked for among what is open needs no more words than its own."""
    priority = _OF_A_PRIORITY.fullmatch(query)
    return words.priority.format(level=priority[1]) if priority else words.search.format(query=query)


def _in_order(open_ones: Sequence[Todo], lingering: Sequence[Todo], has_more: bool) -> list[Todo]:
    """Those behind the last one shown belong to the part of the list that isn't."""
    last = open_ones[-1].position if has_more else None
    near = [todo for todo in lingering if last is None or todo.position <= last]
    return sorted([*open_ones[: SHOWN - len(near)], *near], key=lambda todo: todo.position)
