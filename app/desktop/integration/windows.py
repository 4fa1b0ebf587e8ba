"""The link's class in the user's part of the registry; used on Windows."""

from __future__ import annotations

import importlib
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from app.desktop.links import SCHEME
from app.errors import AppError

CLASS = rf"Software\Classes\{SCHEME}"
_OPEN = rf"{CLASS}\shell\open\command"
_KEYS = (_OPEN, rf"{CLASS}\shell\open", rf"{CLASS}\shell", rf"{CLASS}\DefaultIcon", CLASS)


class ClassKey:
    """`registry` is the standard library's `winreg`."""

    def __init__(self, registry: Any = None) -> None:
        self._registry = registry or importlib.import_module("winreg")

    def command(self) -> str | None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _OPEN) as key:
                value, _ = registry.QueryValueEx(key, "")
        except OSError:
            return None
        return str(value)

    def is_offered(self) -> bool:
        return True

    def install(self, command: Sequence[str]) -> None:
        # After `--` nothing is an option, however a link may have been quoted to end its argument early.
        line = f'{subprocess.list2cmdline([*command, "open", "--"])} "%1"'
        self._set(CLASS, {"": "URL:Todo Assistant", "URL Protocol": ""})
        self._set(rf"{CLASS}\DefaultIcon", {"": f'"{command[0]}",0'})
        self._set(_OPEN, {"": line})

    def remove(self) -> None:
        registry = self._registry
        try:
            for path in _KEYS:
                with suppress(FileNotFoundError):
                    registry.DeleteKey(registry.HKEY_CURRENT_USER, path)
        except OSError as error:
            raise AppError(f"Windows does not let the link's entry be removed: {error}.", status=500) from error

    def _set(self, path: str, values: dict[str, str]) -> None:
        registry = self._registry
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, path) as key:
                for name, value in values.items():
                    registry.SetValueEx(key, name, 0, registry.REG_SZ, value)
        except OSError as error:
            raise AppError(f"Windows does not let the app's links be set: {error}.", status=500) from error
