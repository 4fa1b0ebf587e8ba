"""What the window remembers between visits, such as the open thread; the server's view-state routes use it."""

from __future__ import annotations

import json
from typing import Any

from app.errors import AppError
from app.store.connection import Database, Reading, Transaction

MAX_KEYS = 200
MAX_KEY_LENGTH = 200
MAX_VALUE_BYTES = 64 * 1024


class ViewState:
    """Small JSON values by key; a value of None removes its key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> dict[str, Any]:
        async def work(connection: Reading) -> dict[str, Any]:
            rows = await connection.fetchall("SELECT key, value FROM view_state ORDER BY key")
            return {row["key"]: json.loads(row["value"]) for row in rows}

        return await self._database.read(work)

    async def put(self, key: str, value: Any) -> None:
        _check_key(key)
        text = _checked_json(value)

        async def work(transaction: Transaction) -> None:
            if value is None:
                await transaction.execute("DELETE FROM view_state WHERE key = ?", (key,))
                return
            await transaction.execute(
                "INSERT INTO view_state (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, text),
            )
            await _check_count(transaction)

        await self._database.write(work)


def _check_key(key: str) -> None:
    if not 0 < len(key) <= MAX_KEY_LENGTH or not key.isprintable():
        raise AppError(f"The name of a view setting has 1 to {MAX_KEY_LENGTH} printable characters.")


def _checked_json(value: Any) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        size = len(text.encode())
    except ValueError as error:
        raise AppError("This view setting is not valid JSON text, so it was not kept.") from error
    if size > MAX_VALUE_BYTES:
        raise AppError(
            f"This view setting is larger than {MAX_VALUE_BYTES // 1024} KB, so it was not kept.", status=413
        )
    return text


async def _check_count(transaction: Transaction) -> None:
    [row] = await transaction.fetchall("SELECT count(*) AS keys FROM view_state")
    if row["keys"] > MAX_KEYS:
        raise AppError(f"There are already {MAX_KEYS} view settings, so this one was not kept.")
