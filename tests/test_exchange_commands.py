"""Import and export from a shell, with and without a running app."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e.running_app import ROOT, RunningApp, clean_environment


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app", *arguments, "--data-dir", str(folder)]
    return subprocess.run(command, cwd=ROOT, env=clean_environment(), capture_output=True, text=True, check=False)


def test_todos_go_out_to_a_file_and_in_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "todos.csv"
    assert run(tmp_path / "one", "add", "Buy milk").returncode == 0
    assert run(tmp_path / "one", "export", "--output", str(file)).returncode == 0
    told = run(tmp_path / "other", "import", str(file), "--dry-run").stdout
    assert told.splitlines()[:2] == ["Would import 1 todo (1 open, 0 done, 0 in the trash).", "  Buy milk"]
    assert run(tmp_path / "other", "list").stdout == "Nothing left to do.\n"
    assert json.loads(run(tmp_path / "other", "import", str(file), "--json").stdout)["added"] == 1
    assert run(tmp_path / "other", "import", str(file)).stdout == "Imported 0 todos.\nHere already: 1 todo\n"
    assert run(tmp_path / "other", "list").stdout == "[ ] Buy milk\n"


def test_a_running_app_reads_and_writes_the_files(tmp_path: Path) -> None:
    folder, file = tmp_path / "data", tmp_path / "todo.txt"
    file.write_text("Buy milk +Home\nWater rec:5q\n")
    with RunningApp(folder):
        done = run(folder, "import", str(file))
        assert done.stdout.splitlines() == [
            "Imported 2 todos.",
            "Not taken over: repetitions that are not known here, 1 in all: Water rec:5q",
        ]
        exported = json.loads(run(folder, "export").stdout)
        assert [(one["title"], one["list"]) for one in exported["todos"]] == [("Buy milk", "Home"), ("Water", None)]


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    done = run(tmp_path / "data", "import", str(tmp_path / "none.csv"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "can't be read: No such file or directory" in done.stderr
    done = run(tmp_path / "data", "export", "--output", str(tmp_path / "none" / "x.json"))
    assert (done.returncode, "can't be written" in done.stderr) == (1, True)


def test_a_failed_export_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    assert run(tmp_path / "data", "export", "--output", str(target)).returncode == 1
    assert list(tmp_path.glob(".folder.*")) == []
