from __future__ import annotations

import asyncio
import threading

import pytest

from app.errors import AppError
from app.server.chat_stack import ChatStack
from app.store.changes import Change, Changes
from tests.server.running import ScriptedChat


async def changes_of(changes: Changes, count: int) -> list[Change]:
    found: list[Change] = []
    with changes.subscribe() as subscription:
        async with asyncio.timeout(5):
            async for change in subscription:
                found.append(change)
                if len(found) == count:
                    break
    return found


def states(changes: list[Change]) -> list[str]:
    assert {change.type for change in changes} == {"chat.changed"}
    return [change.data["chat"]["state"] for change in changes]


async def test_it_loads_in_a_thread_and_tells_each_step() -> None:
    threads: list[str] = []
    chat = ScriptedChat()

    def load() -> dict[str, ScriptedChat]:
        threads.append(threading.current_thread().name)
        return {"notes": chat}

    changes = Changes()
    stack = ChatStack(load, changes, dict)
    told = asyncio.ensure_future(changes_of(changes, 2))
    await asyncio.sleep(0)
    assert stack.state == "idle"
    assert await stack.server("notes") is chat
    assert states(await told) == ["loading", "ready"]
    assert threads == ["chat-stack"]
    await stack.aclose()


async def test_many_who_want_it_wait_for_one_load() -> None:
    loads = []

    def load() -> dict[str, ScriptedChat]:
        loads.append(1)
        return {"notes": ScriptedChat()}

    stack = ChatStack(load, Changes(), dict)
    servers = await asyncio.gather(*(stack.server("notes") for _ in range(10)))
    assert len({id(server) for server in servers}) == 1
    assert len(loads) == 1
    await stack.aclose()


async def test_one_who_gives_up_waiting_does_not_stop_the_load() -> None:
    go_on = threading.Event()

    def load() -> dict[str, ScriptedChat]:
        assert go_on.wait(5)
        return {"notes": ScriptedChat()}

    stack = ChatStack(load, Changes(), dict)
    impatient = asyncio.ensure_future(stack.server("notes"))
    await asyncio.sleep(0.01)
    impatient.cancel()
    go_on.set()
    assert await stack.server("notes") is not None
    await stack.aclose()


async def test_an_unknown_use_case_is_a_404() -> None:
    stack = ChatStack(dict, Changes(), dict)
    with pytest.raises(AppError) as refused:
        await stack.server("notes")
    assert refused.value.status == 404
    await stack.aclose()


async def test_a_failed_load_is_retried_only_when_asked() -> None:
    attempts: list[int] = []

    def load() -> dict[str, ScriptedChat]:
        attempts.append(1)
        raise AppError("The assistant is not installed.")

    changes = Changes()
    stack = ChatStack(load, changes, dict)
    told = asyncio.ensure_future(changes_of(changes, 4))
    await asyncio.sleep(0)
    for attempt in (1, 2):
        with pytest.raises(AppError, match="not installed") as refused:
            await stack.server("notes")
        assert (refused.value.status, refused.value.retryable) == (503, True)
        assert len(attempts) == attempt
        assert stack.status()["message"] == "The assistant is not installed."
    assert states(await told) == ["loading", "failed"] * 2
    await stack.aclose()


async def test_closing_closes_the_chat_servers_and_starts_nothing_any_more() -> None:
    chat = ScriptedChat()
    stack = ChatStack(lambda: {"notes": chat}, Changes(), dict)
    await stack.server("notes")
    await stack.aclose()
    assert chat.aclosed
    with pytest.raises(AppError) as refused:
        await stack.server("notes")
    assert refused.value.status == 503


async def test_closing_does_not_wait_for_a_long_import() -> None:
    go_on, ended = threading.Event(), threading.Event()
    chat = ScriptedChat()

    def load() -> dict[str, ScriptedChat]:
        go_on.wait(10)
        ended.set()
        return {"notes": chat}

    stack = ChatStack(load, Changes(), dict)
    stack.start()
    async with asyncio.timeout(2):
        await stack.aclose()
    go_on.set()
    assert await asyncio.to_thread(ended.wait, 5)


async def test_the_assistant_is_named_anew_each_time() -> None:
    labels = iter(["Built-in", "Azure"])
    stack = ChatStack(dict, Changes(), lambda: {"label": next(labels)})
    assert stack.status() == {"state": "idle", "assistant": {"label": "Built-in"}}
    assert stack.status() == {"state": "idle", "assistant": {"label": "Azure"}}
