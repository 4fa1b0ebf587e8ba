"""Opens the database of a data folder, brought to the versions this app knows; used by its owner at every start."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from app.store.connection import Database
from app.store.migrations import Component, migrate, store_components
from app.store.stale_log import put_stale_log_aside


async def open_database(path: Path, components: Iterable[Component]) -> Database:
    """`components` are the use cases'; the store's own come first."""
    await asyncio.to_thread(put_stale_log_aside, path)
    await migrate(path, [*store_components(), *components])
    return await Database.open(path)
