"""Pages in either direction over rows ordered by their sequence; the thread store's lists use it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_MAX_LIMIT = 1000

Order = Literal["asc", "desc"]


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows a page takes: at most `limit`, on the far side of `after` in the direction of `order`."""

    limit: int
    order: Order
    after: int | None

    @classmethod
    def of(cls, limit: int, order: str, after: int | None) -> Window:
        if order not in {"asc", "desc"}:
            raise ValueError(f"order is asc or desc, not {order!r}")
        return cls(max(1, min(limit, _MAX_LIMIT)), "asc" if order == "asc" else "desc", after)

    @property
    def sql(self) -> str:
        """The end of a SELECT whose WHERE has begun; it fetches one row more, which tells whether there are more."""
        beyond = "" if self.after is None else f" AND seq {'>' if self.order == 'asc' else '<'} {self.after:d}"
        return f"{beyond} ORDER BY seq {self.order.upper()} LIMIT {self.limit + 1:d}"

    def cut(self, rows: Iterable[sqlite3.Row]) -> tuple[list[sqlite3.Row], bool, str | None]:
        """The rows of the page, whether more follow, and the id to go on after if so."""
        fetched = list(rows)
        taken = fetched[: self.limit]
        has_more = len(fetched) > self.limit
        return taken, has_more, taken[-1]["id"] if has_more else None
