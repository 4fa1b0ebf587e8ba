from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time

import pytest

from app.blocking import run_blocking


async def test_the_result_comes_from_another_thread() -> None:
    assert await run_blocking(lambda: threading.current_thread().name, name="side", timeout=5) == "side"


async def test_an_error_is_raised_where_the_call_is_awaited() -> None:
    def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        await run_blocking(fail, name="side", timeout=5)


async def test_the_loop_goes_on_and_a_slow_call_is_given_up() -> None:
    started, ticks = time.monotonic(), 0
    waiting = asyncio.ensure_future(run_blocking(lambda: time.sleep(0.5), name="side", timeout=0.1))
    while not waiting.done():
        await asyncio.sleep(0.01)
        ticks += 1
    with pytest.raises(TimeoutError):
        await waiting
    assert time.monotonic() - started < 0.4
    assert ticks > 3


def test_a_call_that_never_returns_does_not_hold_up_the_end() -> None:
    script = (
        "import asyncio, time\nfrom app.blocking import run_blocking\n"
        "async def main():\n    try:\n        await run_blocking(lambda: time.sleep(60), name='side', timeout=0.1)\n"
        "    except TimeoutError:\n        print('given up')\nasyncio.run(main())"
    )
    command = [sys.executable, "-W", "error", "-c", script]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert (ended.stdout.strip(), ended.stderr, ended.returncode) == ("given up", "", 0)


async def test_a_cancelled_wait_does_not_disturb_the_call() -> None:
    done = threading.Event()

    def work() -> None:
        time.sleep(0.1)
        done.set()

    waiting = asyncio.ensure_future(run_blocking(work, name="side", timeout=5))
    await asyncio.sleep(0.02)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await asyncio.to_thread(done.wait, 5)
