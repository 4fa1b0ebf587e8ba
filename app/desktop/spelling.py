"""Which dictionaries are installed for the Qt web view, and which of them the user writes in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

VARIABLE = "QTWEBENGINE_DICTIONARIES_PATH"
_FOLDERS = (
    Path("/usr/share/qt6/qtwebengine_dictionaries"),
    Path("/usr/share/hunspell-bdic"),
    Path("/usr/share/qt5/qtwebengine_dictionaries"),
)


def dictionaries_folder(environ: Mapping[str, str] = os.environ, folders: Iterable[Path] = _FOLDERS) -> Path | None:
    """Where there are dictionaries in Chromium's format; the user's own choice comes first."""
    chosen = [Path(environ[VARIABLE])] if environ.get(VARIABLE) else []
    return next((folder for folder in [*chosen, *folders] if any(folder.glob("*.bdic"))), None)


def languages(folder: Path | None, spoken: Sequence[str]) -> list[str]:
    """The dictionaries for the languages the user has chosen for the system, in that order; `spoken` as `de-AT`."""
    if folder is None:
        return []
    names = sorted(file.stem for file in folder.glob("*.bdic"))
    found = [name for tag in spoken for name in _fitting(tag, names)]
    return list(dict.fromkeys(found))


def _fitting(tag: str, names: Sequence[str]) -> list[str]:
    """The one of the very region, else the first one of the language."""
    wanted = tag.replace("_", "-").lower()
    exact = [name for name in names if name.replace("_", "-").lower() == wanted]
    language = wanted.split("-")[0]
    return exact or [name for name in names if name.replace("_", "-").lower().split("-")[0] == language][:1]
