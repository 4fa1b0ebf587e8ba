"""Deletes conversations older than the user keeps them; the background runs it, the settings page asks it first."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from app.errors import AppError
from app.settings import Settings, SettingsStore
from app.store import timestamps
from app.store.changes import Change, Changes
from app.store.connection import Database, Reading, Transaction
from app.store.steady_clock import SteadyClock

# By its last item, so that a conversation which goes on is kept however long ago it began.
_OLD = (
    " FROM threads WHERE created_at < ?1 AND coalesce((SELECT created_at FROM thread_items"
    " WHERE thread_id = threads.id ORDER BY seq DESC LIMIT 1), '') < ?1"
)
_REMEMBERED = "INSERT INTO deleted_threads (id, use_case, seq) SELECT id, use_case, seq FROM threads WHERE id = ?"
_LOOK = 1800.0
_STEP = 20
_PAUSE = 0.05

_logger = logging.getLogger(__name__)


class Keeping:
    """Months are counted from a conversation's last message; none are deleted while the setting is 0."""

    def __init__(self, database: Database, changes: Changes, settings: SettingsStore, look: float = _LOOK) -> None:
        self._database = database
        self._changes = changes
        self._settings = settings
        self._look = look

    async def older(self, months: int) -> int:
        """How many conversations would go."""

        async def work(connection: Reading) -> int:
            [row] = await connection.fetchall(f"SELECT count(*){_OLD}", (_before(months),))
            return int(row[0])

        return await self._database.read(work) if months else 0

    async def run(self) -> None:
        """Until it is cancelled: when the setting was changed, and as long as the clock can be believed."""
        changed, steady = asyncio.Event(), SteadyClock(timestamps.now, self._look)
        months = self._settings.current.history_months

        def notice(settings: Settings) -> None:
            nonlocal months
            if settings.history_months != months:
                changed.set()
            months = settings.history_months

        stop = self._settings.on_change(notice)
        try:
            while True:
                asked = await _set_within(changed, self._look)
                changed.clear()
                if asked or steady.look():
                    await self.delete_old()
        finally:
            stop()

    async def delete_old(self) -> None:
        """In small steps, which leave the database to others."""
        try:
            while (months := self._settings.current.history_months) and (gone := await self._step(_before(months))):
                self._changes.publish(Change("threads.changed", {"kind": "deleted", "ids": gone}))
                await asyncio.sleep(_PAUSE)
        except AppError as error:
            _logger.warning("Old conversations cannot be deleted now: %s", error)

    async def _step(self, before: str) -> list[str]:
        async def work(transaction: Transaction) -> list[str]:
            rows: Iterable[sqlite3.Row] = await transaction.fetchall(f"SELECT id{_OLD} LIMIT {_STEP}", (before,))
            old = [str(row["id"]) for row in rows]
            await transaction.executemany(_REMEMBERED, [(each,) for each in old])
            await transaction.executemany("DELETE FROM threads WHERE id = ?", [(each,) for each in old])
            return old

        return await self._database.write(work)


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True


def _before(months: int) -> str:
    return timestamps.to_text(timestamps.now() - relativedelta(months=months))
