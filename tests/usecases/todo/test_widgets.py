"""The cards as they are drawn: every state, their size, and that ChatKit's own types accept them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from chatkit.types import SyncCustomActionResponse, WidgetItem
from chatkit.widgets import StrictWidgetRoot
from pydantic import TypeAdapter

from app.usecases.runtime.answers import action_answer
from app.usecases.todo.listing.progress import DayProgress
from app.usecases.todo.todo import Todo
from app.usecases.todo.widgets.confirm import confirm_card
from app.usecases.todo.widgets.day import DayPlan, day_card
from app.usecases.todo.widgets.rows import Known
from app.usecases.todo.widgets.todos import CardState, todo_card
from app.usecases.todo.widgets.week import week_card
from app.usecases.todo.words.english import WORDS as ENGLISH

NOW = datetime(2025, 6, 1, tzinfo=UTC)
STRICT: TypeAdapter[object] = TypeAdapter(StrictWidgetRoot)


def todo(number: int, title: str = "Buy milk", *, done: bool = False) -> Todo:
    return Todo(f"{number:032x}", title, NOW if done else None, NOW, NOW, number)


STATES = {
    "empty": CardState([], 0, 0),
    "one": CardState([todo(1)], 1, 0),
    "one done": CardState([todo(1, done=True)], 0, 1),
    "all done, none shown": CardState([], 0, 7),
    "many": CardState([todo(n) for n in range(20)], 100_000, 12, can_undo=True),
    "done ones": CardState([todo(n, done=True) for n in range(20)], 3, 30, shows_done=True),
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_chatkits_own_types_accept_the_card(state: CardState) -> None:
    STRICT.validate_python(todo_card(state).model_dump())


@pytest.mark.parametrize("decision", ["pending", "deleted", "kept", "restored"])
@pytest.mark.parametrize("count", [0, 1, 2, 100])
def test_chatkits_own_types_accept_the_question(decision: str, count: int) -> None:
    card = confirm_card([todo(n) for n in range(count)], decision, count, ENGLISH)  # type: ignore[arg-type]
    STRICT.validate_python(card.model_dump())


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("empty", "Nothing to do yet"),
        ("all done, none shown", "All done."),
        ("one done", "All done."),
        ("many", "and 99,980 more open"),
        ("many", "100,000 open"),
        ("many", "12 done"),
        ("many", "Undo"),
        ("done ones", "and 10 more done"),
    ],
)
def test_what_the_card_says(state: str, words: str) -> None:
    assert words in todo_card(STATES[state]).model_dump_json()


@pytest.mark.parametrize("title", ["Buy milk", "x" * 1000, "水" * 1000, "🥛" * 1000])
@pytest.mark.parametrize("fields", [{}, {"due": NOW.date(), "priority": 1, "list_id": "w", "label_ids": ("a", "b")}])
def test_a_full_card_stays_below_twenty_kilobytes(title: str, fields: dict[str, Any]) -> None:
    todos = [replace(todo(n, title, done=n > 16), **fields) for n in range(20)]
    known = Known(NOW.date(), {"w": "Working days"}, {"a": "telephone", "b": "at home"})
    state = CardState(todos, 100_000, 100_000, can_undo=True, known=known)
    item = WidgetItem(id="msg_" + "0" * 32, thread_id="thr_" + "0" * 32, created_at=NOW, widget=todo_card(state))
    assert len(action_answer(SyncCustomActionResponse(updated_item=item))) <= 20_000


def test_titles_are_only_cut_when_the_card_would_be_too_large() -> None:
    long = "word " * 60
    assert long.strip() in todo_card(CardState([todo(1, long.strip())], 1, 0)).model_dump_json()


def test_every_details_button_and_check_box_has_a_name_of_its_own() -> None:
    card = todo_card(CardState([todo(1, "Buy milk"), todo(2, "Call mom")], 2, 0)).model_dump_json()
    assert "Details of “Buy milk”" in card
    assert "Details of “Call mom”" in card
    assert '"ariaLabel":"Buy milk"' in card


def test_a_week_of_nothing_has_no_chart() -> None:
    day = DayProgress(date(2026, 3, 1), 0, 0)
    assert "Chart" not in str(week_card([day] * 7, 0, 0, ENGLISH))
    assert "Chart" in str(week_card([day] * 6 + [replace(day, added=1)], 1, 0, ENGLISH))


def test_buttons_of_the_plan_leave_the_title_its_width() -> None:
    known = Known(date(2026, 3, 4))
    card: Any = day_card(DayPlan([], [todo(1)], [], 0), known).model_dump(exclude_none=True)
    [*_, section] = card["children"][0]["children"]
    [row] = section["children"][1]["children"]
    assert [part["type"] for part in row["children"]] == ["Checkbox", "Box"]
    [_title, below] = row["children"][1]["children"]
    [*_badges, button] = below["children"]
    assert (button["label"], button["ariaLabel"]) == ("Tomorrow", "Move to tomorrow")


def test_the_question_names_some_todos_and_counts_the_rest() -> None:
    card = confirm_card([todo(n, f"todo {n}") for n in range(20)], "pending", 20, ENGLISH).model_dump_json()
    assert "Delete 20 todos?" in card
    assert "todo 7" in card
    assert "todo 8" not in card
    assert "and 12 more" in card
