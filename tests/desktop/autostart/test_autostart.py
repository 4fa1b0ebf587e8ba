from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app.desktop.autostart.autostart import Autostart, is_enabled, login_command, set_enabled
from app.desktop.autostart.macos import LaunchAgent
from app.desktop.autostart.windows import NAME, RUN, RunKey
from app.desktop.autostart.xdg import AutostartFile
from app.errors import AppError
from app.paths import APP_ID
from tests.desktop.played_registry import PlayedRegistry

WAYS: list[Callable[[Path], Autostart]] = [
    lambda folder: AutostartFile(folder / "autostart" / "todo-assistant.desktop"),
    lambda folder: LaunchAgent(folder / "LaunchAgents" / "agent.plist"),
    lambda _folder: RunKey(PlayedRegistry()),
]
ODD = ('/opt/To do/müll & "Co"/$x`y\\z;%u\'', "--hidden")


@pytest.mark.parametrize("way", WAYS, ids=["xdg", "macos", "windows"])
def test_it_is_set_read_back_renewed_and_removed(way: Callable[[Path], Autostart], tmp_path: Path) -> None:
    autostart = way(tmp_path)
    assert autostart.command() is None
    autostart.disable()
    autostart.enable(("/opt/todo-assistant", "--hidden"))
    assert autostart.command() == "/opt/todo-assistant --hidden"
    autostart.enable(("/opt/newer", "--hidden"))
    assert autostart.command() == "/opt/newer --hidden"
    autostart.disable()
    assert autostart.command() is None


def test_glib_starts_exactly_the_command_of_the_xdg_file(tmp_path: Path) -> None:
    """Read by the desktops' own library, with every character that has a meaning somewhere on the way."""
    folder = tmp_path / "To do" / 'müll & "Co"' / "$x`y\\z;'"
    folder.mkdir(parents=True)
    program = folder / "start"
    said = tmp_path / "said"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$0" "$@" > {said}.new\nmv {said}.new {said}\n')
    program.chmod(0o755)
    file = AutostartFile(tmp_path / "todo-assistant.desktop")
    arguments = ["--hidden", "100% %u", "", "a b\\c$HOME"]
    file.enable((str(program), *arguments))
    started = subprocess.run(["gio", "launch", str(file.file)], capture_output=True, text=True, timeout=20, check=False)
    assert started.returncode == 0, started.stderr
    for _ in range(200):
        if said.exists():
            break
        subprocess.run(["sleep", "0.02"], check=True)
    assert said.read_text().splitlines() == [str(program), *arguments]


def test_it_follows_the_users_configuration_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "conf"))
    set_enabled(True)
    file = tmp_path / "conf" / "autostart" / f"{APP_ID}.desktop"
    assert file.is_file()
    assert is_enabled()
    assert login_command()[-1] == "--hidden"
    set_enabled(False)
    assert not file.exists()
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    set_enabled(True)
    assert (tmp_path / "home" / ".config" / "autostart" / f"{APP_ID}.desktop").is_file()


@pytest.mark.parametrize("line", ["", "Hidden=true\n"])
def test_what_was_set_under_the_earlier_name_is_carried_over(tmp_path: Path, line: str) -> None:
    earlier = AutostartFile(tmp_path / "todo-assistant.desktop")
    earlier.enable(("/opt/todo-assistant", "--hidden"))
    earlier.file.write_text(earlier.file.read_text() + line)
    before = earlier.command()
    present = AutostartFile(tmp_path / f"{APP_ID}.desktop", earlier.file)
    present.carry_over()
    assert present.file.exists()
    assert present.command() == before
    assert not earlier.file.exists()
    present.carry_over()
    assert present.command() == before


def test_the_choice_under_the_present_name_counts(tmp_path: Path) -> None:
    earlier = AutostartFile(tmp_path / "todo-assistant.desktop")
    earlier.enable(("/opt/earlier",))
    present = AutostartFile(tmp_path / f"{APP_ID}.desktop", earlier.file)
    present.enable(("/opt/present",))
    present.carry_over()
    assert present.command() == "/opt/present"
    assert not earlier.file.exists()


def test_a_launch_agent_of_the_earlier_label_is_carried_over(tmp_path: Path) -> None:
    earlier = tmp_path / "org.todo-assistant.login.plist"
    earlier.write_bytes(plistlib.dumps({"ProgramArguments": list(ODD), "RunAtLoad": True}))
    agent = LaunchAgent(tmp_path / "agent.plist")
    agent.carry_over()
    assert plistlib.loads(agent.file.read_bytes())["ProgramArguments"] == list(ODD)
    assert not earlier.exists()
    agent.disable()
    agent.carry_over()
    assert agent.command() is None


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_settings_switched_off_is_off(tmp_path: Path, line: str) -> None:
    file = AutostartFile(tmp_path / "a.desktop")
    file.enable(("/opt/todo-assistant",))
    text = "\n".join(one for one in file.file.read_text().splitlines() if "enabled" not in one)
    file.file.write_text(f"{text}\n{line}\n")
    assert file.command() is None
    file.enable(("/opt/todo-assistant",))
    assert file.command() == "/opt/todo-assistant"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way")
    with pytest.raises(AppError, match="cannot be written"):
        AutostartFile(tmp_path / "autostart" / "a.desktop").enable(("x",))


def test_windows_gets_one_value_quoted_as_it_wants(tmp_path: Path) -> None:
    registry = PlayedRegistry()
    RunKey(registry).enable((r"C:\Program Files\Todo Assistant\todo-assistant.exe", "--hidden"))
    assert registry.keys == {RUN: {NAME: r'"C:\Program Files\Todo Assistant\todo-assistant.exe" --hidden'}}
    RunKey(registry).enable((r"C:\Program Files\Todo Assistant\todo-assistant.exe", "--hidden"))
    assert registry.writes == 1


def test_a_registry_that_refuses_is_told() -> None:
    registry = PlayedRegistry(locked=True)
    with pytest.raises(AppError, match="does not let"):
        RunKey(registry).enable(("x",))
    registry.keys[RUN] = {NAME: "x"}
    with pytest.raises(AppError, match="does not let"):
        RunKey(registry).disable()


def test_the_launch_agent_has_the_arguments_one_by_one(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path / "agent.plist")
    agent.enable(ODD)
    values = plistlib.loads(agent.file.read_bytes())
    assert values["ProgramArguments"] == list(ODD)
    assert values["RunAtLoad"] is True
    agent.file.write_text("<plist")
    assert agent.command() is None
