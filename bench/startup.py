"""From process start to the list seen on the screen, and the memory then held, against a bare window."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.data import fill
from bench.processes import end, pss_mib
from bench.screen import LINE, Screen
from bench.table import Row, median

RUNS = 9
MEMORY_RUNS = 5
SETTLE_SECONDS = 7
PAINTED = range(4_000, 60_000)
"""Dark pixels: fewer than either page has, more than a frame or a placeholder; an empty window is all dark."""


@dataclass(frozen=True, slots=True)
class Start:
    painted: float
    """Seconds."""
    memory: float
    """MiB, once everything has loaded."""


def start(screen: Screen, command: Sequence[str], settle: float) -> Start:
    before = time.perf_counter()
    process = subprocess.Popen(command, env=screen.environment(), stderr=subprocess.DEVNULL)
    try:
        while screen.dark_pixels() not in PAINTED:
            if time.perf_counter() - before > 30:
                raise TimeoutError(f"nothing was painted by {command}")
            time.sleep(0.002)
        painted = time.perf_counter() - before
        time.sleep(settle)
        return Start(painted, pss_mib(process.pid))
    finally:
        end(process.pid)
        process.wait()


def measure() -> list[Row]:
    bare_command = [sys.executable, "-m", "bench.bare.window"]
    with tempfile.TemporaryDirectory() as folder, Screen() as screen:
        asyncio.run(fill(Path(folder), [LINE] * 20))
        our_command = [sys.executable, "-m", "app", "--data-dir", folder]
        for command in (bare_command, our_command):
            start(screen, command, 0)  # once unmeasured, so that both find their files in the cache
        bare, ours = [], []
        for _ in range(RUNS):  # taking turns, so that a slow moment of the machine meets both
            bare.append(start(screen, bare_command, 0).painted)
            ours.append(start(screen, our_command, 0).painted)
        bare_memory = median([start(screen, bare_command, SETTLE_SECONDS).memory for _ in range(MEMORY_RUNS)])
        our_memory = median([start(screen, our_command, SETTLE_SECONDS).memory for _ in range(MEMORY_RUNS)])
    return [
        Row(
            f"process start to list painted, median of {RUNS}",
            f"{median(ours) * 1000:.0f} ms",
            f"bare window {median(bare) * 1000:.0f} ms",
            f"{median(ours) / median(bare):.2f}",
            "≤ 1.15",
        ),
        Row(
            f"memory of all processes, chat loaded (PSS), median of {MEMORY_RUNS}",
            f"{our_memory:.0f} MiB",
            f"bare window {bare_memory:.0f} MiB",
            f"+ {our_memory - bare_memory:.0f} MiB",
            "≤ + 130 MiB",
        ),
    ]
