"""Locks by key."""

from __future__ import annotations

import asyncio

import pytest

from app.usecases.runtime.locks import KeyedLocks


async def test_holders_of_a_key_come_one_after_the_other_in_their_order() -> None:
    locks, order = KeyedLocks(), list[int]()

    async def visit(number: int) -> None:
        async with locks.hold("a"):
            order.append(number)
            await asyncio.sleep(0.001)
            order.append(number)

    await asyncio.gather(*(visit(number) for number in range(5)))
    assert order == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


async def test_another_key_does_not_wait() -> None:
    locks = KeyedLocks()
    async with locks.hold("a"), asyncio.timeout(1), locks.hold("b"):
        assert locks.is_held("a")


async def test_who_holds_a_key_may_hold_it_again() -> None:
    locks = KeyedLocks()
    async with asyncio.timeout(1), locks.hold("a"):
        async with locks.hold("a"):
            assert locks.holds("a")
        assert locks.holds("a")
    assert not locks.is_held("a")


async def test_a_task_started_by_the_holder_is_not_the_holder() -> None:
    locks = KeyedLocks()

    async def enter() -> None:
        async with locks.hold("a"):
            pass

    async with locks.hold("a"):
        task = asyncio.create_task(enter())
        await asyncio.sleep(0.01)
        assert not task.done()
    await asyncio.wait_for(task, 1)


async def test_a_key_is_free_after_failure_and_after_a_cancelled_wait() -> None:
    locks = KeyedLocks()
    with pytest.raises(ValueError, match="x"):
        async with locks.hold("a"):
            raise ValueError("x")

    async def wait() -> None:
        async with locks.hold("a"):
            pass

    async with locks.hold("a"):
        waiting = asyncio.create_task(wait())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait({waiting})
    assert waiting.cancelled()
    assert not locks.is_held("a")
