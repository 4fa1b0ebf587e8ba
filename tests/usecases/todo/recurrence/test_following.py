"""What completing a recurring todo does: early, late, the last time; its parts and reminders; one occurrence or all."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from app.errors import AppError
from app.usecases.todo.database import Edit, NewTodo, Place, Todo
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.reminder import MinutesBefore
from tests.usecases.todo.data import Data, at

SUNDAY = date(2026, 3, 1)


async def recurring(data: Data, rule: str = "FREQ=DAILY", due: Any = SUNDAY, **fields: Any) -> Todo:
    return await data.add("water plants", due=due, recurrence=rule, **fields)


async def completed(data: Data, todo: Todo) -> Todo:
    [after] = await data.todos.complete([todo.id], "window")
    return after


async def history(data: Data) -> list[Todo]:
    return list((await data.todos.page("done")).data)


async def test_completing_goes_on_to_the_next_date_and_keeps_the_done_one(data: Data) -> None:
    todo = await recurring(data, labels=["home"], priority=2, notes="the big ones too")
    after = await completed(data, todo)

    assert (after.id, after.due, after.completed_at) == (todo.id, date(2026, 3, 2), None)
    [done] = await history(data)
    assert (done.series, done.due, done.recurrence) == (todo.id, SUNDAY, None)
    assert (done.title, done.notes, done.label_ids, done.priority) == (
        todo.title,
        todo.notes,
        todo.label_ids,
        todo.priority,
    )
    assert done.completed_at == after.updated_at
    assert done.uid != todo.uid
    assert len({done.id, todo.id}) == 2


@pytest.mark.parametrize(
    ("rule", "due", "now", "following"),
    [
        ("FREQ=DAILY", date(2026, 3, 1), (2026, 3, 1, 12), date(2026, 3, 2)),
        ("FREQ=DAILY", date(2026, 3, 1), (2026, 3, 4, 12), date(2026, 3, 5)),
        ("FREQ=WEEKLY", date(2026, 3, 6), (2026, 3, 4, 12), date(2026, 3, 13)),
        ("FREQ=WEEKLY", date(2026, 3, 6), (2026, 3, 21, 12), date(2026, 3, 27)),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 3, 6), (2026, 3, 14, 12), date(2026, 3, 20)),
        ("FREQ=MONTHLY", date(2026, 1, 31), (2026, 2, 1, 12), date(2026, 2, 28)),
        ("FREQ=DAILY", at(date(2026, 3, 1), 9), (2026, 3, 1, 12), at(date(2026, 3, 2), 9)),
        ("FREQ=DAILY", at(date(2026, 3, 1), 17), (2026, 3, 1, 12), at(date(2026, 3, 2), 17)),
        ("FREQ=DAILY", at(date(2026, 3, 1), 17), (2026, 3, 4, 12), at(date(2026, 3, 4), 17)),
        ("FREQ=DAILY", at(date(2026, 3, 28), 2, 30), (2026, 3, 28, 12), at(date(2026, 3, 29), 2, 30)),
        ("FREQ=HOURLY;INTERVAL=4", at(date(2026, 3, 1), 9), (2026, 3, 1, 13), at(date(2026, 3, 1), 17)),
    ],
)
async def test_the_next_date_lies_after_both_the_due_and_the_completion(
    data: Data, rule: str, due: Any, now: tuple[int, ...], following: Any
) -> None:
    todo = await recurring(data, rule, due)
    data.clock.set(*now)

    assert (await completed(data, todo)).due == following


@pytest.mark.parametrize(
    ("rule", "due", "now", "following"),
    [
        ("FREQ=DAILY;INTERVAL=3", date(2026, 3, 1), (2026, 3, 5, 12), date(2026, 3, 8)),
        ("FREQ=DAILY;INTERVAL=3", date(2026, 3, 10), (2026, 3, 5, 12), date(2026, 3, 8)),
        ("FREQ=WEEKLY;BYDAY=MO", date(2026, 3, 2), (2026, 3, 9, 12), date(2026, 3, 16)),
        ("FREQ=MONTHLY", date(2026, 1, 15), (2026, 1, 31, 12), date(2026, 2, 28)),
        ("FREQ=DAILY;INTERVAL=2", at(date(2026, 3, 1), 9), (2026, 3, 5, 21), at(date(2026, 3, 7), 9)),
        ("FREQ=HOURLY;INTERVAL=6", at(date(2026, 3, 1), 9), (2026, 3, 1, 19, 20), at(date(2026, 3, 2), 2, 20)),
    ],
)
async def test_counted_from_the_completion_the_rule_begins_anew(
    data: Data, rule: str, due: Any, now: tuple[int, ...], following: Any
) -> None:
    todo = await recurring(data, rule, due, from_completion=True)
    data.clock.set(*now)

    assert (await completed(data, todo)).due == following


async def test_the_day_of_a_completion_is_the_users(data: Data) -> None:
    data.zone[0] = "Pacific/Apia"
    todo = await recurring(data, due=date(2026, 3, 1))
    data.clock.set(2026, 3, 3, 20)  # the 4th there already

    assert (await completed(data, todo)).due == date(2026, 3, 5)


async def test_the_day_of_a_moment_is_its_places(data: Data) -> None:
    data.zone[0] = "Pacific/Apia"
    todo = await recurring(data, due=at(date(2026, 3, 1), 17))
    data.clock.set(2026, 3, 3, 15)

    assert (await completed(data, todo)).due == at(date(2026, 3, 3), 17)


@pytest.mark.parametrize(("rule", "times"), [("FREQ=DAILY;COUNT=3", 3), ("FREQ=DAILY;UNTIL=20260304", 4)])
@pytest.mark.parametrize("from_completion", [False, True])
async def test_the_last_occurrence_is_done_for_good(data: Data, rule: str, times: int, from_completion: bool) -> None:
    todo = await recurring(data, rule, from_completion=from_completion)
    done = 0
    while (await data.todos.get(todo.id)).completed_at is None:
        await data.todos.complete([todo.id], "window")
        data.clock.set(2026, 3, 2 + done, 12)
        done += 1
        assert done <= times

    assert done == times
    assert len(await history(data)) == times
    assert await data.titles() == []


async def test_undoing_a_completion_restores_exactly(data: Data) -> None:
    todo = await recurring(data, "FREQ=DAILY;COUNT=3", from_completion=True, reminders=[MinutesBefore(30)])
    await data.add("one", parent=todo.id)
    before = await data.contents()
    await data.todos.complete([todo.id], "window")
    assert await data.contents() != before

    await data.todos.undo_last("window")

    assert await data.contents() == before


async def test_parts_come_along_open_again_and_as_many_days_later(data: Data) -> None:
    todo = await recurring(data, "FREQ=WEEKLY")
    tap = await data.add("open the tap", parent=todo.id, due=date(2026, 2, 28))
    can = await data.add("fill the can", parent=tap.id, due=at(SUNDAY, 9))
    own = await data.add("buy fertiliser", parent=todo.id, due=SUNDAY, recurrence="FREQ=YEARLY")
    await data.todos.complete([can.id], "window")
    await data.todos.complete([todo.id], "window")

    opened = {one.title: one for one in await data.todos.existing([todo.id, tap.id, can.id, own.id])}
    assert [one.completed_at for one in opened.values()] == [None] * 4
    assert opened["open the tap"].due == date(2026, 3, 7)
    assert opened["fill the can"].due == at(date(2026, 3, 8), 9)
    assert opened["buy fertiliser"] == own, "what recurs by itself has its own days"
    done = {one.title: one for one in await history(data)}
    assert set(done) == {"water plants", "open the tap", "fill the can"}
    assert done["open the tap"].parent_id == done["water plants"].id
    assert done["fill the can"].parent_id == done["open the tap"].id
    assert done["fill the can"].due == at(SUNDAY, 9)


async def test_reminders_come_along(data: Data) -> None:
    fixed = at(date(2026, 3, 1), 18)
    todo = await recurring(data, due=at(SUNDAY, 19), reminders=[MinutesBefore(15), fixed])
    after = await completed(data, todo)

    assert after.reminders == (MinutesBefore(15), at(date(2026, 3, 2), 18))
    [done] = await history(data)
    assert done.reminders == ()
    times = [row["fire_at"] for row in await data.rows("SELECT fire_at FROM reminder_times ORDER BY fire_at")]
    assert times == ["2026-03-02T17:00:00.000000Z", "2026-03-02T17:45:00.000000Z"]


async def test_without_a_due_the_first_occurrence_is_it(data: Data) -> None:
    todo = await data.add("backup", recurrence="FREQ=WEEKLY;BYDAY=FR")
    later = await data.add("tax", recurrence="FREQ=YEARLY", starts=date(2027, 5, 31))

    assert todo.due == date(2026, 3, 6)
    assert later.due == date(2027, 5, 31)


async def test_moving_all_occurrences_moves_the_rule(data: Data) -> None:
    todo = await recurring(data, "FREQ=WEEKLY;BYDAY=SU")
    [moved] = await data.todos.edit([todo.id], Edit(due=at(date(2026, 3, 4), 8)), "window")

    assert moved.recurrence is not None
    assert (moved.recurrence.rule, moved.recurrence.start) == ("FREQ=WEEKLY;BYDAY=WE", at(date(2026, 3, 4), 8))
    data.clock.set(2026, 3, 4, 12)
    assert (await completed(data, moved)).due == at(date(2026, 3, 11), 8)


@pytest.mark.parametrize(
    ("rule", "old", "new", "moved"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=3", date(2026, 3, 3), date(2026, 3, 5), "FREQ=MONTHLY;BYMONTHDAY=5"),
        (
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3",
            date(2026, 3, 3),
            date(2026, 4, 5),
            "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=5",
        ),
        ("FREQ=WEEKLY;BYDAY=MO,TU", date(2026, 3, 3), date(2026, 3, 5), "FREQ=WEEKLY;BYDAY=MO,TU"),
        (
            "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=28",
            date(2026, 2, 28),
            date(2026, 3, 30),
            "FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=30",
        ),
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            date(2026, 1, 29),
            date(2026, 1, 30),
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        ),
        ("FREQ=DAILY;UNTIL=20260310", date(2026, 3, 3), date(2026, 3, 20), "FREQ=DAILY;UNTIL=20260310"),
    ],
)
async def test_a_rule_that_names_its_day_moves_with_it(data: Data, rule: str, old: date, new: date, moved: str) -> None:
    todo = await recurring(data, rule, old)
    [after] = await data.todos.edit([todo.id], Edit(due=new), "window")

    assert after.recurrence is not None
    assert after.recurrence.rule == moved


async def test_a_counted_series_that_moves_keeps_its_end(data: Data) -> None:
    todo = await recurring(data, "FREQ=DAILY;COUNT=4")
    await data.todos.complete([todo.id], "window")
    data.clock.set(2026, 3, 2, 12)
    await data.todos.complete([todo.id], "window")
    [moved] = await data.todos.edit([todo.id], Edit(due=date(2026, 3, 10)), "window")

    assert moved.recurrence is not None
    assert moved.recurrence.rule == "FREQ=DAILY;COUNT=2"


@pytest.mark.parametrize("moved_at", [0, 1, 2, 3])
async def test_a_counted_series_that_moves_off_its_days_comes_as_often(data: Data, moved_at: int) -> None:
    todo = await recurring(data, "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", date(2026, 3, 2))
    for _ in range(moved_at):
        todo = await completed(data, todo)
    assert isinstance(todo.due, date)
    await data.todos.edit([todo.id], Edit(due=todo.due + timedelta(days=1)), "window")
    for _ in range(4 - moved_at):
        [todo] = await data.todos.complete([todo.id], "window")
    assert todo.completed_at is not None
    assert len(await history(data)) == 4


async def test_moving_one_occurrence_leaves_the_rule(data: Data) -> None:
    todo = await recurring(data, "FREQ=WEEKLY;BYDAY=SU")
    [moved] = await data.todos.edit([todo.id], Edit(due=date(2026, 3, 4), occurrence="one"), "window")
    await data.todos.move([todo.id], Place(day=date(2026, 3, 5)), "window")

    assert (moved.id, moved.recurrence) == (todo.id, todo.recurrence)
    assert (await completed(data, todo)).due == date(2026, 3, 8)


async def test_changing_one_occurrence_makes_it_a_todo_of_its_own(data: Data) -> None:
    todo = await recurring(data, "FREQ=WEEKLY")
    edit = Edit(title="water plants, also the new one", due=date(2026, 3, 2), occurrence="one")
    [single] = await data.todos.edit([todo.id], edit, "window")

    assert (single.title, single.due, single.recurrence) == (edit.title, date(2026, 3, 2), None)
    assert single.id != todo.id
    rest = await data.todos.get(todo.id)
    assert (rest.title, rest.due, rest.recurrence) == (todo.title, date(2026, 3, 8), todo.recurrence)
    assert (await data.kinds())[-1] == "changed"


async def test_deleting_one_occurrence_or_all(data: Data) -> None:
    todo = await recurring(data, "FREQ=DAILY;COUNT=2")
    [rest] = await data.todos.skip([todo.id], "window")
    assert (rest.due, rest.deleted_at) == (date(2026, 3, 2), None)
    assert await history(data) == []
    [gone] = await data.todos.skip([todo.id], "window")
    assert gone.deleted_at is not None
    await data.todos.undo_last("window")
    [gone] = await data.todos.delete([todo.id], "window")
    assert gone.deleted_at is not None


async def test_taking_the_recurrence_or_the_due_away_ends_it(data: Data) -> None:
    todo, other = await recurring(data), await recurring(data)
    [plain] = await data.todos.edit([todo.id], Edit(recurrence=None), "window")
    [undated] = await data.todos.edit([other.id], Edit(due=None), "window")

    assert (plain.due, plain.recurrence) == (SUNDAY, None)
    assert (undated.due, undated.recurrence) == (None, None)
    assert (await completed(data, plain)).completed_at is not None


async def test_a_recurrence_is_added_and_changed(data: Data) -> None:
    todo = await data.add("stretch")
    [daily] = await data.todos.edit([todo.id], Edit(recurrence="FREQ=DAILY", from_completion=True), "window")
    assert daily.due == SUNDAY
    assert daily.recurrence is not None
    assert daily.recurrence.from_completion
    [weekly] = await data.todos.edit([todo.id], Edit(recurrence="FREQ=WEEKLY"), "window")
    assert weekly.recurrence is not None
    assert (weekly.recurrence.rule, weekly.recurrence.from_completion) == ("FREQ=WEEKLY", True)
    [by_date] = await data.todos.edit([todo.id], Edit(from_completion=False), "window")
    assert by_date.recurrence is not None
    assert not by_date.recurrence.from_completion


async def test_completing_a_parent_and_its_parts_at_once_completes_the_parts_once(data: Data) -> None:
    todo = await recurring(data)
    part = await data.add("tap", parent=todo.id)
    await data.todos.complete([todo.id, part.id], "window")

    assert sorted(one.title for one in await history(data)) == ["tap", "water plants"]
    assert (await data.todos.get(part.id)).completed_at is None


async def test_a_bad_rule_changes_nothing(data: Data) -> None:
    with pytest.raises(AppError, match="recurrence"):
        await data.todos.add_many([NewTodo("fine"), NewTodo("bad", recurrence="FREQ=OFTEN")], "import")
    assert await data.titles() == []


async def test_a_recurrence_keeps_the_place_it_began_in(data: Data) -> None:
    todo = await recurring(data, due=LocalMoment(SUNDAY, time(9), "Asia/Kolkata"))
    [moved] = await data.todos.edit([todo.id], Edit(due=SUNDAY, occurrence="one"), "window")
    again = await data.todos.get(todo.id)

    assert again == moved
    assert again.recurrence == todo.recurrence
    assert (await completed(data, again)).due == LocalMoment(date(2026, 3, 2), time(9), "Asia/Kolkata")
