"""Tasks that run beside the requests from the start of the app to its end; the application holds them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

_PAUSE_AFTER_FAULT = 60.0

_logger = logging.getLogger(__name__)


class Background:
    """Runs each of the works until `aclose`; one that fails is logged and begun again a minute later."""

    def __init__(self, works: Iterable[Callable[[], Awaitable[None]]]) -> None:
        self._works = list(works)
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self._tasks += [asyncio.create_task(_again_and_again(work)) for work in self._works]

    async def aclose(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()


async def _again_and_again(work: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await work()
        except Exception:
            _logger.exception("What runs in the background failed")
        await asyncio.sleep(_PAUSE_AFTER_FAULT)
