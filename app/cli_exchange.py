"""Import and export on the command line: their arguments, and what they tell in words; read by `cli` only."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FORMATS = ("json", "csv", "todotxt", "ics", "markdown")
_OF_ENDINGS = {".csv": "csv", ".txt": "todotxt", ".ics": "ics", ".md": "markdown", ".markdown": "markdown"}
_LOSSES = {
    "no_title": "todos without a title",
    "title_cut": "titles cut; all of their text is in the notes",
    "notes_cut": "notes cut",
    "date": "dates that cannot be read",
    "recurrence": "repetitions that are not known here",
    "reminder": "reminders that cannot be set here",
    "priority": "priorities that are not known here",
    "colour": "colours",
    "parent": "todos too deep below others",
    "field": "values of a field that todos here don't have",
    "name": "names that are too long or empty",
    "section": "section headings",
    "text": "lines of text that are no todos",
    "kind": "parts that are no todos",
    "extra": "other data that is too large",
}


def import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=_file, metavar="FILE", help="the file; what kind it is shows in its content")
    parser.add_argument("--dry-run", action="store_true", help="change nothing; say what would be imported")


def export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, help="the kind of file (default: as the file's ending says, or json)"
    )
    parser.add_argument("--output", type=_file, metavar="FILE", help="write this file instead of standard output")


def format_of(chosen: str | None, output: Path | None) -> str:
    return chosen or _OF_ENDINGS.get(output.suffix.lower() if output else "", "json")


def told_preview(told: Mapping[str, Any]) -> Iterator[str]:
    states = f"{told['open']} open, {told['done']} done, {told['trash']} in the trash"
    yield f"Would import {_todos(told['todos'])} ({states})."
    yield from (f"  {title}" for title in told["titles"])
    if told["todos"] > len(told["titles"]):
        yield f"  ... and {told['todos'] - len(told['titles'])} more"
    for kind in ("lists", "labels"):
        if told[kind]["count"]:
            yield f"New {kind}: {', '.join(told[kind]['names'])}"
    if told["already_here"]["count"]:
        yield f"Here already: {_todos(told['already_here']['count'])}"
    yield from _told_losses(told["losses"])


def told_import(done: Mapping[str, Any]) -> Iterator[str]:
    yield f"Imported {_todos(done['added'])}."
    if done["already_here"]:
        yield f"Here already: {_todos(done['already_here'])}"
    yield from _told_losses(done["losses"])


def _told_losses(losses: list[Mapping[str, Any]]) -> Iterator[str]:
    for loss in losses:
        what = f" ({loss['what']})" if loss["what"] else ""
        example = f": {loss['example']}" if loss["example"] else ""
        yield f"Not taken over: {_LOSSES.get(loss['kind'], loss['kind'])}{what}, {loss['count']} in all{example}"


def _todos(count: int) -> str:
    return "1 todo" if count == 1 else f"{count} todos"


def _file(value: str) -> Path:
    if not value:
        raise argparse.ArgumentTypeError("the name of a file is missing")
    return Path(value).absolute()
