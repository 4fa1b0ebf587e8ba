"""Tables in text: their separator, their header, their rows by name; all CSV formats read through it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.errors import AppError

_LONGEST_CELL = 1_000_000
_SEPARATORS = ",;\t"
_HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Table:
    """`names` are the header's, in small letters."""

    names: Sequence[str]
    rows: Sequence[Mapping[str, str]]

    def has(self, *names: str) -> bool:
        return set(names) <= set(self.names)

    def unknown(self, known: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Columns that nobody reads, with a value each time there is one."""
        names = [name for name in self.names if name and name not in known]
        for row in self.rows:
            for name in names:
                if value := row.get(name, "").strip():
                    yield name, value


def table_of(text: str, header: Sequence[str]) -> Table | None:
    """From the row that has all of `header`; some programs write a few lines of their own before it."""
    separator = _separator(text, header)
    if separator is None:
        return None
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return _read(csv.reader(io.StringIO(text, newline=""), delimiter=separator), header)
    except csv.Error as error:
        raise AppError(f"This table is broken: {error}. Nothing was changed.") from error


def _read(reader: Iterator[list[str]], header: Sequence[str]) -> Table | None:
    for number, row in enumerate(reader):
        names = [name.strip().lower() for name in row]
        if set(header) <= set(names):
            rows = [dict(zip(names, cells, strict=False)) for cells in reader if any(cell.strip() for cell in cells)]
            return Table(names, rows)
        if number >= _HEADER_WITHIN:
            break
    return None


def _separator(text: str, header: Sequence[str]) -> str | None:
    for line in text.split("\n", _HEADER_WITHIN)[:_HEADER_WITHIN]:
        small = line.lower()
        if all(name in small for name in header):
            return max(_SEPARATORS, key=small.count)
    return None
