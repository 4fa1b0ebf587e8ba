from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.desktop.geometry import Geometry, GeometryRecorder, Screen

LAPTOP = Screen(0, 0, 1400, 900)
BESIDE = Screen(1400, -200, 1920, 1080)


def test_the_first_start_is_centred_in_the_default_size() -> None:
    assert Geometry().on_screen([LAPTOP]) == Geometry(1100, 720, 150, 90)


def test_a_remembered_place_is_kept() -> None:
    place = Geometry(800, 600, 1500, -100)
    assert place.on_screen([LAPTOP, BESIDE]) == place


def test_a_window_on_a_screen_that_is_gone_comes_back() -> None:
    assert Geometry(800, 600, 1500, -100).on_screen([LAPTOP]) == Geometry(800, 600, 600, 0)


def test_a_window_larger_than_the_screen_shrinks() -> None:
    assert Geometry(5000, 4000, 10, 10, maximized=True).on_screen([LAPTOP]) == Geometry(1400, 900, 0, 0, maximized=True)


def test_without_screens_nothing_is_changed() -> None:
    assert Geometry(800, 600, 5, 5).on_screen([]) == Geometry(800, 600, 5, 5)


numbers = st.integers(-40_000, 40_000)


@settings(max_examples=100, deadline=None)
@given(numbers, numbers, numbers, numbers)
def test_wherever_it_was_it_ends_up_wholly_on_a_screen(width: int, height: int, x: int, y: int) -> None:
    remembered = Geometry.from_json({"width": width, "height": height, "x": x, "y": y})
    place = remembered.on_screen([LAPTOP, BESIDE])
    assert place.x is not None
    assert place.y is not None
    assert any(
        screen.holds(place.x, place.y) and screen.holds(place.x + place.width - 1, place.y + place.height - 1)
        for screen in (LAPTOP, BESIDE)
    )
    assert place.width >= 360
    assert place.height >= 480


def test_what_is_remembered_comes_back_as_it_was() -> None:
    place = Geometry(800, 600, -5, 7, maximized=True)
    assert Geometry.from_json(place.to_json()) == place


@pytest.mark.parametrize(
    "broken",
    [None, 3, "x", [], {"width": "wide", "x": None}, {"width": True}, {"width": 1e9, "height": float("nan")}, {"x": 5}],
)
def test_what_cannot_be_understood_falls_back_to_the_default(broken: object) -> None:
    assert Geometry.from_json(broken) == Geometry()


def test_too_small_a_window_is_made_usable() -> None:
    assert Geometry.from_json({"width": 1, "height": -5}) == Geometry(360, 480)


class Records:
    def __init__(self, settled_after: float = 0.05) -> None:
        self.seen: list[dict[str, Any]] = []
        self.arrived = threading.Semaphore(0)
        self.recorder = GeometryRecorder(Geometry(), self._record, settled_after)

    def _record(self, place: dict[str, Any]) -> None:
        self.seen.append(place)
        self.arrived.release()


def test_a_window_on_the_move_is_recorded_once_when_it_rests() -> None:
    records = Records(settled_after=1)
    for x in range(20):
        records.recorder.changed(replace(Geometry(), x=x, y=0))
    assert records.arrived.acquire(timeout=60)
    assert [place["x"] for place in records.seen] == [19]


def test_closing_records_what_is_pending() -> None:
    records = Records(settled_after=60)
    records.recorder.changed(Geometry(500, 500, 1, 1))
    records.recorder.flush()
    records.recorder.flush()
    assert records.seen == [Geometry(500, 500, 1, 1).to_json()]


def test_the_same_place_is_not_recorded_twice() -> None:
    records = Records()
    records.recorder.settled(Geometry())
    records.recorder.settled(Geometry(500, 500, 1, 1))
    records.recorder.settled(Geometry(500, 500, 1, 1))
    assert len(records.seen) == 1
