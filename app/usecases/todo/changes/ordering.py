"""Finds room in the manual order, making some where there is none; moving asks for it.

All todos share one row of positions: what stands between two neighbours stands between them on every list.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from app.errors import AppError
from app.usecases.todo.changes.families import existing
from app.usecases.todo.storage.batch import ROOM, Batch

_NEIGHBOURS = 32
"""So many are moved apart where there is no room between two; then twice as many, until it is enough."""
_OTHERS = "deleted_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))"


async def positions_on_top(batch: Batch, count: int) -> list[int]:
    row = await batch.transaction.fetchone(
        "SELECT position FROM todos WHERE deleted_at IS NULL ORDER BY position LIMIT 1"
    )
    first = 0 if row is None else int(row["position"])
    return [first - (count - place) * ROOM for place in range(count)]


async def positions_beside(batch: Batch, moving: Sequence[str], *, before: str | None, after: str | None) -> list[int]:
    """Positions for `moving`, next to a todo that isn't one of them."""
    neighbour_id = before if before is not None else after
    if (before is not None and after is not None) or neighbour_id is None or neighbour_id in moving:
        raise AppError("Say one other todo that these are to stand before or after. Nothing was moved.")
    [neighbour] = await existing(batch, [neighbour_id])
    if before is not None:
        start = await _last_before(batch, moving, neighbour.position)
        return await _between(batch, moving, start, neighbour.position)
    return await _between(batch, moving, neighbour.position, await _first_after(batch, moving, neighbour.position))


async def _between(batch: Batch, moving: Sequence[str], start: int | None, end: int | None) -> list[int]:
    count = len(moving)
    if end is None:
        _, first = await batch.reserve(count)
        return [first + place * ROOM for place in range(count)]
    if start is None:
        return [end - (count - place) * ROOM for place in range(count)]
    step = (end - start) // (count + 1)
    if step > 0:
        return [start + (place + 1) * step for place in range(count)]
    return await _made_between(batch, moving, start)


async def _made_between(batch: Batch, moving: Sequence[str], start: int) -> list[int]:
    """Move what follows further apart, as little of it as will do."""
    wanted = _NEIGHBOURS
    while True:
        following = await batch.todos.where(
            f"position > ? AND {_OTHERS} ORDER BY position, seq LIMIT ?", (start, json.dumps(list(moving)), wanted + 1)
        )
        spread = following[:wanted]
        count = len(spread) + len(moving) + 1
        end = following[-1].position if len(following) > wanted else await _end_of(batch, count)
        step = (end - start) // count
        if step > 0:
            break
        wanted *= 2
    for place, todo in enumerate(spread, len(moving) + 1):
        batch.todos.put(replace(todo, position=start + place * step))
    return [start + (place + 1) * step for place in range(len(moving))]


async def _end_of(batch: Batch, count: int) -> int:
    """A position behind all, far enough for so many before it."""
    _, first = await batch.reserve(count)
    return first + (count - 1) * ROOM


async def _last_before(batch: Batch, moving: Sequence[str], position: int) -> int | None:
    return await _edge(batch, f"position < ? AND {_OTHERS} ORDER BY position DESC", position, moving)


async def _first_after(batch: Batch, moving: Sequence[str], position: int) -> int | None:
    return await _edge(batch, f"position > ? AND {_OTHERS} ORDER BY position", position, moving)


async def _edge(batch: Batch, condition: str, position: int, moving: Sequence[str]) -> int | None:
    row = await batch.transaction.fetchone(
        f"SELECT position FROM todos WHERE {condition} LIMIT 1",  # noqa: S608 - conditions are constants of this module
        (position, json.dumps(list(moving))),
    )
    return None if row is None else int(row["position"])
