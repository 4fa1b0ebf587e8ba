"""Todos of every shape, made by hypothesis; the round trips of all formats are tried with them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.new_todo import NewTodo
from app.usecases.todo.reminders.reminder import MinutesBefore

ZONES = ("Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/New_York")
RULES = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
    "FREQ=MONTHLY;BYDAY=3FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY;COUNT=5",
    "FREQ=WEEKLY;UNTIL=20901231",
)

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
clocks = st.times().map(lambda one: one.replace(second=0, microsecond=0))
local_moments = st.builds(LocalMoment, days, clocks, st.sampled_from(ZONES))
dues = st.one_of(st.none(), days, local_moments)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
line_characters = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
any_titles = st.text(line_characters, min_size=1, max_size=60).filter(
    lambda text: any(one.isprintable() and not one.isspace() for one in text) and text == " ".join(text.split())
)
any_notes = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=120)
words = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßéñ漢字かな"), min_size=1, max_size=12)
plain_titles = st.lists(words, min_size=1, max_size=5).map(" ".join)
any_names = any_titles.filter(lambda text: text.casefold() != "inbox").map(lambda text: text[:40].strip() or "x")
reminders = st.lists(
    st.one_of(st.builds(MinutesBefore, st.integers(0, 10_000)), local_moments), max_size=3, unique=True
)


def todos(titles: Any = any_titles, names: Any = any_names, notes: Any = any_notes, depth: int = 3) -> Any:
    """With sub-todos, so many levels of them."""
    children = st.lists(todos(titles, names, notes, depth - 1), max_size=2) if depth > 1 else st.just([])
    plain = st.builds(
        NewTodo,
        title=titles,
        notes=notes,
        due=dues,
        priority=st.integers(1, 4),
        list=st.one_of(st.none(), names),
        labels=st.lists(names, max_size=3, unique_by=str.casefold),
        reminders=reminders,
        children=children,
        completed_at=st.one_of(st.none(), moments),
        created_at=moments,
        updated_at=moments,
    )
    recurring = st.builds(
        NewTodo,
        title=titles,
        due=st.one_of(days, local_moments),
        recurrence=st.sampled_from(RULES),
        from_completion=st.booleans(),
        created_at=moments,
        updated_at=moments,
    )
    return st.one_of(plain, recurring)
