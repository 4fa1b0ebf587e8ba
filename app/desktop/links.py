"""What a `todo-assistant://` link asks for; parsed by the command line, carried out by the window's process."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlsplit

from app.errors import AppError

SCHEME = "todo-assistant"
_LONGEST = 8_192
_LONGEST_TEXT = 2_000
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_KNOWN = f"There are {SCHEME}://open, {SCHEME}://quick-add?text=… and {SCHEME}://todo/…"


@dataclass(frozen=True, slots=True)
class OpenLink:
    """Brings the window to the front."""


@dataclass(frozen=True, slots=True)
class TodoLink:
    """Shows one todo in the window."""

    id: str


@dataclass(frozen=True, slots=True)
class QuickAddLink:
    """Opens the quick-add box with a text in it; any web page can follow such a link, so nothing is saved by it."""

    text: str


Link = OpenLink | TodoLink | QuickAddLink


def is_link(argument: str) -> bool:
    return argument[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def parse_link(url: str) -> Link:
    """The link's meaning; an `AppError` for anything that is not exactly one of those there are."""
    parts = _split(url)
    match parts.netloc.lower(), parts.path.strip("/").split("/"):
        case "open", [""] if not parts.query:
            return OpenLink()
        case "todo", [todo_id] if _ID.fullmatch(todo_id) and not parts.query:
            return TodoLink(todo_id)
        case "quick-add", [""]:
            return QuickAddLink(_text(parts.query))
    raise AppError(f"This link asks for nothing Todo Assistant knows. {_KNOWN}.")


def _split(url: str) -> SplitResult:
    if len(url) > _LONGEST:
        raise AppError("This link is too long to be followed.")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise AppError(f"This is not a link that can be read. {_KNOWN}.") from error
    if parts.scheme != SCHEME or parts.fragment or any(character < " " for character in url):
        raise AppError(f"This is not a link that can be read. {_KNOWN}.")
    return parts


def _text(query: str) -> str:
    """One line, as the box holds one: line ends and control characters become spaces."""
    try:
        fields = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), errors="strict", max_num_fields=4)
    except ValueError as error:
        raise AppError("The text of this link cannot be read.") from error
    if [name for name, _ in fields if name != "text"] or len(fields) > 1:
        raise AppError(f"A quick-add link has a text and nothing else: {SCHEME}://quick-add?text=…")
    text = " ".join("".join(c if c.isprintable() else " " for c in fields[0][1]).split()) if fields else ""
    if len(text) > _LONGEST_TEXT:
        raise AppError(f"The text of this link is longer than the {_LONGEST_TEXT} characters the quick-add box takes.")
    return text
