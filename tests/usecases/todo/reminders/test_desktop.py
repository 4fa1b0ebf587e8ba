"""Reminders on a desktop: what is shown how, what the buttons do, and what the window is left with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.usecases.desktop import Notice
from app.usecases.todo.due.due import LocalMoment
from app.usecases.todo.reminders.desktop import DesktopNotifier
from app.usecases.todo.reminders.queue import FiredReminder
from app.usecases.todo.todo import Todo
from app.words.choice import words_for
from app.words.words import Words

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class PlayedDesktop:
    shows: bool = True
    words: Callable[[], Words] = lambda: words_for("en")
    notices: list[Notice] = field(default_factory=list)
    shown_at: list[tuple[Mapping[str, str] | None, str | None]] = field(default_factory=list)

    async def notify(self, notice: Notice) -> bool:
        self.notices.append(notice)
        return self.shows

    def show_window(self, *, place: Mapping[str, str] | None = None, todo: str | None = None) -> None:
        self.shown_at.append((place, todo))

    async def aclose(self) -> None: ...


@dataclass
class Window:
    told: list[str] = field(default_factory=list)

    async def remind(self, due: Sequence[FiredReminder]) -> None:
        self.told += [one.todo.title for one in due]


@dataclass
class Answers:
    given: list[tuple[str, str, timedelta | None]] = field(default_factory=list)

    async def done(self, todo_id: str) -> None:
        self.given.append(("done", todo_id, None))

    async def snooze(self, todo_id: str, time: timedelta) -> None:
        self.given.append(("snooze", todo_id, time))


def fired(title: str, *, missed: bool = False, due: date | LocalMoment | None = None) -> FiredReminder:
    todo = Todo(title.lower(), title, None, NOON, NOON, 1, due=due)
    return FiredReminder(todo, NOON, missed=missed)


@dataclass
class Scene:
    notifier: DesktopNotifier
    desktop: PlayedDesktop
    window: Window
    answers: Answers


@pytest.fixture
def scene() -> Scene:
    window, answers, desktop = Window(), Answers(), PlayedDesktop()
    notifier = DesktopNotifier(window, answers)
    notifier.desktop = desktop
    return Scene(notifier, desktop, window, answers)


async def test_a_few_are_shown_one_by_one_with_their_buttons(scene: Scene) -> None:
    day = NOON.astimezone().date()
    await scene.notifier.remind(
        [
            fired("Milk"),
            fired("Call", due=LocalMoment(day, time(17), "UTC")),
            fired("Trip", due=day + timedelta(days=1)),
        ]
    )
    assert [(one.title, one.body) for one in scene.desktop.notices] == [
        ("Milk", "Reminder"),
        ("Call", "Due today, 17:00"),
        ("Trip", "Due tomorrow"),
    ]
    assert scene.desktop.notices[0].buttons == {"done": "Done", "snooze": "Snooze 10 min", "open": "Open"}
    assert scene.window.told == []


async def test_many_and_missed_ones_come_together(scene: Scene) -> None:
    await scene.notifier.remind([fired("A", missed=True), fired("B")])
    await scene.notifier.remind([fired(f"Todo {number}") for number in range(7)])
    [away, many] = scene.desktop.notices
    assert (away.title, away.body) == ("2 reminders while you were away", "A\nB")
    assert many.title == "7 reminders"
    assert many.body.splitlines()[-1] == "and 2 more"
    assert list(many.buttons) == ["open"]


async def test_a_single_missed_one_keeps_its_buttons(scene: Scene) -> None:
    await scene.notifier.remind([fired("Milk", missed=True)])
    assert scene.desktop.notices[0].body == "Reminder (while you were away)"
    assert "done" in scene.desktop.notices[0].buttons


async def test_what_the_desktop_does_not_show_is_the_windows(scene: Scene) -> None:
    scene.desktop.shows = False
    await scene.notifier.remind([fired("Milk")])
    await scene.notifier.remind([fired("A", missed=True), fired("B", missed=True)])
    scene.notifier.desktop = None
    await scene.notifier.remind([fired("Alone")])
    assert scene.window.told == ["Milk", "A", "B", "Alone"]


async def test_the_buttons_do_what_they_say(scene: Scene) -> None:
    await scene.notifier.remind([fired("Milk")])
    [notice] = scene.desktop.notices
    await notice.answered("done")
    await notice.answered("snooze")
    assert scene.answers.given == [("done", "milk", None), ("snooze", "milk", timedelta(minutes=10))]
    await notice.answered("open")
    assert scene.desktop.shown_at == [(None, "milk")]


async def test_opening_several_shows_today(scene: Scene) -> None:
    await scene.notifier.remind([fired("A", missed=True), fired("B", missed=True)])
    await scene.desktop.notices[0].answered("open")
    assert scene.desktop.shown_at == [({"kind": "today"}, None)]


async def test_a_notice_speaks_the_language_of_the_app(scene: Scene) -> None:
    scene.desktop.words = lambda: words_for("de")
    await scene.notifier.remind([fired("Milk", missed=True)])
    [notice] = scene.desktop.notices
    assert notice.body == "Erinnerung (während Sie weg waren)"
    assert list(notice.buttons.values()) == ["Erledigt", "In 10 Min. erinnern", "Öffnen"]
