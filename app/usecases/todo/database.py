"""The one way to read and change todos: window, widgets, agent, command line and imports all come through here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.errors import AppError
from app.store import timestamps
from app.store.changes import Changes
from app.store.connection import Database
from app.usecases.todo.changes import adding, completing, deleting, editing, moving
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import LocalZone
from app.usecases.todo.edit import UNSET, Edit, Place
from app.usecases.todo.exchange.exchange import Exchange
from app.usecases.todo.journal.activity import Activity
from app.usecases.todo.journal.entry import Entry
from app.usecases.todo.labels.database import Labels
from app.usecases.todo.listing import counting, reading, recurring
from app.usecases.todo.listing import progress as progressing
from app.usecases.todo.listing.counting import Counts, Summary
from app.usecases.todo.listing.listing import Listing, State
from app.usecases.todo.listing.progress import Progress
from app.usecases.todo.listing.reading import TodoPage
from app.usecases.todo.listing.recurring import Occurrence
from app.usecases.todo.lists.database import Lists
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.quick_add.adding import new_todo
from app.usecases.todo.quick_add.asking import languages_of, typed
from app.usecases.todo.reminders.queue import ReminderQueue
from app.usecases.todo.search import finder
from app.usecases.todo.search import query as queries
from app.usecases.todo.search.finder import Found
from app.usecases.todo.storage.batch import Batch
from app.usecases.todo.storage.writer import Actor, Writer
from app.usecases.todo.todo import Todo

if TYPE_CHECKING:
    from app.usecases.todo.quick_add.parser import Range
    from app.usecases.todo.quick_add.quick_add import QuickAdd

__all__ = ["Actor", "Counts", "Edit", "Listing", "NewTodo", "Place", "State", "Todo", "TodoDatabase", "TodoPage"]

_PURGED_AT_ONCE = 500


class TodoDatabase:
    """Each change writes rows and a journal entry in one transaction, then publishes; all or nothing.

    Repeating a change changes nothing, records nothing and publishes nothing.
    """

    def __init__(
        self,
        database: Database,
        changes: Changes,
        clock: Callable[[], datetime] = timestamps.now,
        zone: Callable[[], str] | None = None,
    ) -> None:
        self._database = database
        self.languages: Callable[[], Sequence[str]] = languages_of
        """Those in which typed lines are read, the user's first."""
        self._writer = Writer(database, changes, clock, zone or LocalZone())
        self.lists = Lists(database, self._writer)
        self.labels = Labels(database, self._writer)
        self.activity = Activity(database, self._writer)
        self.reminders = ReminderQueue(database, changes, self.now)
        self.exchange = Exchange(database, self._writer)

    def now(self) -> Now:
        """The user's present: the instant and their zone."""
        return self._writer.now()

    async def get(self, todo_id: str) -> Todo:
        """The todo, unless it is deleted."""
        for todo in await self.existing([todo_id]):
            return todo
        raise AppError("This todo no longer exists. Load the list again.", status=404)

    async def existing(self, ids: Sequence[str]) -> list[Todo]:
        """Those of the todos that are not deleted, in the order of `ids`."""
        return await self._database.read(lambda connection: reading.todos_by_id(connection, ids))

    async def with_parts(self, ids: Sequence[str]) -> list[Todo]:
        """Those that are not deleted, and all that is below them."""
        return await self._database.read(lambda connection: reading.with_parts(connection, ids))

    async def by_uid(self, uids: Sequence[str]) -> dict[str, Todo]:
        """Those of the todos with these UIDs that are here, deleted or not."""
        return await self._database.read(lambda connection: reading.todos_by_uid(connection, uids))

    async def listed(self, listing: Listing) -> TodoPage:
        return await self._database.read(lambda connection: reading.page(connection, listing))

    async def ids(self, listing: Listing, count: int) -> list[str]:
        return await self._database.read(lambda connection: reading.ids(connection, listing, count))

    async def page(
        self, state: State = "open", limit: int = 50, after: str | None = None, search: str | None = None
    ) -> TodoPage:
        """Open ones in their order, done ones latest first; `after` is what the page before said."""
        if search is None or not search.strip():
            return await self.listed(Listing(state, limit, after))
        found = await self._found(queries.plain(search), state, limit, after)
        return TodoPage(found.data, found.has_more, found.after, await self.counts())

    async def search(self, text: str, limit: int = 50, after: str | None = None) -> Found:
        """By words and filters, the best first: `due:today #work @phone p1 done:no "exact words" -not`."""
        query, now = queries.parse(text), self.now()
        return await self._database.read(
            lambda connection: finder.find(connection, query, now, limit=limit, after=after, order="best")
        )

    async def find(self, words: str, limit: int = 10, state: State = "all") -> list[Todo]:
        """The todos that have all the words or their beginnings, whatever accents and case; open ones come first."""
        return list((await self._found(queries.plain(words), state, limit, None)).data)

    async def counts(self) -> Counts:
        return await self._database.read(counting.totals)

    async def summary(self) -> Summary:
        """What a sidebar shows."""
        now = self.now()
        return await self._database.read(lambda connection: counting.summary(connection, now))

    async def days(self, first: date, last: date) -> dict[str, Counts]:
        """How many todos are due on each day."""
        return await self._database.read(lambda connection: counting.days(connection, first, last))

    async def progress(self, days: int) -> Progress:
        """How many todos were added and done on each of the last days, today included."""
        now = self.now()
        return await self._database.read(lambda connection: progressing.progress(connection, now, days))

    async def occurrences(self, first: date, last: date) -> Sequence[Occurrence]:
        """When recurring todos will be due again in these days."""
        todos = await self._database.read(lambda connection: recurring.candidates(connection, last))
        # Counting through hundreds of rules takes longer than others may wait for the event loop, or for a read.
        return await asyncio.to_thread(recurring.occurrences, todos, first, last)

    async def parts(self, todo_id: str) -> Counts:
        """How many sub-todos it has."""
        found = await self._database.read(lambda connection: counting.parts(connection, [todo_id]))
        return found.get(todo_id, Counts(0, 0))

    async def add(self, titles: Sequence[str], actor: Actor) -> list[Todo]:
        """New todos at the end of the list, in the order given."""
        return await self.add_many([NewTodo(title) for title in titles], actor)

    def understood(self, line: str, languages: Sequence[str] = (), ignoring: Sequence[Range] = ()) -> QuickAdd:
        """What a quick-add line says now; where no language is named, in the user's."""
        return typed(line, self.now(), languages or self.languages(), ignoring)

    async def add_lines(self, lines: Sequence[str], actor: Actor) -> list[Todo]:
        """New todos as quick-add lines describe them."""
        return await self.add_many([new_todo(self.understood(line)) for line in lines], actor)

    async def add_many(self, new: Sequence[NewTodo], actor: Actor) -> list[Todo]:
        """New todos at the end, without their sub-todos in the answer; all of them or none."""
        checked = adding.cleaned(new)
        return await self._writer.change(actor, lambda batch: adding.add_todos(batch, checked)) if new else []

    async def rename(self, todo_id: str, title: str, actor: Actor) -> Todo:
        return await self.update(todo_id, actor, title=title)

    async def update(
        self, todo_id: str, actor: Actor, *, title: str | None = None, completed: bool | None = None
    ) -> Todo:
        """Rename and complete or reopen in one go; what is None stays."""
        edit = Edit(
            title=UNSET if title is None else title,
            completed=UNSET if completed is None else completed,
        )
        [todo] = await self.edit([todo_id], edit, actor)
        return todo

    async def edit(self, ids: Sequence[str], edit: Edit, actor: Actor) -> list[Todo]:
        """The same new values for all of them."""
        return await self._writer.change(actor, lambda batch: editing.edit_todos(batch, ids, edit))

    async def move(self, ids: Sequence[str], place: Place, actor: Actor) -> list[Todo]:
        return await self._writer.change(actor, lambda batch: moving.move_todos(batch, ids, place))

    async def complete(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        """A recurring todo goes on to its next date instead; this occurrence is kept as a done todo."""
        return await self._writer.change(actor, lambda batch: completing.complete_todos(batch, ids))

    async def reopen(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        return await self._writer.change(actor, lambda batch: completing.reopen_todos(batch, ids))

    async def skip(self, ids: Sequence[str], actor: Actor, *, delete_last: bool = True) -> list[Todo]:
        """Delete one occurrence of recurring todos, and the todo with its last one."""
        return await self._writer.change(
            actor, lambda batch: deleting.skip_occurrences(batch, ids, delete_last=delete_last)
        )

    async def delete(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        """Take them off every list; they can be restored."""
        return await self._writer.change(actor, lambda batch: deleting.delete_todos(batch, ids))

    async def restore(self, ids: Sequence[str], actor: Actor) -> list[Todo]:
        """Put deleted ones back where they were."""
        return await self._writer.change(actor, lambda batch: deleting.restore_todos(batch, ids))

    async def empty_trash(self, actor: Actor) -> int:
        """Remove what is in it for good; returns how many todos that were."""
        return await self._writer.change(actor, lambda batch: deleting.purge_todos(batch, older_than=timedelta()))

    async def purge(self) -> int:
        """Remove for good what has been in the trash for 30 days."""
        removed = 0
        while count := await self._writer.change("app", _purge_some):
            removed += count
        await self.reminders.forget()
        return removed

    async def undo_last(self, actor: Actor) -> Entry:
        """Take back the last change that stands, whoever made it; returns its entry."""
        return await self.activity.undo_last(actor)

    async def undo(self, entry: int, actor: Actor) -> Entry:
        """Take back any of the last 1,000 that nothing newer depends on; of an undo, this is redoing."""
        return await self.activity.undo(entry, actor)

    async def _found(self, query: queries.Query, state: State, limit: int, after: str | None) -> Found:
        done: dict[State, queries.Done] = {"open": "no", "done": "yes", "all": "all"}
        asked, now = replace(query, done=done[state]), self.now()
        if not asked.terms:
            return Found([], has_more=False, after=None, query=asked)
        return await self._database.read(
            lambda connection: finder.find(connection, asked, now, limit=limit, after=after, order="list")
        )


async def _purge_some(batch: Batch) -> int:
    return await deleting.purge_todos(batch, most=_PURGED_AT_ONCE)
