"""What a process and all its children cost in memory, and how they are ended."""

from __future__ import annotations

from pathlib import Path

import psutil


def tree(pid: int) -> list[psutil.Process]:
    root = psutil.Process(pid)
    return [root, *root.children(recursive=True)]


def alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that have not ended; one that only waits for its parent to take note of that has."""
    return [process for process in processes if _runs(process)]


def _runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:  # it ended between the two questions
        return False


def pss_mib(pid: int) -> float:
    """Proportional set size of the whole tree in MiB (Linux: smaps_rollup)."""
    return sum(_pss_kib(process.pid) for process in tree(pid)) / 1024


def _pss_kib(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def end(pid: int) -> None:
    """Asks the tree's root to stop, then makes sure."""
    processes = tree(pid)
    processes[0].terminate()
    _, alive = psutil.wait_procs(processes, timeout=8)
    for process in alive:
        process.kill()
