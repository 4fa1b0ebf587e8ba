"""A file's bytes as text, whatever encoding and line ends they have; the recognising asks for it."""

from __future__ import annotations

import codecs

from app.errors import AppError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 2_000
_BINARY = {chr(code) for code in range(32)} - set("\t\n\v\f\r\x1a\x1b")


def decoded(content: bytes) -> str:
    """With line feeds alone; or an `AppError` for what is no text."""
    text = _text(content).replace("\r\n", "\n").replace("\r", "\n")
    if not _BINARY.isdisjoint(text[:_SAMPLE]):
        raise AppError("This file is no text, so it holds no todos that can be read. Nothing was changed.")
    return text


def _text(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if unmarked := _unmarked_utf16(content[:_SAMPLE]):
        return content.decode(unmarked, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # What older programs of Western Europe write; five of its bytes mean nothing there, but do in Latin-1.
        try:
            return content.decode("cp1252")
        except UnicodeDecodeError:
            return content.decode("latin-1")


def _unmarked_utf16(sample: bytes) -> str | None:
    """Mostly Latin text has a zero in every other byte."""
    even, odd = sample[::2], sample[1::2]
    if len(odd) < 2:
        return None
    if odd.count(0) > len(odd) * 0.6 and even.count(0) < len(even) * 0.1:
        return "utf-16-le"
    if even.count(0) > len(even) * 0.6 and odd.count(0) < len(odd) * 0.1:
        return "utf-16-be"
    return None
