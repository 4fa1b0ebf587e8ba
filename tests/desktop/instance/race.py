"""A program for the tests: processes that start at one moment race for a data folder, round after round."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.desktop.instance.owner import Owner, acquire_or_ask
from app.paths import Paths

CONTENDERS = 3


async def _answer_for_ever(owner: Owner) -> None:
    async def who(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"pid": os.getpid()}

    await owner.serve({"who": who})
    await asyncio.Event().wait()


def _contend(paths: Paths, start: int, results: int) -> None:
    os.read(start, 1)
    outcome = acquire_or_ask(paths, {"command": "who"}, timeout=20)
    if isinstance(outcome, Owner):
        os.write(results, json.dumps({"owner": os.getpid()}).encode() + b"\n")
        asyncio.run(_answer_for_ever(outcome))
    else:
        os.write(results, json.dumps({"met": outcome["pid"]}).encode() + b"\n")


def _fork(paths: Paths, start: int, start_writing: int, results: int) -> int:
    process = os.fork()
    if process:
        return process
    try:
        os.close(start_writing)
        _contend(paths, start, results)
    except BaseException as error:  # noqa: BLE001 - reported to the parent, which fails the test
        os.write(results, json.dumps({"failed": repr(error)}).encode() + b"\n")
    finally:
        os._exit(0)


def _round(paths: Paths) -> list[dict[str, Any]]:
    """All contenders leave the line together; when each has reported, the owner is killed."""
    start, start_writing = os.pipe()
    results, results_writing = os.pipe()
    processes = [_fork(paths, start, start_writing, results_writing) for _ in range(CONTENDERS)]
    os.close(start)
    os.close(start_writing)
    os.close(results_writing)
    reports: list[dict[str, Any]] = []
    with os.fdopen(results) as lines:
        for line in lines:
            reports.append(json.loads(line))
            if len(reports) == CONTENDERS:
                break
    for process in processes:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    return reports


def main() -> None:
    paths = Paths.in_folder(Path(sys.argv[1]))
    for _ in range(int(sys.argv[2])):
        print(json.dumps(_round(paths)), flush=True)


if __name__ == "__main__":
    main()
