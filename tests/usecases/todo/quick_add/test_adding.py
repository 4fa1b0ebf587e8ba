from __future__ import annotations

from datetime import date, time

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.quick_add.adding import new_todo
from app.usecases.todo.recurrence.recurrence import clean_recurrence
from app.usecases.todo.reminders.reminder import MinutesBefore, clean_reminders
from tests.usecases.todo.quick_add.reading import phrases, typed


def test_a_line_becomes_a_todo_to_add() -> None:
    new = new_todo(typed("Call Bob every monday 9am #work @phone p2 !30m // the offer"))
    assert new.due == LocalMoment(date(2026, 3, 16), time(9), "Europe/Berlin")
    assert (new.title, new.notes, new.recurrence) == ("Call Bob", "the offer", "FREQ=WEEKLY;BYDAY=MO")
    assert (new.list, new.labels, new.priority, new.reminders) == ("work", ("phone",), 2, (MinutesBefore(30),))


def test_a_plain_line_has_no_due_and_no_priority() -> None:
    new = new_todo(typed("Buy milk"))
    assert (new.due, new.priority, new.list, new.recurrence) == (None, 4, None, None)


def test_every_rule_of_the_tables_is_one_that_todos_take() -> None:
    new_todos = [new_todo(typed(p.line, code)) for code in ("en", "de", "fr", "es", "zh") for p in phrases(code)]
    recurring = [new for new in new_todos if new.recurrence is not None]
    assert len(recurring) > 60
    for new in recurring:
        assert new.due is not None
        assert clean_recurrence(new.recurrence or "", new.due).start == new.due
        assert clean_reminders(new.reminders) == tuple(new.reminders)
