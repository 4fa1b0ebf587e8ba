from __future__ import annotations

import os
import stat
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.desktop.outside import OutsideLinks, open_outside
from app.errors import AppError


class Scene:
    def __init__(self) -> None:
        self.asked: list[Mapping[str, str]] = []
        self.opened: list[str] = []
        self.links = OutsideLinks(self.asked.append, self.opened.append)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://example.com/a?b=c#d", "example.com"),
        ("http://EXAMPLE.com:8080/", "example.com:8080"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("mailto:mum%40home@example.com?subject=Milk", "mum@home@example.com"),
    ],
)
def test_the_question_names_the_host_and_only_a_confirmation_opens(url: str, host: str) -> None:
    scene = Scene()
    scene.links.clicked(url)
    [asked] = scene.asked
    assert (asked["url"], asked["host"]) == (url, host)
    assert scene.opened == []
    scene.links.confirmed(asked["id"])
    assert scene.opened == [url]
    with pytest.raises(AppError, match="no longer"):
        scene.links.confirmed(asked["id"])


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "javascript:alert(1)", "ftp://example.com/", "todo-assistant://open", "https://",
        "https://user@example.com/", "https://a b/", "https://example.com:99999/", "mailto:", "",
        "mailto:a@b.c?attach=/etc/passwd", "https://example.com/" + "a" * 9_000,
    ],
)  # fmt: skip
def test_nothing_else_is_asked_about_or_opened(url: str) -> None:
    scene = Scene()
    scene.links.clicked(url)
    assert scene.asked == []
    with pytest.raises(AppError):
        open_outside(url)


def test_only_the_link_asked_about_last_can_be_confirmed() -> None:
    scene = Scene()
    scene.links.clicked("https://one.example/")
    scene.links.clicked("https://two.example/")
    with pytest.raises(AppError):
        scene.links.confirmed(scene.asked[0]["id"])
    assert scene.opened == []


def test_the_systems_program_is_given_the_link_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = tmp_path / "said"
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" "$LD_LIBRARY_PATH" > {said}.new\nmv {said}.new {said}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/packaged")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/own")
    open_outside("https://example.com/?a=$HOME&b=`x`")
    deadline = time.monotonic() + 10
    while not said.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert said.read_text().splitlines() == ["https://example.com/?a=$HOME&b=`x`", "/opt/own"]


def test_a_system_without_such_a_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert subprocess.run(["/usr/bin/which", "xdg-open"], check=False, capture_output=True).returncode == 1
    with pytest.raises(AppError, match="xdg-utils"):
        open_outside("https://example.com/")
