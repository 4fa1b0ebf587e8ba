"""Runs every test: those that wait for windows and pages beside those that compute; called by `make test`.

Most of the time of the first lane goes into waiting for programs to start, so the two take little longer than one.
The second lane's output comes when it has ended, after the first one's.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest"]
STARTING = ["tests/desktop", "tests/e2e"]
NODE_TESTS = [sys.executable, "scripts/setup.py", "test", "--npm", "run", "test", "--silent"]
# The browser's tests come last in their process: they and pytest-asyncio can't share an event loop that is running.
COMPUTING = [
    NODE_TESTS,
    [*PYTEST, "tests", *(f"--ignore={folder}" for folder in STARTING)],
    [*PYTEST, "frontend/tests/chatkit/browser"],
]


class Lane(threading.Thread):
    """Commands one after the other, all of them, whatever becomes of each."""

    def __init__(self, commands: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._commands = commands
        self.output = ""
        self.failed = False

    def run(self) -> None:
        for command in self._commands:
            done = subprocess.run(
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
            )
            self.output += done.stdout
            self.failed |= done.returncode != 0


def main() -> int:
    if sys.argv[1:]:
        return subprocess.run([*PYTEST, *sys.argv[1:]], cwd=ROOT, check=False).returncode
    beside = Lane(COMPUTING)
    beside.start()
    starting = subprocess.run([*PYTEST, *STARTING], cwd=ROOT, check=False)
    beside.join()
    print(beside.output, flush=True)
    return int(starting.returncode != 0 or beside.failed)


if __name__ == "__main__":
    sys.exit(main())
