"""The app on the desktop, with a played tray, box and shortcut: what it does when which of them comes and goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from app.desktop.backstage import Wishes
from app.desktop.hotkey.hotkey import HotkeyState, taken
from app.desktop.resident import TOLD, Resident
from app.desktop.stage import Stage
from app.desktop.tray.tray import Pause, TrayActions, TrayState, today_line
from app.desktop.window import WindowHandle
from app.words.choice import words_for


class PlayedStage:
    gui = "played"

    def __init__(self) -> None:
        self.spoken = 0
        self.engine = self

    def speak(self) -> None:
        self.spoken += 1

    def call(self, work: Callable[[], None]) -> None:
        work()


class PlayedTray:
    def __init__(self, actions: TrayActions, on_availability: Callable[[bool], None]) -> None:
        self.actions, self.on_availability = actions, on_availability
        self.is_available = True
        self.states: list[TrayState] = []
        self.said: list[str] = []
        self.closed = False

    def goes(self) -> None:
        self.is_available = False
        self.on_availability(False)

    def update(self, state: TrayState) -> None:
        self.states.append(state)

    def tell(self, title: str, text: str) -> None:
        self.said.append(text)

    def close(self) -> None:
        self.closed = True


class PlayedBox:
    is_ready = True

    def __init__(self) -> None:
        self.done: list[str] = []

    def show(self, activation_token: str | None) -> None:
        self.done.append(f"shown {activation_token}")

    def hide(self) -> None:
        self.done.append("hidden")

    def resize(self, height: int) -> None:
        self.done.append(f"height {height}")

    def close(self) -> None:
        self.done.append("closed")


class PlayedHotkey:
    def __init__(self) -> None:
        self.keys: list[str] = []

    def set(self, keys: str) -> HotkeyState:
        self.keys.append(keys)
        if not keys:
            return HotkeyState("off")
        return taken(keys) if keys == "ctrl+alt+x" else HotkeyState("active")

    def close(self) -> None:
        self.keys.append("closed")


class Played:
    """The resident with everything around it."""

    def __init__(self, *, hidden: bool = False, close_to_tray: bool = True) -> None:
        self.window: list[str] = []
        self.asked: list[tuple[str, Any]] = []
        self.notes: dict[str, object] = {}
        self.hotkey_made = PlayedHotkey()
        self.box_made: PlayedBox | None = None
        handle = WindowHandle()
        handle.opened(
            lambda token: self.window.append(f"shown {token}"),
            lambda: self.window.append("closed"),
            lambda: self.window.append("hidden"),
        )
        self.wishes = Wishes("Todo Assistant", close_to_tray, "ctrl+shift+space")
        self.resident = Resident(handle, self, self.wishes, hidden=hidden)
        self.resident.served_by(self)

    @property
    def has_box(self) -> bool:
        return self.box_made is not None

    def starts(self) -> Played:
        """The window is there, and its page has been drawn."""
        self.has_window()
        self.resident.on_painted()
        return self

    def has_window(self) -> None:
        self.stage = PlayedStage()
        self.resident.on_stage(cast("Stage", self.stage))

    def tray(self, stage: Stage, actions: TrayActions, on_availability: Callable[[bool], None]) -> PlayedTray:
        self.tray_made = PlayedTray(actions, on_availability)
        return self.tray_made

    def box(self, stage: Stage) -> PlayedBox:
        self.box_made = PlayedBox()
        return self.box_made

    def hotkey(
        self, on_pressed: Callable[[str | None], None], on_change: Callable[[HotkeyState], None]
    ) -> PlayedHotkey:
        self.press, self.desktop_decides = on_pressed, on_change
        return self.hotkey_made

    def publish(self, kind: str, data: Mapping[str, Any]) -> None:
        self.asked.append((kind, dict(data)))

    def pause_reminders(self, pause: Pause) -> None:
        self.asked.append(("pause", pause))

    def resume_reminders(self) -> None:
        self.asked.append(("resume", None))

    def note(self, key: str, value: object) -> None:
        self.notes[key] = value

    def noted(self, key: str) -> object:
        return self.notes.get(key)


def test_the_toolkit_speaks_anew_when_the_language_changes_and_only_then() -> None:
    played = Played()
    played.resident.apply(replace(played.wishes, words=words_for("fr")))  # before there is a window
    played.starts().resident.apply(replace(played.wishes, words=words_for("de")))
    played.resident.apply(replace(played.wishes, words=words_for("de"), name="Aufgaben"))
    assert played.stage.spoken == 1


def test_closing_hides_the_window_and_says_so_once() -> None:
    played = Played().starts()
    assert [played.resident.on_close(), played.resident.on_close()] == [False, False]
    assert played.window == ["hidden", "hidden"]
    assert len(played.tray_made.said) == 1
    assert played.notes == {TOLD: True}


def test_a_user_who_was_told_in_an_earlier_run_is_not_told_again() -> None:
    played = Played().starts()
    played.notes[TOLD] = True
    played.resident.on_close()
    assert played.tray_made.said == []


def test_closing_ends_the_app_where_there_is_no_tray_or_the_user_wants_it_so() -> None:
    bare = Played().starts()
    bare.tray_made.is_available = False
    assert bare.resident.on_close() is True
    assert Played(close_to_tray=False).starts().resident.on_close() is True


def test_a_tray_that_goes_away_brings_the_hidden_window_back_and_leaves_a_shown_one_alone() -> None:
    played = Played().starts()
    played.tray_made.goes()
    assert played.window == []
    hidden = Played(hidden=True).starts()
    hidden.tray_made.goes()
    assert hidden.window == ["shown None"]
    assert ("desktop.changed", {}) in hidden.asked


def test_what_lives_beside_the_window_is_made_after_its_first_paint_and_the_box_waits_for_its_page() -> None:
    played = Played()
    played.has_window()
    assert not played.has_box
    assert not hasattr(played, "tray_made")
    played.resident.on_painted()
    assert played.box_made is not None
    played.press(None)
    assert played.box_made.done == []
    played.resident.resize_box(66)
    assert played.box_made.done == ["height 66", "shown None"]
    played.resident.quick_add(token="t")
    assert played.box_made.done[-1] == "shown t"


def test_what_is_asked_for_before_the_toolkit_runs_is_done_then() -> None:
    played = Played(hidden=True)
    played.resident.quick_add("milk")
    played.starts()
    assert played.box_made is not None
    played.resident.resize_box(66)
    assert played.box_made.done == ["height 66", "shown None"]
    assert played.resident.wish("quick_add") == {"text": "milk"}
    assert played.resident.wish("quick_add") is None


def test_the_tray_leads_to_places_in_the_window() -> None:
    played = Played().starts()
    played.tray_made.actions.settings()
    assert played.resident.wish("window") == {"place": {"kind": "settings"}, "todo": None}
    played.tray_made.actions.open_today()
    assert played.resident.wish("window") == {"place": {"kind": "today"}, "todo": None}
    played.tray_made.actions.pause("hour")
    assert ("pause", "hour") in played.asked
    played.tray_made.actions.quit()
    assert played.window[-1] == "closed"


def test_settings_apply_at_once_and_the_state_says_what_became_of_the_shortcut() -> None:
    played = Played().starts()
    assert played.resident.state()["hotkey"]["state"] == "active"
    assert played.tray_made.states[-1].keys == "Ctrl+Shift+Space"
    played.resident.apply(Wishes("Todo Assistant", False, "ctrl+alt+x"))
    told = played.resident.state()
    assert told["hotkey"]["state"] == "conflict"
    assert "Ctrl+Alt+X" in told["hotkey"]["message"]
    assert told["close_to_tray"] is False
    assert played.tray_made.states[-1].keys == ""
    assert played.resident.on_close() is True


@pytest.mark.parametrize("paused", [None, "15:30"])
def test_the_tray_is_told_of_a_new_count_and_not_of_the_same(paused: str | None) -> None:
    played = Played().starts()
    before = len(played.tray_made.states)
    played.resident.tell_today(3, paused)
    played.resident.tell_today(3, paused)
    assert [(state.today, state.paused_until) for state in played.tray_made.states[before:]] == [(3, paused)]


def test_at_the_end_everything_native_is_let_go() -> None:
    played = Played(hidden=True).starts()
    played.resident.on_ending()
    assert played.tray_made.closed
    assert played.box_made is not None
    assert played.box_made.done == ["closed"]
    assert played.hotkey_made.keys[-1] == "closed"


def test_another_language_is_spoken_at_once_and_leaves_the_shortcut_alone() -> None:
    played = Played().starts()
    keys = list(played.hotkey_made.keys)
    played.resident.apply(replace(played.wishes, words=words_for("de")))
    assert today_line(replace(played.tray_made.states[-1], today=0)) == "Heute ist nichts fällig"
    assert played.hotkey_made.keys == keys


def test_what_the_desktop_decides_about_the_shortcut_later_is_shown() -> None:
    played = Played().starts()
    played.desktop_decides(HotkeyState("active", "Your desktop has chosen Meta+N for it.", trigger="Meta+N"))
    assert played.tray_made.states[-1].keys == "Meta+N"
    assert played.resident.state()["hotkey"]["trigger"] == "Meta+N"
    assert played.asked[-1] == ("desktop.changed", {})
    played.desktop_decides(HotkeyState("unsupported", "Taken back."))
    assert played.tray_made.states[-1].keys == ""


def test_the_menus_entry_is_written_and_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    played = Played().starts()
    assert played.resident.state()["integration"] == {"offered": True, "enabled": False}
    played.resident.integrate(True)
    assert played.resident.state()["integration"] == {"offered": True, "enabled": True}
    assert ("desktop.changed", {}) in played.asked
    played.resident.integrate(False)
    assert played.resident.state()["integration"] == {"offered": True, "enabled": False}
