"""docs/use-cases.md, carried out: its commands run in order, its code is that of the files they write and test."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "use-cases.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = [text.strip() for kind, text in BLOCKS if kind == "sh"]
EXCERPTS = [text for kind, text in BLOCKS if kind == "python"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source after the guide's first command."""
    copy, ignored = tmp_path_factory.mktemp("guide") / "project", shutil.ignore_patterns("__pycache__", "*.sqlite3")
    for folder in ("app", "tests"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", copy)
    carry_out(copy, COMMANDS[0])
    return copy


def words(command: str) -> list[str]:
    program, *rest = command.split()
    return {"todo-assistant": [sys.executable, "-m", "app"], "python": [sys.executable]}[program] + rest


def carry_out(project: Path, command: str) -> str:
    done = subprocess.run(words(command), cwd=project, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_guide_has_commands_and_code_and_nothing_else_in_its_blocks() -> None:
    assert {kind for kind, _ in BLOCKS} == {"sh", "python"}
    assert COMMANDS == [
        "todo-assistant new-usecase habits",
        "python -m pytest tests/usecases/habits",
        "todo-assistant serve",
    ]
    assert len(EXCERPTS) >= 6


def test_the_tests_it_speaks_of_pass(project: Path) -> None:
    assert "3 passed" in carry_out(project, f"{COMMANDS[1]} -rA -p no:cacheprovider")


@pytest.mark.parametrize("excerpt", EXCERPTS, ids=lambda text: text.partition("\n")[0])
def test_its_code_is_the_code_that_was_written(project: Path, excerpt: str) -> None:
    head, _, code = excerpt.partition("\n")
    assert code in (project / head.removeprefix("# ")).read_text(encoding="utf-8")


def test_the_new_assistant_is_there_when_the_app_runs(project: Path, tmp_path: Path) -> None:
    serving = subprocess.Popen(
        [*words(COMMANDS[2]), "--data-dir", str(tmp_path)], cwd=project, stdout=subprocess.PIPE, text=True
    )
    try:
        assert serving.stdout is not None
        ready = json.loads(serving.stdout.readline())
        assert asked(ready["launch_url"]) == ["todo", "notes", "habits"]
    finally:
        serving.terminate()
        serving.communicate(timeout=30)
    assert serving.returncode == 0


def asked(launch_url: str) -> list[str]:
    """The use cases that a page is told of."""
    launch = urlsplit(launch_url)
    signed_in = get(launch.netloc, f"{launch.path}?{launch.query}")
    cookie = str(signed_in.headers["Set-Cookie"]).partition(";")[0]
    return [each["name"] for each in json.loads(get(launch.netloc, "/api/boot", Cookie=cookie).body)["use_cases"]]


@dataclass(frozen=True)
class Answer:
    headers: Message
    body: bytes


def get(host: str, path: str, **headers: str) -> Answer:
    """By the address: only browsers know that every name below `localhost` is this computer."""
    connection = HTTPConnection("127.0.0.1", int(host.rpartition(":")[2]), timeout=20)
    connection.request("GET", path, headers={"Host": host, **headers})
    response = connection.getresponse()
    answer = Answer(response.headers, response.read())
    connection.close()
    return answer
