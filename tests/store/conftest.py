"""A migrated database in a folder of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.store.connection import Database
from app.store.migrations import migrate, store_components


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "todo-assistant.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    await migrate(path, store_components())
    opened = await Database.open(path)
    yield opened
    await opened.close()
