"""When a reminder's todo is due, in the words and dates of a language."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from app.usecases.todo.due.due import Due, LocalMoment
from app.usecases.todo.reminders.queue import FiredReminder
from app.usecases.todo.reminders.wording import about
from app.usecases.todo.todo import Todo
from app.words.choice import words_for

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "due", "said"),
    [
        ("en", date(2026, 3, 6), "Due Fri 6 Mar"),
        ("de", date(2026, 3, 6), "Fällig: Fr., 6. März"),
        ("de", LocalMoment(date(2026, 3, 2), time(17, 30), "UTC"), "Heute fällig, 17:30"),
        ("id", LocalMoment(date(2026, 3, 2), time(17, 30), "UTC"), "Tenggat hari ini, 17.30"),
        ("ja", date(2027, 1, 5), "期限：2027年1月5日"),
    ],
)
def test_a_due_is_written_as_the_language_does(code: str, due: Due, said: str) -> None:
    todo = Todo("milk", "Milk", None, NOON, NOON, 1, due=due)
    assert about(FiredReminder(todo, NOON, missed=False), words_for(code)) == said
