"""Runs every test, a few parts at a time, and ends with a list of what failed; called by `make test`.

A part's output comes when it has ended. Much of the time goes into waiting for windows and pages, so that one part
more runs than there are cores.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest"]
NODE_TESTS = [sys.executable, "scripts/setup.py", "test", "--npm", "run", "test", "--silent"]
REPORTING = ["--force-short-summary", "--junit-xml=$TEST_REPORT", "-o", "junit_family=xunit1"]
LONGEST = 1500
SHOWN = 30
WIDTH = 160


@dataclass(frozen=True)
class Part:
    """Some of the tests, and the command that runs them and writes a JUnit report to the file `TEST_REPORT`."""

    name: str
    command: Sequence[str]


def python(name: str, *arguments: str) -> Part:
    return Part(name, [*PYTEST, *REPORTING, *arguments])


def without(*folders: str) -> list[str]:
    return [f"--ignore={folder}" for folder in folders]


# The longest come first. The element's tests in a browser have a process of their own: they and pytest-asyncio can't
# share an event loop that is running.
PARTS = [
    python("the app in a browser and on a desktop", "tests/e2e"),
    python("the chat element in a browser", "frontend/tests/chatkit/browser"),
    python("the window and what is around it", "tests/desktop"),
    python("todos and notes", "tests/usecases"),
    python("everything else in Python", "tests", *without("tests/e2e", "tests/desktop", "tests/usecases")),
    Part("the page's parts", NODE_TESTS),
]


@dataclass(frozen=True)
class Outcome:
    """How a part ended."""

    part: Part
    output: str
    seconds: float
    passed: int
    failures: list[str]


def run(part: Part) -> Outcome:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="test-report-") as folder:
        report, output = Path(folder, "report.xml"), Path(folder, "output.txt")
        code = run_into(output, part.command, report)
        passed, failures = read(report)
        if code and not failures:
            failures = [f"{part.name}: ended with {code}, see its output above"]
        return Outcome(part, output.read_text(), time.monotonic() - started, passed, failures)


def run_into(output: Path, command: Sequence[str], report: Path) -> int:
    # Hundreds of programs are started; each would compile what it imports where compiled files may not be kept.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["TEST_REPORT"] = str(report)
    with output.open("w") as file:
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=environment, stdout=file, stderr=file, check=False, timeout=LONGEST
            )
        except subprocess.TimeoutExpired:
            file.write(f"\nNot finished after {LONGEST} s.\n")
            return 1
    return done.returncode


def read(report: Path) -> tuple[int, list[str]]:
    """How many tests passed, and a line on each that failed."""
    if not report.exists():
        return 0, []
    cases = list(ET.parse(report).iter("testcase"))
    failed = [case for case in cases if wrong(case) is not None]
    skipped = [case for case in cases if case.find("skipped") is not None]
    return len(cases) - len(failed) - len(skipped), [line_on(case) for case in failed]


def wrong(case: ET.Element) -> ET.Element | None:
    failure = case.find("failure")
    return failure if failure is not None else case.find("error")


def line_on(case: ET.Element) -> str:
    problem = wrong(case)
    message = problem.get("message", "") if problem is not None else ""
    place = case.get("file") or case.get("classname")
    return f"{place}::{case.get('name')} – {' '.join(message.split())}"[:WIDTH]


def run_all(parts: Sequence[Part]) -> list[Outcome]:
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as places:
        outcomes = []
        for ended in as_completed(places.submit(run, part) for part in parts):
            outcome = ended.result()
            print(f"\n=== {outcome.part.name} ({outcome.seconds:.0f} s)\n{outcome.output}", flush=True)
            outcomes.append(outcome)
        return outcomes


def main() -> int:
    if sys.argv[1:]:
        return subprocess.run([*PYTEST, *sys.argv[1:]], cwd=ROOT, check=False).returncode
    started = time.monotonic()
    outcomes = run_all(PARTS)
    failures = [failure for outcome in outcomes for failure in outcome.failures]
    for line in failures[:SHOWN]:
        print(f"FAILED {line}")
    if len(failures) > SHOWN:
        print(f"… and {len(failures) - SHOWN} more, named above")
    passed = sum(outcome.passed for outcome in outcomes)
    print(f"{passed} passed, {len(failures)} failed in {time.monotonic() - started:.0f} s", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
