"""The rules of the base class, and that nothing heavy is imported by its package."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.usecases.base import BaseChatKitServer
from tests.usecases.slow import SlowServer


@pytest.mark.parametrize("name", ["respond", "sync_action"])
def test_what_is_final_cannot_be_overridden(name: str) -> None:
    with pytest.raises(TypeError, match=f"overrides {name}"):
        type("Sly", (SlowServer,), {name: lambda self: None})


def test_a_server_needs_an_agent_and_an_action() -> None:
    assert BaseChatKitServer.__abstractmethods__ == {"get_agent", "action"}


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, app.usecases; from app.usecases import UseCase;"
        "heavy = {'agents', 'openai', 'chatkit', 'pydantic'} & set(sys.modules);"
        "assert not heavy, heavy;"
        "app.usecases.BaseChatKitServer; assert 'agents' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_exporter_of_traces_is_running() -> None:
    code = (
        "import threading, app.usecases.base; from app.assistant.tracing import silence_tracing; silence_tracing();"
        "assert threading.active_count() == 1, threading.enumerate()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
