"""Finds conversations by their titles and by what was said in them; the server's search route asks."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.store.connection import Database, Reading
from app.store.search.marking import Marks, marks_in
from app.store.search.thread_text import text_of, title_of
from app.store.search.words import search_marks, words_in

_MOST_LOOKED_AT = 1_000
"""Of the messages that match, the newest."""

_SOUGHT = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
_TITLES = (
    "SELECT threads.seq AS thread, NULL AS item"
    " FROM thread_search CROSS JOIN threads ON threads.seq = -thread_search.rowid"
    " WHERE thread_search MATCH :match AND thread_search.rowid < 0"
    " AND use_case IN (SELECT value FROM json_each(:use_cases)) ORDER BY thread_search.rowid LIMIT :most"
)
_ITEMS = (
    "SELECT threads.seq AS thread, max(thread_items.seq) AS item FROM ("
    " SELECT rowid AS place FROM thread_search WHERE thread_search MATCH :match AND rowid > 0"
    " ORDER BY rowid DESC LIMIT :most"
    ") CROSS JOIN thread_items ON thread_items.seq = place CROSS JOIN threads ON threads.id = thread_items.thread_id"
    " WHERE use_case IN (SELECT value FROM json_each(:use_cases)) GROUP BY threads.seq ORDER BY item DESC"
)
_THREADS = "SELECT seq, id, use_case, created_at, data FROM threads WHERE seq IN (SELECT value FROM json_each(?))"
_SAID = "SELECT seq, id, created_at, data FROM thread_items WHERE seq IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Sought:
    """A word or a phrase to be found, folded."""

    words: tuple[str, ...]
    marks: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class FoundThread:
    """A conversation, and the newest message in it that was found; none where only the title was."""

    id: str
    use_case: str
    title: str
    at: str
    item: str | None
    marks: Marks

    def to_json(self) -> dict[str, Any]:
        return {
            "thread": self.id,
            "use_case": self.use_case,
            "title": self.title,
            "at": self.at,
            "item": self.item,
            "marks": self.marks.to_json(),
        }


@dataclass(frozen=True, slots=True)
class FoundThreads:
    data: Sequence[FoundThread]
    has_more: bool


class ThreadSearch:
    """Those with the words in their titles come first, then by the newest message that has them."""

    def __init__(self, database: Database, use_cases: Sequence[str]) -> None:
        self._database = database
        self._use_cases = json.dumps(list(use_cases))

    async def find(self, text: str, limit: int = 20) -> FoundThreads:
        """All words, or their beginnings, in one message or title; `"quoted"` ones as they stand."""
        sought = _sought(text)
        if not sought:
            return FoundThreads([], has_more=False)
        return await self._database.read(lambda connection: self._find(connection, sought, limit))

    async def _find(self, connection: Reading, sought: Sequence[Sought], limit: int) -> FoundThreads:
        values = {"match": _expression(sought), "use_cases": self._use_cases, "most": _MOST_LOOKED_AT}
        places: dict[int, int | None] = {}
        for sql in (_TITLES, _ITEMS):
            for row in await connection.fetchall(sql, values):
                places[row["thread"]] = places.get(row["thread"]) or row["item"]
        shown = list(places.items())[:limit]
        return FoundThreads(await _read(connection, shown, sought), has_more=len(places) > limit)


async def _read(
    connection: Reading, places: Sequence[tuple[int, int | None]], sought: Sequence[Sought]
) -> list[FoundThread]:
    threads = await _rows(connection, _THREADS, [thread for thread, _ in places])
    items = await _rows(connection, _SAID, [item for _, item in places if item is not None])
    return [_found(threads[thread], None if item is None else items[item], sought) for thread, item in places]


async def _rows(connection: Reading, sql: str, seqs: Sequence[int]) -> dict[int, Any]:
    return {row["seq"]: row for row in await connection.fetchall(sql, (json.dumps(seqs),))}


def _found(thread: Any, item: Any, sought: Sequence[Sought]) -> FoundThread:
    title = title_of(thread["data"])
    text = "" if item is None else text_of(item["data"])
    return FoundThread(
        id=thread["id"],
        use_case=thread["use_case"],
        title=title,
        at=(item or thread)["created_at"],
        item=None if item is None else item["id"],
        marks=marks_in(title, text, sought),
    )


def _sought(text: str) -> list[Sought]:
    found = (
        (one["phrase"] if one["word"] is None else one["word"], one["word"] is None) for one in _SOUGHT.finditer(text)
    )
    read = (
        Sought(tuple(word.text for word in words_in(part)), tuple(search_marks(part).split()), whole)
        for part, whole in found
    )
    return [one for one in read if one.words or one.marks]


def _expression(sought: Sequence[Sought]) -> str:
    words = [f'words : "{" ".join(one.words)}"{"" if one.whole else " *"}' for one in sought if one.words]
    marks = [f'marks : "{mark}"' for one in sought for mark in one.marks]
    return " AND ".join(f"({part})" for part in [*words, *marks])
