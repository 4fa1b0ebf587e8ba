"""Runs every test, a few parts at a time, and ends with a list of what failed; called by `make test`.

A part's output comes when it has ended. Much of the time goes into waiting for windows and pages, so that one part
more runs than there are cores. Tests marked `speed` follow alone. What failed beside the others is run once more alone:
if it passes then, it is named, since it says something about the test or of a race, and the run has passed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest"]
NODE_TESTS = [sys.executable, "scripts/setup.py", "test", "--npm", "run", "test", "--silent"]
REPORTING = ["--force-short-summary", "--junit-xml=$TEST_REPORT", "-o", "junit_family=xunit1"]
LONGEST = 1500
SHOWN = 30
WIDTH = 160
# More of them than this are no accident.
MOST_RUN_AGAIN = 12


@dataclass(frozen=True)
class Part:
    """Some of the tests, and the command that runs them and writes a JUnit report to the file `TEST_REPORT`.

    The command takes names of tests, so that single ones can be run again: `file::name` in Python, the file in Node.
    """

    name: str
    command: Sequence[str]
    arguments: Sequence[str] = ()


@dataclass(frozen=True)
class Failure:
    """A test that failed, by the name its runner takes, and why."""

    test: str
    reason: str

    def __str__(self) -> str:
        return f"{self.test} – {self.reason}"[:WIDTH]


def python(name: str, *arguments: str, speed: bool = False) -> Part:
    return Part(name, [*PYTEST, *REPORTING], ["-m", "speed" if speed else "not speed", *arguments])


def without(*folders: str) -> list[str]:
    return [f"--ignore={folder}" for folder in folders]


# The longest come first. The element's tests in a browser have a process of their own: they and pytest-asyncio can't
# share an event loop that is running.
ELEMENT = "frontend/tests/chatkit/browser"
TOGETHER = [
    python("the app in a browser and on a desktop", "tests/e2e"),
    python("the chat element in a browser", ELEMENT),
    python("the window and what is around it", "tests/desktop"),
    python("todos and notes", "tests/usecases"),
    python("everything else in Python", "tests", *without("tests/e2e", "tests/desktop", "tests/usecases")),
    Part("the page's parts", NODE_TESTS),
]
ALONE = [python("how fast the chat element is", ELEMENT, speed=True)]


@dataclass(frozen=True)
class Outcome:
    """How a part ended."""

    part: Part
    output: str
    seconds: float
    passed: int
    failures: Sequence[Failure]
    # Tests that passed in this part and had failed before.
    mended: Sequence[Failure] = ()

    def show(self) -> None:
        print(f"\n=== {self.part.name} ({self.seconds:.0f} s)\n{self.output}", flush=True)


def run(part: Part) -> Outcome:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="test-report-") as folder:
        report, output = Path(folder, "report.xml"), Path(folder, "output.txt")
        code = run_into(output, [*part.command, *part.arguments], report)
        passed, failures = read(report)
        if code and not failures:
            failures = [Failure("", f"{part.name}: ended with {code}, see its output above")]
        outcome = Outcome(part, output.read_text(), time.monotonic() - started, passed, failures)
    outcome.show()
    return outcome


def run_into(output: Path, command: Sequence[str], report: Path) -> int:
    # Hundreds of programs are started; each would compile what it imports where compiled files may not be kept.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"TEST_REPORT": str(report), "NO_COLOR": "1"}
    with output.open("w") as file:
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=environment, stdout=file, stderr=file, check=False, timeout=LONGEST
            )
        except subprocess.TimeoutExpired:
            file.write(f"\nNot finished after {LONGEST} s.\n")
            return 1
    return done.returncode


def read(report: Path) -> tuple[int, list[Failure]]:
    """How many tests passed, and those that failed."""
    if not report.exists():
        return 0, []
    cases = list(ET.parse(report).iter("testcase"))
    failures = [failure for case in cases if (failure := failure_of(case))]
    skipped = [case for case in cases if case.find("skipped") is not None]
    return len(cases) - len(failures) - len(skipped), failures


def failure_of(case: ET.Element) -> Failure | None:
    problem = case.find("failure")
    problem = problem if problem is not None else case.find("error")
    if problem is None:
        return None
    reason = " ".join(problem.get("message", "").split())
    place, name, file = case.get("classname", ""), case.get("name", ""), case.get("file")
    if file is None:
        return Failure(place, f"{name}: {reason}")
    within = place.removeprefix(file.removesuffix(".py").replace("/", ".")).split(".")
    return Failure("::".join([file, *filter(None, within), name]), reason)


def run_together(parts: Sequence[Part]) -> list[Outcome]:
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as places:
        return [ended.result() for ended in as_completed(places.submit(run, part) for part in parts)]


def again(outcome: Outcome) -> Outcome:
    """The outcome with what failed run once more, alone."""
    names = list(dict.fromkeys(failure.test for failure in outcome.failures))
    if not all(names) or len(names) > MOST_RUN_AGAIN:
        return outcome
    second = run(Part(f"{outcome.part.name}: once more, alone", outcome.part.command, names))
    still = {failure.test for failure in second.failures}
    mended = [failure for failure in outcome.failures if failure.test not in still]
    return replace(outcome, passed=outcome.passed + len(mended), failures=second.failures, mended=mended)


def listed(title: str, failures: Sequence[Failure]) -> None:
    for failure in failures[:SHOWN]:
        print(title, failure)
    if len(failures) > SHOWN:
        print(f"… and {len(failures) - SHOWN} more, named above")


def main() -> int:
    if sys.argv[1:]:
        return subprocess.run([*PYTEST, *sys.argv[1:]], cwd=ROOT, check=False).returncode
    started = time.monotonic()
    outcomes = run_together(TOGETHER) + [run(part) for part in ALONE]
    outcomes = [again(outcome) if outcome.failures else outcome for outcome in outcomes]
    failures = [failure for outcome in outcomes for failure in outcome.failures]
    listed("FAILED ONCE, PASSED ALONE", [failure for outcome in outcomes for failure in outcome.mended])
    listed("FAILED", failures)
    passed = sum(outcome.passed for outcome in outcomes)
    print(f"{passed} passed, {len(failures)} failed in {time.monotonic() - started:.0f} s", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
