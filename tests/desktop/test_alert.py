from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.desktop import alert
from app.desktop.alert import show_alert
from tests.desktop.screen import ROOT, virtual_screen

TEXT = 'It cannot be opened: <b>no</b> "folder" \\ $HOME. Choose another one with --data-dir, and try again.'


def played(folder: Path, name: str, status: int = 0) -> Path:
    said = folder / f"{name}.said"
    program = folder / name
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {said}\nexit {status}\n')
    program.chmod(0o755)
    return said


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("zenity", f"--text={TEXT}"),
        ("kdialog", TEXT),
        ("xmessage", 'It cannot be opened: <b>no</b> "folder" \\ $HOME. Choose another one with'),
    ],
)
def test_the_desktops_own_box_shows_the_text_as_it_is(
    tmp_path: Path, name: str, argument: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = played(tmp_path, name)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert show_alert(TEXT, {"DISPLAY": ":0", "PATH": str(tmp_path)})
    assert argument in said.read_text().splitlines()


def test_the_next_one_is_tried_when_a_box_cannot_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played(tmp_path, "zenity", status=255)
    said = played(tmp_path, "xmessage", status=1)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert show_alert(TEXT, {"WAYLAND_DISPLAY": "wayland-0", "PATH": str(tmp_path)})
    assert said.exists()


def test_without_a_screen_or_a_program_nothing_is_shown(tmp_path: Path) -> None:
    played(tmp_path, "zenity")
    assert not show_alert(TEXT, {"PATH": str(tmp_path)})
    assert not (tmp_path / "zenity.said").exists()
    assert not show_alert(TEXT, {"DISPLAY": ":0", "PATH": str(tmp_path / "nowhere")})


def test_windows_and_macos_get_it_in_their_own_way() -> None:
    class User32:
        shown: tuple[object, ...] = ()

        def MessageBoxW(self, *arguments: object) -> int:  # noqa: N802 - the library's name
            self.shown = arguments
            return 1

    user32 = User32()
    assert alert._windows(TEXT, user32)
    assert user32.shown == (None, TEXT, "Todo Assistant", 0x10010)
    assert alert._apple_script('a "b" \\ c').endswith('message "a \\"b\\" \\\\ c" as critical')


@pytest.mark.window
def test_a_double_clicked_app_that_cannot_open_says_why_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with virtual_screen() as screen:
        process = subprocess.Popen(
            [sys.executable, "-m", "app", "--data-dir", str(tmp_path / "data")],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": screen.name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        screen.window("Todo Assistant")
        assert process.poll() is None
        screen.closes("Todo Assistant", until=lambda: process.poll() is not None)
        _, said = process.communicate()
    assert process.returncode == 1
    assert "cannot be made" in said
