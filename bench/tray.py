"""The app in the tray: from the shortcut to the box on the screen, from Enter to the disk, and what waiting costs."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from Xlib import display

from bench.processes import end, pss_mib, tree
from bench.screen import Screen
from bench.table import Row, median

RUNS = 15
IDLE_SECONDS = 60
_POLL_SECONDS = 0.001


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder, Screen() as screen:
        _blacken(screen)
        panel = subprocess.Popen(["tint2"], env=screen.environment(), stderr=subprocess.DEVNULL)
        command = [sys.executable, "-m", "app", "--hidden", "--data-dir", folder]
        process = subprocess.Popen(command, env=screen.environment(), stderr=subprocess.DEVNULL)
        try:
            return _measured(screen, Path(folder), process.pid)
        finally:
            end(process.pid)
            process.wait()
            panel.terminate()
            panel.wait()


def _blacken(screen: Screen) -> None:
    """The box is white."""
    connection = display.Display(screen.display)
    root = connection.screen().root
    root.change_attributes(background_pixel=connection.screen().black_pixel)
    root.clear_area()
    connection.close()


def _measured(screen: Screen, folder: Path, pid: int) -> list[Row]:
    time.sleep(12)  # everything of the start is over
    memory = pss_mib(pid)
    busy = _cpu_seconds(pid)
    time.sleep(IDLE_SECONDS)
    share = (_cpu_seconds(pid) - busy) / IDLE_SECONDS * 100
    shown, kept = [], []
    database = folder / "todo-assistant.sqlite3-wal"
    for number in range(RUNS):
        shown.append(_to_shown(screen))
        time.sleep(0.3)
        subprocess.run(["xdotool", "type", f"todo {number}"], env=screen.environment(), check=True)
        time.sleep(0.3)
        kept.append(_to_kept(screen, database))
        time.sleep(0.7)
    return [
        Row(f"shortcut pressed to quick-add box seen, median of {RUNS}", _ms(shown), "", "", "< 150 ms"),
        Row(f"Enter to the todo in the database's log, median of {RUNS}", _ms(kept), "", "", ""),
        Row(f"CPU over {IDLE_SECONDS} s in the tray", f"{share:.2f} % of a core", "", "", "< 0.5 %"),
        Row("memory of all processes in the tray, never opened (PSS)", f"{memory:.0f} MiB", "", "", ""),
    ]


def _to_shown(screen: Screen) -> float:
    blank = screen.dark_pixels()
    return _until(lambda: _key(screen, "ctrl+shift+space"), lambda: screen.dark_pixels() < blank - 5_000)


def _to_kept(screen: Screen, database: Path) -> float:
    written = _written(database)
    return _until(lambda: _key(screen, "Return"), lambda: _written(database) != written)


def _until(act: Callable[[], None], happens: Callable[[], bool]) -> float:
    """Milliseconds; xdotool's own start is part of it."""
    before = time.perf_counter()
    act()
    while not happens():
        if time.perf_counter() - before > 10:
            raise TimeoutError("it did not happen")
        time.sleep(_POLL_SECONDS)
    return (time.perf_counter() - before) * 1000


def _key(screen: Screen, key: str) -> None:
    subprocess.Popen(["xdotool", "key", key], env=screen.environment()).wait()


def _written(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


def _cpu_seconds(pid: int) -> float:
    total = 0.0
    for process in tree(pid):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


def _ms(values: list[float]) -> str:
    return f"{median(values):.0f} ms"
