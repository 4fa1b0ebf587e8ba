"""The formats that are written, each with its file name and kind; the export and its route choose here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.usecases.todo.exchange.exchange import WrittenFormat
from app.usecases.todo.exchange.formats import complete_json, markdown, own_csv, todo_txt
from app.usecases.todo.exchange.snapshot import Snapshot

_PART = 64 * 1024


@dataclass(frozen=True, slots=True)
class FileKind:
    ending: str
    media_type: str


KINDS: dict[WrittenFormat, FileKind] = {
    "json": FileKind("json", "application/json"),
    "csv": FileKind("csv", "text/csv; charset=utf-8"),
    "todotxt": FileKind("txt", "text/plain; charset=utf-8"),
    "ics": FileKind("ics", "text/calendar; charset=utf-8"),
    "markdown": FileKind("md", "text/markdown; charset=utf-8"),
}


def file_name(written: WrittenFormat, snapshot: Snapshot) -> str:
    return f"todos-{snapshot.now.today.isoformat()}.{KINDS[written].ending}"


def parts_of(written: WrittenFormat, snapshot: Snapshot) -> Iterator[bytes]:
    """The file in parts of about 64 KB, made as they are asked for."""
    waiting: list[str] = []
    length = 0
    for text in _writer(written)(snapshot):
        waiting.append(text)
        length += len(text)
        if length >= _PART:
            yield "".join(waiting).encode()
            waiting, length = [], 0
    yield "".join(waiting).encode()


def _writer(written: WrittenFormat) -> Callable[[Snapshot], Iterator[str]]:
    match written:
        case "json":
            return complete_json.write
        case "csv":
            return own_csv.write
        case "todotxt":
            return todo_txt.write
        case "markdown":
            return markdown.write
        case "ics":
            # Imported here: it brings a library that other formats do not need.
            from app.usecases.todo.exchange.formats import calendar_todos  # noqa: PLC0415

            return calendar_todos.write
