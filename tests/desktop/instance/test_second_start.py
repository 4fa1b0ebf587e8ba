"""A second start hands over and ends at once, so it loads next to nothing."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.desktop.instance.owner import Owner
from app.paths import Paths

ROOT = Path(__file__).parents[3]
SCRIPT = """
import json, sys
from app.cli import main
status = main(sys.argv[1:])
print(json.dumps({"status": status, "modules": sorted(sys.modules)}))
"""
SLOW = {"asyncio", "ssl", "logging", "concurrent", "subprocess", "secrets", "sqlite3", "http", "email"}
"""Parts of the standard library that together take longer than everything else on this path."""


async def second_start(folder: Path, *arguments: str) -> tuple[list[Mapping[str, Any]], dict[str, Any]]:
    """What the owner is asked, and what the second process says of itself."""
    asked: list[Mapping[str, Any]] = []

    async def note(message: Mapping[str, Any]) -> Mapping[str, Any]:
        asked.append(message)
        return {}

    owner = Owner.acquire(Paths.in_folder(folder))
    assert owner is not None
    await owner.serve({"show": note, "quick_add": note})
    try:
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-S", "-c", SCRIPT, *arguments, "--data-dir", str(folder)],
            cwd=ROOT,
            env={**os.environ, "XDG_ACTIVATION_TOKEN": "token-1", "PYTHONPATH": ""},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    finally:
        await owner.stop()
        owner.release()
    return asked, json.loads(done.stdout)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], {"command": "show", "todo": None}),
        (["todo-assistant://open"], {"command": "show", "todo": None}),
        (["todo-assistant://todo/abc-1"], {"command": "show", "todo": "abc-1"}),
        (["open", "todo-assistant://quick-add?text=Buy+milk"], {"command": "quick_add", "text": "Buy milk"}),
    ],
)
async def test_it_hands_its_wish_over_and_loads_only_what_that_takes(
    tmp_path: Path, arguments: list[str], message: dict[str, Any]
) -> None:
    asked, told = await second_start(tmp_path / "data", *arguments)
    assert asked == [{**message, "token": "token-1"}]
    assert told["status"] == 0
    loaded = {name.partition(".")[0] for name in told["modules"]}
    assert loaded & SLOW == set()
    # `-S` leaves out the folder with the installed packages: whatever is loaded is Python's own or the app's.
    ours = {name for name in told["modules"] if name.startswith("app.")}
    assert ours <= {
        "app.cli",
        "app.cli_arguments",
        "app.cli_exchange",
        "app.cli_parser",
        "app.desktop",
        "app.desktop.instance",
        "app.desktop.instance.address",
        "app.desktop.instance.client",
        "app.desktop.instance.lock",
        "app.desktop.instance.owner",
        "app.desktop.instance.peer",
        "app.desktop.instance.unix_client",
        "app.desktop.instance.wire",
        "app.desktop.links",
        "app.errors",
        "app.main",
        "app.options",
        "app.paths",
        "app.version",
    }


def test_a_bad_link_is_refused_before_anything_starts(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "todo-assistant://quick-add?text=a&list=b", "--data-dir", str(tmp_path / "data")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "A quick-add link has a text and nothing else" in done.stderr
    assert not (tmp_path / "data").exists()
