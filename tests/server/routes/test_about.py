from __future__ import annotations

import os
import re
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from app.licences import REQUIRED
from tests.e2e.running_app import ROOT
from tests.server.running import Running, wait_until


def test_it_names_its_version_folders_and_the_packages_it_is_built_on(server: Running, tmp_path: Path) -> None:
    about = server.ask("GET", "/api/about").json
    assert about["version"]
    assert about["data_folder"] == str(tmp_path)
    assert about["backups"] == []
    licences = {package["name"].lower(): package["licence"] for package in about["packages"]}
    assert {"fastapi", "openai-agents", "keyring", "starlette"} <= licences.keys()
    assert "MIT" in licences["fastapi"]
    assert "pytest" not in licences


def test_the_packages_begin_with_what_the_project_declares() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.match(r"[a-z0-9-]+", line, re.IGNORECASE).group().lower() for line in declared}  # type: ignore[union-attr]
    assert names <= set(REQUIRED)


def test_a_backup_is_whole_and_listed_first(server: Running, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "todo-assistant.sqlite3")) as database:
        database.execute("CREATE TABLE kept (word)")
        database.execute("INSERT INTO kept VALUES ('milk')")
        database.commit()
    names = [server.ask("POST", "/api/backups").json["name"] for _ in range(2)]
    assert server.ask("GET", "/api/about").json["backups"] == names[::-1]
    with closing(sqlite3.connect(tmp_path / "backups" / names[0])) as copy:
        assert copy.execute("SELECT word FROM kept").fetchall() == [("milk",)]


def test_a_folder_is_shown_by_the_systems_own_program(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = tmp_path / "shown"
    program = tmp_path / "xdg-open"
    program.write_text(
        f'#!/bin/sh\necho "$1 $LD_LIBRARY_PATH $OPENAI_API_KEY" > "{shown}.part" && mv "{shown}.part" "{shown}"\n'
    )
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/packaged")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/own")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-for-a-file-manager")
    assert server.ask("POST", "/api/folders/data").status == 204
    assert wait_until(shown.exists)
    assert shown.read_text().split() == [str(tmp_path), "/opt/own"]
    assert server.ask("POST", "/api/folders/etc").status == 404


def test_without_a_file_manager_the_place_is_told(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    answer = server.ask("POST", "/api/folders/logs")
    assert answer.status == 501
    assert "logs" in answer.message
