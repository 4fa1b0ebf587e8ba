from __future__ import annotations

import os
import plistlib
import re
import subprocess
from pathlib import Path

import pytest

from app.cli_arguments import parse
from app.desktop.desktop_entry import exec_line
from app.desktop.integration.integration import carry_over, disintegrate, integrate
from app.desktop.integration.macos import BundledLinks
from app.desktop.integration.windows import CLASS, ClassKey
from app.desktop.integration.xdg import ApplicationFile
from app.desktop.launching import launch_command
from app.errors import AppError
from app.paths import APP_ID, APP_NAME
from tests.desktop.played_registry import PlayedRegistry

LINK = "todo-assistant://quick-add?text=a%20b%26$HOME`x`"


def test_the_desktop_starts_the_program_with_the_link_as_one_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    program = tmp_path / "to do"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {said}.new\nmv {said}.new {said}\n')
    program.chmod(0o755)
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.setenv("APPIMAGE", str(program))
    integrate()
    opened = subprocess.run(["gio", "open", LINK], env={**os.environ}, timeout=20, check=False, capture_output=True)
    assert opened.returncode == 0, opened.stderr
    for _ in range(200):
        if said.exists():
            break
        subprocess.run(["sleep", "0.02"], check=True)
    assert said.read_text().splitlines() == [LINK]
    file = ApplicationFile.standard()
    assert file.icon.read_bytes().startswith(b"\x89PNG")
    assert file.command() == f'"{program}" %u'
    disintegrate()
    assert file.command() is None
    assert not file.icon.exists()
    disintegrate()


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    return tmp_path


@pytest.mark.usefixtures("folders")
def test_an_entry_under_the_earlier_name_goes_on_under_the_present_one() -> None:
    earlier, present = ApplicationFile.standard(APP_NAME), ApplicationFile.standard()
    carry_over()
    assert present.command() is None
    earlier.install(("/opt/earlier",))
    carry_over()
    assert not earlier.file.exists()
    assert not earlier.icon.exists()
    assert present.command() == exec_line(launch_command(), "%u")
    assert f"StartupWMClass={present.file.stem}\n" in present.file.read_text()


def test_the_caches_of_earlier_versions_go_and_the_present_ones_stay(folders: Path) -> None:
    caches = folders / "XDG_CACHE_HOME"
    for name in (APP_ID, f"{APP_NAME}/{APP_ID}"):
        (caches / name).mkdir(parents=True)
        (caches / name / "file").touch()
    carry_over()
    carry_over()
    assert [each.name for each in caches.iterdir()] == [APP_NAME]
    assert (caches / APP_NAME / APP_ID / "file").exists()


@pytest.mark.usefixtures("folders")
def test_somebody_elses_entry_of_that_name_stays() -> None:
    earlier = ApplicationFile.standard(APP_NAME)
    earlier.file.parent.mkdir(parents=True)
    earlier.file.write_text("[Desktop Entry]\nType=Application\nName=Another\nExec=another\n")
    carry_over()
    assert earlier.file.exists()
    assert ApplicationFile.standard().command() is None


def test_where_a_package_brings_an_entry_the_user_is_offered_none(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", str(folders / "share"))
    file = ApplicationFile.standard()
    assert file.is_offered()
    entry = folders / "share" / "applications" / file.file.name
    entry.parent.mkdir(parents=True)
    entry.touch()
    assert not file.is_offered()


def test_the_apps_name_on_the_desktop_is_one_that_portals_take() -> None:
    assert re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*){2,}", APP_ID, re.ASCII)


def test_windows_hands_a_link_over_as_an_argument_that_can_be_no_option() -> None:
    registry = PlayedRegistry()
    key = ClassKey(registry)
    key.install((r"C:\Program Files\Todo\todo-assistant.exe",))
    assert key.command() == r'"C:\Program Files\Todo\todo-assistant.exe" open -- "%1"'
    assert registry.keys[CLASS] == {"": "URL:Todo Assistant", "URL Protocol": ""}
    key.remove()
    assert registry.keys == {}
    key.remove()


def test_options_after_a_broken_out_quote_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["open", "--", "todo-assistant://open", "--data-dir", "x"])
    assert "unrecognized arguments" in capsys.readouterr().err


def test_a_registry_that_refuses_is_told() -> None:
    with pytest.raises(AppError, match="does not let"):
        ClassKey(PlayedRegistry(locked=True)).install(("x",))


def test_on_macos_the_bundle_declares_them_or_nobody(tmp_path: Path) -> None:
    contents = tmp_path / "Todo Assistant.app" / "Contents"
    (contents / "MacOS").mkdir(parents=True)
    links = BundledLinks(str(contents / "MacOS" / "todo-assistant"))
    with pytest.raises(AppError, match="packaged app"):
        links.install(("x",))
    types = [{"CFBundleURLName": "x", "CFBundleURLSchemes": ["todo-assistant"]}]
    (contents / "Info.plist").write_bytes(plistlib.dumps({"CFBundleURLTypes": types}))
    links.install(("x",))
    assert links.command() == str(contents.parent)
