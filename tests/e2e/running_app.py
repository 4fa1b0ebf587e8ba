"""A `serve` process of the app over a folder of its own, as tests start and stop it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
WITHOUT_MODEL_SETTINGS = ("AZURE_", "OPENAI_", "BRAND_", "TODO_ASSISTANT_")


def clean_environment(**extra: str) -> dict[str, str]:
    """The machine's environment less what would configure the app."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(WITHOUT_MODEL_SETTINGS)}
    return {**kept, **extra}


@dataclass
class RunningApp:
    """`python -m app serve` on a data folder; `launch_url` signs one browser in."""

    data_dir: Path
    arguments: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    within: Sequence[str] = ()
    """The command that runs it, where it needs surroundings of its own."""

    def __enter__(self) -> RunningApp:
        command = [sys.executable, "-m", "app", "serve", "--data-dir", str(self.data_dir), *self.arguments]
        self.log = (self.data_dir.parent / "serve.log").open("ab")
        self.process = subprocess.Popen(
            [*self.within, *command],
            cwd=ROOT,
            env=clean_environment(**self.environment),
            stdout=subprocess.PIPE,
            stderr=self.log,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            self.process.wait()
            raise AssertionError(Path(self.log.name).read_text())
        ready = json.loads(line)
        self.url: str = ready["url"]
        self.launch_url: str = ready["launch_url"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> int:
        """Ends it as a service manager would; returns its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(timeout=60)
        finally:
            self.process.kill()
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.log.close()

    def command(self, *arguments: str) -> Any:
        """What a command of the app on the same data folder prints as JSON."""
        finished = subprocess.run(
            [sys.executable, "-m", "app", *arguments, "--json", "--data-dir", str(self.data_dir)],
            cwd=ROOT,
            env=clean_environment(**self.environment),
            capture_output=True,
            check=True,
            timeout=60,
        )
        return json.loads(finished.stdout)
