"""Reads a line as it was typed: the user's language and clock unless others are named; all that take lines ask here."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.errors import AppError
from app.usecases.todo.due.now import Now
from app.usecases.todo.due.zone import zone_named

if TYPE_CHECKING:
    # The grammar is loaded when the first line comes: the window does not wait for it.
    from app.usecases.todo.quick_add.parser import Range
    from app.usecases.todo.quick_add.quick_add import QuickAdd

_SYSTEM = "system"


def understood(line: str, *, zone: str, now: str | None = None, language: str | None = None) -> QuickAdd:
    """`now` is ISO text, on the clock of `zone` where it names no offset; a `language` is read alone."""
    from app.usecases.todo.quick_add.parser import parse  # noqa: PLC0415

    languages = [language] if language else languages_of()
    return parse(line, now=_moment(now, zone), zone=zone, languages=languages)


def typed(line: str, now: Now, languages: Sequence[str] = (), ignoring: Sequence[Range] = ()) -> QuickAdd:
    """In the languages named, or else in the system's, then English."""
    from app.usecases.todo.quick_add.parser import parse  # noqa: PLC0415

    return parse(line, now=now.at, zone=now.zone, languages=languages or languages_of(), ignoring=ignoring)


def languages_of(setting: str = _SYSTEM) -> list[str]:
    """The language of the settings, or the system's, and then English."""
    return [_system() if setting == _SYSTEM else setting, "en"]


def _system() -> str:
    spoken = locale.getlocale()[0] or os.environ.get("LANG") or "en"
    # Windows says “German_Germany”.
    return locale.normalize(spoken)


def _moment(text: str | None, zone: str) -> datetime:
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise AppError(f"“{text[:40]}” is no moment. Write it like 2026-03-11T10:00.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone))
