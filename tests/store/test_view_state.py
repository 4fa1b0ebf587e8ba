"""What the window remembers, within limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import AppError
from app.store.connection import Database
from app.store.view_state import MAX_KEYS, MAX_VALUE_BYTES, ViewState


@pytest.fixture
def view_state(database: Database) -> ViewState:
    return ViewState(database)


async def test_values_outlast_a_restart(view_state: ViewState, database: Database, path: Path) -> None:
    await view_state.put("open_thread", "thr_1")
    await view_state.put("drafts", {"thr_1": "Grüße 👋", "thr_2": [1.5, None, True]})
    await view_state.put("open_thread", "thr_2")
    await database.close()

    reopened = await Database.open(path)
    assert await ViewState(reopened).get() == {
        "drafts": {"thr_1": "Grüße 👋", "thr_2": [1.5, None, True]},
        "open_thread": "thr_2",
    }
    await reopened.close()


async def test_none_removes_a_key(view_state: ViewState) -> None:
    await view_state.put("draft", "text")
    await view_state.put("draft", None)
    await view_state.put("never_there", None)

    assert await view_state.get() == {}


async def test_a_value_may_have_64_kilobytes(view_state: ViewState) -> None:
    largest = "ü" * (MAX_VALUE_BYTES // 2 - 1)
    await view_state.put("draft", largest)

    with pytest.raises(AppError, match="64 KB"):
        await view_state.put("draft", largest + "x")

    assert await view_state.get() == {"draft": largest}


async def test_there_may_be_200_keys(view_state: ViewState) -> None:
    for number in range(MAX_KEYS):
        await view_state.put(f"key {number}", number)

    with pytest.raises(AppError, match="200"):
        await view_state.put("one more", 1)
    await view_state.put("key 7", "changed")
    await view_state.put("key 8", None)
    await view_state.put("one more", 1)

    kept = await view_state.get()
    assert len(kept) == MAX_KEYS
    assert (kept["key 7"], kept["one more"]) == ("changed", 1)


@pytest.mark.parametrize("key", ["", "x" * 201, "line\nbreak", "nul\0"])
async def test_odd_keys_are_refused(view_state: ViewState, key: str) -> None:
    with pytest.raises(AppError, match="printable"):
        await view_state.put(key, 1)

    assert await view_state.get() == {}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
async def test_values_that_are_no_json_are_refused(view_state: ViewState, value: object) -> None:
    with pytest.raises(AppError, match="JSON"):
        await view_state.put("draft", value)

    assert await view_state.get() == {}
