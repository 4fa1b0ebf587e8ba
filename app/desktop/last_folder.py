"""The folder that files were last read from, kept over starts; asked by the engines' dialogue that opens files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path


class LastFolder:
    """Tells `record` of every folder that is used, so that the next start has it."""

    def __init__(self, remembered: object, record: Callable[[str], None]) -> None:
        self._last = Path(remembered) if isinstance(remembered, str) and remembered else None
        self._record = record

    def begins(self, usual: Sequence[str]) -> Path:
        """The last folder, else the first of the usual ones, as far as they are there; never the current directory."""
        wanted = [*([self._last] if self._last else []), *(Path(each) for each in usual if each)]
        return next((each for each in wanted if each.is_absolute() and each.is_dir()), Path.home())

    def used(self, file: str) -> None:
        folder = Path(file).parent
        if folder != self._last:
            self._last = folder
            self._record(str(folder))
