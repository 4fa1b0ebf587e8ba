from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import AppError
from app.paths import Paths, bundled


def test_standard_folders_follow_the_desktops_conventions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    paths = Paths.standard()
    assert paths.data == tmp_path / "data" / "todo-assistant"
    assert paths.config == tmp_path / "config" / "todo-assistant"
    assert paths.cache == tmp_path / "cache" / "todo-assistant"
    assert paths.database == paths.data / "todo-assistant.sqlite3"
    assert paths.settings_file == paths.config / "settings.json"
    assert paths.branding_css == paths.config / "branding.css"


def test_a_data_folder_of_ones_own_holds_everything_but_the_socket(tmp_path: Path) -> None:
    paths = Paths.in_folder(tmp_path / "mine")
    inside = (paths.data, paths.config, paths.cache, paths.logs, paths.lock_file)
    assert all(path.is_relative_to(tmp_path / "mine") for path in inside)
    assert not paths.runtime.is_relative_to(tmp_path / "mine")


def test_a_relative_data_folder_does_not_move_with_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.in_folder(Path("here")).data == tmp_path / "here"


def test_new_folders_are_readable_by_their_user_only(tmp_path: Path) -> None:
    paths = Paths.in_folder(tmp_path / "new")
    paths.create()
    for folder in (paths.data, paths.config, paths.cache, paths.logs):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_is_there_already_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    Paths.in_folder(tmp_path).create()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o750


def test_a_folder_that_cannot_be_made_is_reported_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AppError, match=r"cannot be made.*--data-dir"):
        Paths.in_folder(tmp_path / "file" / "below").create()


def test_sockets_live_in_the_session_folder_if_it_is_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Paths.in_folder(tmp_path).runtime == tmp_path / "todo-assistant"


@pytest.mark.parametrize("unusable", ["", "relative", "/nowhere/at/all"])
def test_without_a_session_folder_sockets_live_in_one_per_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, unusable: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", unusable)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert Paths.in_folder(tmp_path).runtime == tmp_path / f"todo-assistant-{os.geteuid()}"


def test_resources_are_found_from_source_and_in_a_frozen_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert bundled("app", "paths.py").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert bundled("frontend", "dist") == tmp_path / "frontend" / "dist"


def test_importing_it_loads_nothing_slow() -> None:
    code = "import sys, app.paths; print([m for m in ('platformdirs', 'asyncio', 'tempfile') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
