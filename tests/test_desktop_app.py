"""What the system hands to the running app; the rest of it is driven for real under `e2e`."""

from __future__ import annotations

from typing import Any, cast

import pytest

from app.desktop.resident import Resident
from app.desktop_app import _follow
from tests.store.test_light_imports import _HEAVY, loaded_by


class Noting:
    """The resident, as far as links reach it."""

    def __init__(self) -> None:
        self.done: list[Any] = []

    def show(self, *, todo: str | None = None) -> None:
        self.done.append(("shown", todo))

    def quick_add(self, text: str) -> None:
        self.done.append(("box", text))


@pytest.mark.parametrize(
    ("link", "done"),
    [
        ("todo-assistant://open", [("shown", None)]),
        ("todo-assistant://todo/abc-1", [("shown", "abc-1")]),
        ("todo-assistant://quick-add?text=Buy%20milk", [("box", "Buy milk")]),
        ("todo-assistant://delete/abc-1", []),
        ("https://example.org/", []),
    ],
)
def test_a_link_that_reaches_the_running_app_is_followed_as_one_that_starts_it(link: str, done: list[Any]) -> None:
    resident = Noting()
    _follow(cast("Resident", resident), link)
    assert resident.done == done


def test_the_window_waits_for_no_library_of_the_server_or_the_chat() -> None:
    assert loaded_by("app.desktop_app") & _HEAVY == set()
