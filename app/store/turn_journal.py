"""The tool calls of each turn and what they returned; the chat servers write it before and after every call."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.errors import AppError
from app.store import timestamps
from app.store.connection import Database, Reading, Transaction


@dataclass(frozen=True, slots=True)
class TurnCall:
    """One tool call; `output` is None until it was carried out."""

    turn_id: str
    call_id: str
    tool: str
    arguments: str
    output: str | None
    started_at: datetime
    finished_at: datetime | None


class TurnJournal:
    """Deleted with its thread; within a thread, calls keep the order in which they started."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def start(self, thread_id: str, turn_id: str, call_id: str, tool: str, arguments_json: str) -> None:
        """Note that a call begins; a call that was carried out already keeps its record."""

        async def work(transaction: Transaction) -> None:
            await _require_thread(transaction, thread_id)
            await transaction.execute(
                "INSERT INTO turn_calls (thread_id, turn_id, call_id, tool, arguments, started_at)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (thread_id, turn_id, call_id) DO UPDATE"
                " SET tool = excluded.tool, arguments = excluded.arguments, started_at = excluded.started_at"
                " WHERE output IS NULL",
                (thread_id, turn_id, call_id, tool, arguments_json, _now()),
            )

        await self._database.write(work)

    async def finish(self, thread_id: str, turn_id: str, call_id: str, output: str) -> None:
        """Note what a started call returned."""

        async def work(transaction: Transaction) -> None:
            finished = await transaction.fetchone(
                "UPDATE turn_calls SET output = ?, finished_at = ?"
                " WHERE thread_id = ? AND turn_id = ? AND call_id = ? RETURNING seq",
                (output, _now(), thread_id, turn_id, call_id),
            )
            if finished is None:
                await _require_thread(transaction, thread_id)
                raise LookupError(f"Call {call_id} of turn {turn_id} was never started.")

        await self._database.write(work)

    async def calls(self, thread_id: str, turn_ids: Sequence[str]) -> list[TurnCall]:
        """The calls of these turns, in the order in which they started; none for a thread that is gone."""

        async def work(connection: Reading) -> list[TurnCall]:
            rows = await connection.fetchall(
                "SELECT * FROM turn_calls WHERE thread_id = ?"
                " AND turn_id IN (SELECT value FROM json_each(?)) ORDER BY seq",
                (thread_id, json.dumps(list(turn_ids))),
            )
            return [_turn_call(row) for row in rows]

        return await self._database.read(work)


async def _require_thread(transaction: Transaction, thread_id: str) -> None:
    if await transaction.fetchone("SELECT 1 FROM threads WHERE id = ?", (thread_id,)) is None:
        raise AppError("This conversation has been deleted, so nothing more is done in it.", status=404)


def _turn_call(row: sqlite3.Row) -> TurnCall:
    finished_at = row["finished_at"]
    return TurnCall(
        turn_id=row["turn_id"],
        call_id=row["call_id"],
        tool=row["tool"],
        arguments=row["arguments"],
        output=row["output"],
        started_at=timestamps.from_text(row["started_at"]),
        finished_at=timestamps.from_text(finished_at) if finished_at else None,
    )


def _now() -> str:
    return timestamps.to_text(timestamps.now())
