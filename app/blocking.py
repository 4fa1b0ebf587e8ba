"""Runs a blocking call that may never return beside the event loop; used for the keyring and for sign-ins."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def run_blocking(work: Callable[[], T], *, name: str, timeout: float) -> T:  # noqa: ASYNC109 - threads cannot be cancelled
    """The result of `work()` from a thread of its own, or TimeoutError.

    A daemon thread, unlike the loop's executor, does not hold up the end of the app when a dialogue is left open.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[T] = loop.create_future()
    threading.Thread(target=_work, args=(work, loop, outcome), name=name, daemon=True).start()
    async with asyncio.timeout(timeout):
        return await outcome


def _work(work: Callable[[], T], loop: asyncio.AbstractEventLoop, outcome: asyncio.Future[T]) -> None:
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - carried over to the waiting task, which raises it
        _deliver(loop, _set_exception, outcome, error)
    else:
        _deliver(loop, _set_result, outcome, result)


def _deliver(loop: asyncio.AbstractEventLoop, setter: Callable[..., None], *arguments: object) -> None:
    try:
        loop.call_soon_threadsafe(setter, *arguments)
    except RuntimeError:
        if not loop.is_closed():  # the app ended while the call was still waiting: nobody wants the answer
            raise


def _set_result(outcome: asyncio.Future[T], result: T) -> None:
    if not outcome.done():
        outcome.set_result(result)


def _set_exception(outcome: asyncio.Future[T], error: Exception) -> None:
    if not outcome.done():
        outcome.set_exception(error)
