"""A chat of its own for each test."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.usecases.chat import Chat, Page, opened
from tests.usecases.slow import SlowServer


@pytest.fixture
async def chat(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Chat]:
    """Afterwards no task may be left that failed or waits without anybody knowing."""
    async with opened(tmp_path) as chat:
        yield chat
    gc.collect()
    assert [record.message for record in caplog.records if record.name == "asyncio"] == []


@pytest.fixture
async def slow(chat: Chat) -> AsyncIterator[SlowServer]:
    server = SlowServer(chat.services)
    chat.server, chat.page = server, Page(server)
    yield server
    await server.aclose()
