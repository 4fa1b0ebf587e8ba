from __future__ import annotations

from pathlib import Path

import pytest

from app.desktop.last_folder import LastFolder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("home", "documents", "last"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize(
    ("remembered", "usual", "begins"),
    [
        ("last", ["documents"], "last"),
        ("gone", ["documents"], "documents"),
        (None, ["gone", "documents"], "documents"),
        (None, ["gone"], "home"),
        (None, [], "home"),
    ],
)
def test_it_is_the_first_that_is_there(home: Path, remembered: str | None, usual: list[str], begins: str) -> None:
    folder = LastFolder(remembered and str(home / remembered), lambda _folder: None)
    assert folder.begins([str(home / each) for each in usual]) == home / begins


@pytest.mark.parametrize("remembered", ["", ".", 7, True, ["x"]])
def test_it_is_never_the_current_directory(home: Path, remembered: object) -> None:
    assert LastFolder(remembered, lambda _folder: None).begins(["", "."]) == home / "home"


def test_what_is_used_is_recorded_when_it_changes(home: Path) -> None:
    recorded: list[str] = []
    folder = LastFolder(None, recorded.append)
    for name in ("last/a.csv", "last/b.csv", "documents/c.csv"):
        folder.used(str(home / name))
    assert recorded == [str(home / "last"), str(home / "documents")]
    assert folder.begins([]) == home / "documents"
