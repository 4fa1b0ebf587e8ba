"""Keeps the search index of conversations in step with threads and items; the thread store calls it as it saves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from app.errors import AppError
from app.store.connection import Database, Reading, Transaction
from app.store.search.thread_text import SPOKEN, text_of, title_of
from app.store.search.words import search_marks, search_words

_TITLE = "INSERT OR REPLACE INTO thread_search (rowid, words, marks) SELECT -seq, ?, ? FROM threads WHERE id = ?"
_ITEM = (
    "INSERT OR REPLACE INTO thread_search (rowid, words, marks)"
    " SELECT seq, ?, ? FROM thread_items WHERE thread_id = ? AND id = ?"
)
_UNCHANGED_ITEM = (
    "INSERT OR REPLACE INTO thread_search (rowid, words, marks)"
    " SELECT seq, ?, ? FROM thread_items WHERE seq = ? AND data = ?"
)
_WAITING = (
    "SELECT seq, data FROM thread_items WHERE seq < (SELECT seq FROM thread_search_backlog) AND type IN (?, ?)"
    " ORDER BY seq DESC LIMIT ?"
)
_AFTER_START = 10.0
"""Seconds, in which the window opens."""
_PAUSE = 0.05
_STEP = 25

_logger = logging.getLogger(__name__)

Waiting = Sequence[tuple[int, str]]
Indexed = Sequence[tuple[str, str, int, str]]


async def index_title(transaction: Transaction, thread_id: str, thread: str) -> None:
    title = title_of(thread)
    await transaction.execute(_TITLE, (search_words(title), search_marks(title), thread_id))


async def index_item(transaction: Transaction, thread_id: str, item_id: str, kind: str, item: str) -> None:
    if kind in SPOKEN:
        text = text_of(item)
        await transaction.execute(_ITEM, (search_words(text), search_marks(text), thread_id, item_id))


class ThreadIndexing:
    """Looks through what was said before there was an index, in small steps; `run` goes on until it is cancelled."""

    def __init__(self, database: Database, after_start: float = _AFTER_START, pause: float = _PAUSE) -> None:
        self._database = database
        self._after_start = after_start
        self._pause = pause

    async def run(self) -> None:
        await asyncio.sleep(self._after_start)
        while await self._go_on():  # noqa: ASYNC110 - the pauses leave the database to others
            await asyncio.sleep(self._pause)
        await asyncio.Event().wait()

    async def catch_up(self) -> None:
        """Until nothing waits."""
        while await self._step():
            pass

    async def _go_on(self) -> bool:
        try:
            return await self._step()
        except AppError as error:
            _logger.warning("Conversations cannot be made searchable now: %s", error)
            return False

    async def _step(self) -> bool:
        """False when nothing waits any more."""
        waiting = await self._database.read(_waiting)
        if waiting:
            # In a thread: long messages would keep the event loop from everything else.
            indexed = await asyncio.to_thread(_indexed, waiting)
            await self._database.write(lambda transaction: _keep(transaction, indexed))
        return bool(waiting)


async def _waiting(connection: Reading) -> Waiting:
    rows = await connection.fetchall(_WAITING, (*SPOKEN, _STEP))
    return [(row["seq"], row["data"]) for row in rows]


def _indexed(waiting: Waiting) -> Indexed:
    texts = [(seq, data, text_of(data)) for seq, data in waiting]
    return [(search_words(text), search_marks(text), seq, data) for seq, data, text in texts]


async def _keep(transaction: Transaction, indexed: Indexed) -> None:
    # One that was changed meanwhile has been indexed as it is now.
    await transaction.executemany(_UNCHANGED_ITEM, indexed)
    await transaction.execute("UPDATE thread_search_backlog SET seq = ?", (indexed[-1][2],))
