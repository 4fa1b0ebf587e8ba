"""The value under the user's Run key in the registry; used on Windows."""

from __future__ import annotations

import importlib
import subprocess
from collections.abc import Sequence
from typing import Any

from app.errors import AppError

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "TodoAssistant"


class RunKey:
    """`registry` is the standard library's `winreg`."""

    def __init__(self, registry: Any = None) -> None:
        self._registry = registry or importlib.import_module("winreg")

    def command(self) -> str | None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN) as key:
                value, _ = registry.QueryValueEx(key, NAME)
        except OSError:
            return None
        return str(value)

    def enable(self, command: Sequence[str]) -> None:
        registry = self._registry
        line = subprocess.list2cmdline(command)
        if self.command() == line:
            return
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN) as key:
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
        except OSError as error:
            raise AppError(f"Windows does not let the start at login be set: {error}.", status=500) from error

    def carry_over(self) -> None:
        """Its name has always been the same."""

    def disable(self) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, RUN, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
        except OSError as error:
            raise AppError(f"Windows does not let the start at login be removed: {error}.", status=500) from error
