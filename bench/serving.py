"""A `serve` process of the app for the benchmark, over a given data folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from bench.processes import end


class Serving:
    """Answers at `url` while the `with` block runs; `launch_url` signs one client in."""

    def __init__(self, data_dir: Path, arguments: Sequence[str] = ()) -> None:
        self._command = [sys.executable, "-m", "app", "serve", "--data-dir", str(data_dir), *arguments]

    def __enter__(self) -> Serving:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("AZURE_", "OPENAI_"))}
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=kept)
        assert self._process.stdout is not None
        ready = json.loads(self._process.stdout.readline())
        self.pid: int = self._process.pid
        self.url: str = ready["url"]
        self.launch_url: str = ready["launch_url"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        end(self._process.pid)
        self._process.wait()
