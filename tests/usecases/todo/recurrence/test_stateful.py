"""Whatever is done to a recurring todo in whatever zone: dates go on, the wall clock's time stays, undo restores."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.errors import AppError
from app.usecases.todo.database import Edit, Todo
from app.usecases.todo.due.due import LocalMoment, day_of
from app.usecases.todo.recurrence.occurrences import wall
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import opened

ZONES = ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]
RULES = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,WE",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=DAILY;COUNT=4",
    "FREQ=WEEKLY;COUNT=3",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20300101",
    "FREQ=MONTHLY;UNTIL=20290131T235959Z",
]
ENDS = ("COUNT", "UNTIL")
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31)) | st.sampled_from(
    [date(2024, 2, 29), date(2026, 1, 31), date(2026, 3, 28), date(2026, 10, 24), date(2026, 4, 4), date(2026, 10, 3)]
)
TIMES = st.sampled_from([None, time(0), time(2, 15), time(2, 30), time(9), time(23, 59)])


class RecurringTodo(RuleBasedStateMachine):
    @initialize(
        zone=st.sampled_from(ZONES), rule=st.sampled_from(RULES), day=DAYS, clock=TIMES, from_completion=st.booleans()
    )
    def begin(self, zone: str, rule: str, day: date, clock: time | None, from_completion: bool) -> None:
        self.loop = asyncio.new_event_loop()
        self.stack = AsyncExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.data = self.run(self.stack.enter_async_context(opened(Path(folder))))
        self.data.zone[0] = zone
        self.data.clock.now = datetime.combine(day, time(12), UTC)
        due = day if clock is None else LocalMoment(day, clock, zone)
        fields = {"due": due, "recurrence": rule, "from_completion": from_completion}
        self.todo: Todo = self.run(self.data.add("again", reminders=[MinutesBefore(5)], **fields))
        self.run(self.data.add("part", parent=self.todo.id, due=day))
        self.clock = clock
        self.done = 0

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            self.run(self.stack.aclose())
            self.loop.close()

    def present(self) -> Todo:
        [todo] = self.run(self.data.todos.existing([self.todo.id]))
        assert isinstance(todo, Todo)
        return todo

    @rule(days=st.integers(-400, 400), minutes=st.integers(0, 1439))
    def time_passes(self, days: int, minutes: int) -> None:
        """Also backwards: the clock is set, or the todo is done long before it is due."""
        due = self.present().due
        assert due is not None
        self.data.clock.now = datetime.combine(day_of(due) + timedelta(days), time(), UTC) + timedelta(minutes=minutes)

    @rule()
    def complete(self) -> None:
        before = self.present()
        if before.completed_at is not None:
            return
        self.run(self.data.todos.complete([self.todo.id], "window"))
        self.done += 1
        after = self.present()
        assert before.due is not None
        assert after.due is not None
        if after.completed_at is not None:
            assert before.recurrence is not None
            assert any(end in before.recurrence.rule for end in ENDS), "only a rule with an end ends"
            return
        now = self.data.todos.now()
        if isinstance(after.due, LocalMoment):
            assert after.due.at > now.at or not self.is_plain(after.due)
        else:
            assert after.due > now.today
        if not (before.recurrence and before.recurrence.from_completion):
            assert wall(after.due) > wall(before.due)

    def is_plain(self, due: LocalMoment) -> bool:
        """Whether that time of day exists, once, in that place."""
        shown = due.at.astimezone(self.data.todos.now().local.tzinfo)
        return shown.replace(tzinfo=None) == wall(due)

    @rule()
    def complete_and_undo(self) -> None:
        before = self.run(self.data.contents())
        if self.present().completed_at is not None:
            return
        self.run(self.data.todos.complete([self.todo.id], "window"))
        self.run(self.data.todos.undo_last("agent"))
        after = self.run(self.data.contents())
        before.pop("reminders")
        after.pop("reminders")
        assert after == before

    @rule()
    def skip(self) -> None:
        before = self.present()
        if before.completed_at is not None or (
            before.recurrence and any(end in before.recurrence.rule for end in ENDS)
        ):
            return
        self.run(self.data.todos.skip([self.todo.id], "window"))
        after = self.present()
        assert before.due is not None
        assert after.due is not None
        assert wall(after.due) > wall(before.due)

    @rule(number=st.integers(0, 5))
    def reopen(self, number: int) -> None:
        """One of the history, or the last one of a series that has ended."""
        done = [one for one in self.run(self.data.todos.page("done", 1000)).data if one.title == "again"]
        if done:
            self.run(self.data.todos.reopen([done[number % len(done)].id], "window"))
            self.done -= 1

    @rule(back=st.integers(0, 9))
    def undo_any_and_redo_it(self, back: int) -> None:
        # An undo that is undone is its own end: what it had undone may be undone again.
        entries = [one for one in self.run(self.data.todos.activity.page(200)).data if one.undoes is None]
        before = self.contents()
        try:
            self.run(self.data.todos.undo(entries[back % len(entries)].id, "window"))
        except AppError:
            assert self.contents() == before, "what is refused changes nothing"
            return
        [undone] = self.run(self.data.todos.activity.page(1)).data
        self.run(self.data.todos.undo(undone.id, "window"))
        assert self.contents() == before

    def contents(self) -> Any:
        """Without what may differ: when it was changed, and reminders whose moment has passed."""
        found = self.run(self.data.contents())
        found.pop("reminders")
        for todo in found["todos"]:
            todo.pop("updated_at")
        return found

    @rule(days=st.integers(-3, 10), occurrence=st.sampled_from(["all", "one"]))
    def postpone(self, days: int, occurrence: Any) -> None:
        before = self.present()
        assert before.due is not None
        day = day_of(before.due) + timedelta(days)
        due = LocalMoment(day, before.due.time, before.due.zone) if isinstance(before.due, LocalMoment) else day
        self.run(self.data.todos.edit([self.todo.id], Edit(due=due, occurrence=occurrence), "window"))
        after = self.present()
        assert after.due == due
        if occurrence == "one":
            assert after.recurrence == before.recurrence

    @invariant()
    def every_completion_is_in_the_history(self) -> None:
        if hasattr(self, "loop"):
            done = self.run(self.data.todos.page("done", 1000)).data
            assert len([one for one in done if one.title == "again"]) == self.done

    @invariant()
    def the_time_of_day_stays(self) -> None:
        if hasattr(self, "loop"):
            due = self.present().due
            assert (due.time if isinstance(due, LocalMoment) else None) == self.clock

    @invariant()
    def its_part_is_with_it(self) -> None:
        if hasattr(self, "loop"):
            parts = self.run(self.data.todos.parts(self.todo.id))
            assert parts.open + parts.done == 1


RecurringTodo.TestCase.settings = settings(
    max_examples=25, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestRecurringTodo = RecurringTodo.TestCase
