"""One row of the benchmark table, and how the table is printed."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `reference` in the row's unit; `goal` is what was promised."""

    what: str
    ours: str
    reference: str
    ratio: str
    goal: str


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile_95(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def machine() -> str:
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.processor(),
    )
    cores = Path("/proc/cpuinfo").read_text().count("processor\t")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 2**20
    software = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{cores} cores of {model}, {memory:.0f} GiB, {software}"


def markdown(rows: Sequence[Row]) -> str:
    head = ["| | Todo Assistant | compared with | ratio | goal |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(f"| {r.what} | {r.ours} | {r.reference} | {r.ratio} | {r.goal} |" for r in rows)])
