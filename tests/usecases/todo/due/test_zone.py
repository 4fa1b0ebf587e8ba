"""The zone the machine is in: asked now and then, and never a reason not to start."""

from __future__ import annotations

import pytest

from app.usecases.todo.due.zone import LocalZone, zone_named


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_machines_zone_is_one_that_is_known() -> None:
    assert zone_named(LocalZone()()).key


def test_a_travelling_machine_is_asked_again() -> None:
    answers, clock = ["Europe/Berlin", "Asia/Kolkata"], Clock()
    zone = LocalZone(lambda: answers.pop(0), clock)
    assert [zone(), zone()] == ["Europe/Berlin"] * 2
    clock.now = 61
    assert zone() == "Asia/Kolkata"


@pytest.mark.parametrize("answer", ["Mars/Olympus", "", OSError("no file")])
def test_an_odd_system_is_in_utc_and_it_is_logged(answer: str | Exception, caplog: pytest.LogCaptureFixture) -> None:
    def find() -> str:
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert LocalZone(find)() == "UTC"
    assert "time zone" in caplog.text


def test_an_environment_names_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    assert LocalZone()() == "Asia/Kolkata"
