"""What runs beside the requests: begun, begun again after a fault, and ended."""

from __future__ import annotations

import asyncio

import pytest

from app.usecases import background
from app.usecases.background import Background


async def test_works_run_until_they_are_ended() -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    running = Background([work, work])
    running.start()
    await asyncio.wait_for(started.wait(), 5)
    await running.aclose()
    assert ended.is_set()
    await running.aclose()


async def test_a_work_that_fails_is_logged_and_begun_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(background, "_PAUSE_AFTER_FAULT", 0.01)
    again = asyncio.Event()
    runs = 0

    async def work() -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise RuntimeError("a bug")
        again.set()

    running = Background([work])
    running.start()
    await asyncio.wait_for(again.wait(), 5)
    await running.aclose()
    assert "a bug" in caplog.text
