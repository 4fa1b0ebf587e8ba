"""Writes entries as the free desktop's specification has them; used for starting at login and for links."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.errors import AppError

_QUOTED = str.maketrans({'"': '\\"', "`": "\\`", "$": "\\$", "\\": "\\\\"})
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=+,@")


def exec_line(command: Sequence[str], field: str = "") -> str:
    """The value of `Exec`: each argument quoted as the specification wants it, then escaped as any string value."""
    arguments = [_quoted(argument.replace("%", "%%")) for argument in command]
    return _escaped(" ".join([*arguments, *([field] if field else [])]))


def entry(values: Mapping[str, str]) -> str:
    """`Exec` comes from `exec_line`; all other values are escaped here."""
    lines = [f"{name}={value if name == 'Exec' else _escaped(value)}" for name, value in values.items()]
    return "\n".join(["[Desktop Entry]", *lines, ""])


def values_of(file: Path) -> dict[str, str]:
    """The keys of the entry itself, as they are written, without those of its actions; none if there is no file."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    found: dict[str, str] = {}
    inside = False
    for line in lines:
        name, mark, value = line.partition("=")
        if line.startswith("["):
            inside = line.strip() == "[Desktop Entry]"
        elif inside and mark:
            found[name.strip()] = value.strip()
    return found


def base_folder(variable: str, default: str, environ: Mapping[str, str] = os.environ) -> Path:
    """A folder of the XDG base directories; relative values are to be ignored."""
    folder = Path(environ.get(variable, ""))
    return folder if folder.is_absolute() else Path.home() / default


def write(file: Path, text: str) -> None:
    """All of it or nothing, whatever happens meanwhile."""
    new = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(text, encoding="utf-8")
        new.replace(file)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise AppError(f"The file {file} cannot be written: {error.strerror or error}.", status=500) from error


def remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise AppError(f"The file {file} cannot be removed: {error.strerror or error}.", status=500) from error


def _quoted(argument: str) -> str:
    if argument and set(argument) <= _PLAIN | {"%"}:
        return argument
    return f'"{argument.translate(_QUOTED)}"'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
