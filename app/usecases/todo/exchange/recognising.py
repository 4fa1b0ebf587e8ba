"""Tells by its content which program wrote a file, and reads it; the exchange calls it beside the event loop."""

from __future__ import annotations

import json
from typing import Any, Literal

from app.errors import AppError
from app.usecases.todo.due.now import Now
from app.usecases.todo.exchange.decoding import decoded
from app.usecases.todo.exchange.draft import Document
from app.usecases.todo.exchange.formats import (
    complete_json,
    markdown,
    microsoft,
    own_csv,
    tables,
    ticktick_csv,
    todo_txt,
    todoist_csv,
)
from app.usecases.todo.exchange.settling import settled

Hint = Literal["csv", "todotxt", "markdown", ""]
_HINTS: dict[str, Hint] = {"csv": "csv", "tsv": "csv", "txt": "todotxt", "md": "markdown", "markdown": "markdown"}


def read_file(content: bytes, name: str, now: Now) -> Document:
    """A settled document, or an `AppError` that says why it is none."""
    text = decoded(content)
    if not text.strip():
        raise AppError("This file is empty. Nothing was changed.")
    document = settled(_read(text, name, now))
    if not document.todos and not document.lists and not document.labels:
        raise AppError("There are no todos in this file. Nothing was changed.")
    return document


def _read(text: str, name: str, now: Now) -> Document:
    start = text.lstrip()[:1]
    if start in ("{", "["):
        return _read_json(text, now)
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        # Imported here: it brings a library that other files do not need.
        from app.usecases.todo.exchange.formats import calendar_todos  # noqa: PLC0415

        return calendar_todos.read(text, now)
    return _read_table(text, name, now) or _read_lines(text, _hint(name), now)


def _read_json(text: str, now: Now) -> Document:
    value = _json(text)
    if complete_json.recognises(value) and isinstance(value, dict):
        return complete_json.read(value)
    if microsoft.recognises(value):
        return microsoft.read_json(value, now)
    raise AppError("This JSON file comes from no program that is known here. Nothing was changed.")


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AppError("This JSON file is broken or cut off, so it cannot be read. Nothing was changed.") from error


def _read_table(text: str, name: str, now: Now) -> Document | None:
    if table := tables.table_of(text, ticktick_csv.HEADER):
        return ticktick_csv.read(table, now)
    if table := tables.table_of(text, todoist_csv.HEADER):
        return todoist_csv.read(table, now, name)
    if table := tables.table_of(text, microsoft.HEADER):
        return microsoft.read_table(table, now)
    for title in own_csv.title_names():
        table = tables.table_of(text, (title,))
        if table is not None and (len(table.names) > 1 or _hint(name) == "csv"):
            return own_csv.read(table, now)
    if _hint(name) == "csv":
        raise AppError("The first line of this table names no column “title”. Add that name and try again.")
    return None


def _read_lines(text: str, hint: Hint, now: Now) -> Document:
    if hint != "todotxt" and (hint == "markdown" or markdown.recognises(text)):
        return markdown.read(text, now)
    if text.lstrip()[:1] == "<":
        raise AppError("This is a web page or XML file, and none that is known here. Nothing was changed.")
    return todo_txt.read(text, now)


def _hint(name: str) -> Hint:
    return _HINTS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""
