"""What shows the first todos must not wait for the libraries of the chat."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = {"agents", "azure", "chatkit", "fastapi", "httpx", "keyring", "mcp", "openai", "pydantic", "starlette"}
_ROOT = Path(__file__).parents[2]


def loaded_by(*modules: str) -> set[str]:
    script = f"import json, sys, {', '.join(modules)}; print(json.dumps(sorted(sys.modules)))"
    listed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=_ROOT)
    return {name.partition(".")[0] for name in json.loads(listed.stdout)}


@pytest.mark.parametrize(
    "module",
    [
        "app.store.backup",
        "app.store.changes",
        "app.store.connection",
        "app.store.context",
        "app.store.migrations",
        "app.store.turn_journal",
        "app.store.view_state",
        "app.usecases.todo.database",
        "app.usecases.todo.usecase",
    ],
)
def test_reading_and_changing_todos_loads_no_heavy_library(module: str) -> None:
    assert loaded_by(module) & _HEAVY == set()


def test_the_routes_load_no_more_than_the_models_they_declare() -> None:
    assert loaded_by("app.usecases.todo.routes.declared") & _HEAVY == {"pydantic"}


def test_the_heavy_libraries_are_noticed() -> None:
    assert loaded_by("app.store.threads") >= {"chatkit", "pydantic"}
