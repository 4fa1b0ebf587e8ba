"""The app as it lives in the tray, on a screen with a window manager and a real panel."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop import APP, BOX, TITLE, Desktop, app_on, desktop, wait_until
from tests.e2e.running_app import ROOT

pytestmark = pytest.mark.window


@pytest.fixture
def panelled(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path) as found:
        yield found


def test_started_hidden_it_is_opened_by_a_click_closed_into_the_tray_and_quit_by_the_menu(panelled: Desktop) -> None:
    with app_on(panelled, "--hidden") as app:
        panelled.tray_icon()
        assert panelled.window(TITLE) is None
        panelled.open_by_tray(TITLE)
        panelled.close_window(TITLE)
        assert app.process.poll() is None
        panelled.open_by_tray(TITLE)
        panelled.tray_menu()
        panelled.key("Up", "Return")
        assert app.ends() == 0
        assert app.complaints == ""


def test_quick_add_saves_with_enter_and_hides_with_the_window_hidden_all_along(panelled: Desktop) -> None:
    with app_on(panelled, "--hidden") as app:
        panelled.tray_icon()
        # The icon comes a moment before the shortcut.
        panelled.does(lambda: panelled.key("ctrl+shift+space"), until=lambda: panelled.window(BOX))
        panelled.comes_to_front(BOX)
        panelled.type("Water the plants")
        panelled.key("Return")
        panelled.hides(BOX)
        wait_until(lambda: app.titles() == ["Water the plants"])
        assert panelled.window(TITLE) is None


def test_shift_enter_keeps_the_box_and_escape_keeps_the_draft(panelled: Desktop) -> None:
    with app_on(panelled, "--quick-add") as app:
        panelled.shows(BOX)
        panelled.comes_to_front(BOX)
        panelled.type("One of two")
        panelled.key("shift+Return")
        wait_until(lambda: app.titles() == ["One of two"])
        assert panelled.window(BOX) is not None
        panelled.type("half a thou")
        panelled.key("Escape")
        panelled.hides(BOX)
        assert app.command("--quick-add").returncode == 0
        panelled.shows(BOX)
        panelled.comes_to_front(BOX)
        panelled.type("ght")
        panelled.key("Return")
        panelled.hides(BOX)
        wait_until(lambda: "half a thought" in app.titles())


def test_without_a_tray_a_hidden_start_shows_the_window_and_closing_it_quits(tmp_path: Path) -> None:
    with desktop(tmp_path, panel=False) as bare, app_on(bare, "--hidden") as app:
        bare.shows(TITLE)
        bare.close_window(TITLE)
        assert app.ends() == 0


def test_when_the_tray_goes_away_the_hidden_window_comes_back(panelled: Desktop) -> None:
    with app_on(panelled, "--hidden") as app:
        panelled.tray_icon()
        panelled.remove_panel()
        panelled.shows(TITLE)
        panelled.add_panel()
        panelled.tray_icon()
        panelled.close_window(TITLE)
        assert app.process.poll() is None


def test_a_shortcut_that_is_taken_is_told_and_a_second_hidden_start_changes_nothing(panelled: Desktop) -> None:
    with app_on(panelled, "--hidden") as first:
        panelled.tray_icon()
        assert first.command("--hidden").returncode == 0
        assert panelled.window(TITLE) is None
        other = panelled.folder / "other"
        second = subprocess.Popen([*APP, "--hidden", "--data-dir", str(other)], cwd=ROOT, env=panelled.environment)
        try:
            ask = ["doctor", "--json", "--data-dir", str(other)]
            told = "Another program uses Ctrl+Shift+Space"
            wait_until(
                lambda: (
                    told
                    in subprocess.run(
                        [*APP, *ask], cwd=ROOT, env=panelled.environment, capture_output=True, text=True, check=False
                    ).stdout
                )
            )
        finally:
            second.terminate()
            assert second.wait(timeout=60) == 0
