from __future__ import annotations

import pytest

from app.desktop.zoom import STEPS, Zoom


@pytest.mark.parametrize(
    ("remembered", "factor"),
    [(None, 1.0), ("2", 1.0), (True, 1.0), (1.25, 1.25), (2, 2.0), (1.3, 1.25), (99, 3.0), (-4, 0.5)],
)
def test_what_was_remembered_becomes_a_step(remembered: object, factor: float) -> None:
    assert Zoom(remembered, lambda _factor: None).factor == factor


def test_it_goes_step_by_step_to_the_ends_and_records_each_once() -> None:
    recorded: list[float] = []
    shown: list[float] = []
    zoom = Zoom(2.0, recorded.append)
    zoom.shows_with(shown.append)
    for _ in range(5):
        zoom.larger()
    zoom.reset()
    zoom.reset()
    for _ in range(20):
        zoom.smaller()
    assert recorded == [2.5, 3.0, 1.0, 0.9, 0.8, 0.75, 0.67, 0.5]
    assert shown == [2.0, *recorded]
    assert sorted(STEPS) == list(STEPS)
