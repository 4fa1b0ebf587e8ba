"""Reads a line as it was typed on the command line: the system's language and clock unless others are named."""

from __future__ import annotations

import locale
from datetime import UTC, datetime

from app.errors import AppError
from app.usecases.todo.due.zone import zone_named
from app.usecases.todo.quick_add.parser import parse
from app.usecases.todo.quick_add.quick_add import QuickAdd


def understood(line: str, *, zone: str, now: str | None = None, language: str | None = None) -> QuickAdd:
    """`now` is ISO text, on the clock of `zone` where it names no offset; a `language` is read alone."""
    languages = [language] if language else [locale.getlocale()[0] or "en", "en"]
    return parse(line, now=_moment(now, zone), zone=zone, languages=languages)


def _moment(text: str | None, zone: str) -> datetime:
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise AppError(f"“{text[:40]}” is no moment. Write it like 2026-03-11T10:00.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone))
