"""How long a second start takes to hand over to the running app and end, from process start to exit."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from bench.processes import end
from bench.table import Row, median, percentile_95

RUNS = 30


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        app = [sys.executable, "-m", "app"]
        owner = subprocess.Popen([*app, "serve", "--data-dir", folder], stdout=subprocess.PIPE)
        try:
            assert owner.stdout is not None
            owner.stdout.readline()
            time.sleep(5)  # until the chat's libraries are loaded: the owner is as it is all day
            found = [_seconds([*app, "serve", "--data-dir", folder]) for _ in range(RUNS)]
            bare = [_seconds([sys.executable, "-c", "pass"]) for _ in range(RUNS)]
        finally:
            end(owner.pid)
            owner.wait()
    return [
        Row(
            f"second start: process start to exit after handing over, median (p95) of {RUNS}",
            f"{median(found) * 1000:.0f} ms ({percentile_95(found) * 1000:.0f} ms)",
            f"python -c pass {median(bare) * 1000:.0f} ms",
            f"{median(found) / median(bare):.1f}",
            "≤ 500 ms",
        )
    ]


def _seconds(command: Sequence[str]) -> float:
    before = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - before
