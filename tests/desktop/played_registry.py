"""The part of `winreg` that the app uses, in memory; with `locked` it refuses every change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class PlayedRegistry:
    HKEY_CURRENT_USER = "HKCU"
    KEY_SET_VALUE = 2
    REG_SZ = 1

    def __init__(self, *, locked: bool = False) -> None:
        self.keys: dict[str, dict[str, str]] = {}
        self.locked = locked
        self.writes = 0

    @contextmanager
    def OpenKey(self, root: str, path: str, _reserved: int = 0, access: int = 1) -> Iterator[str]:  # noqa: N802 - the registry's name
        assert root == self.HKEY_CURRENT_USER
        if path not in self.keys:
            raise FileNotFoundError(path)
        self._require(access != self.KEY_SET_VALUE)
        yield path

    @contextmanager
    def CreateKey(self, root: str, path: str) -> Iterator[str]:  # noqa: N802 - the registry's name
        assert root == self.HKEY_CURRENT_USER
        self._require(False)
        self.keys.setdefault(path, {})
        yield path

    def QueryValueEx(self, key: str, name: str) -> tuple[str, int]:  # noqa: N802 - the registry's name
        if name not in self.keys[key]:
            raise FileNotFoundError(name)
        return self.keys[key][name], self.REG_SZ

    def SetValueEx(self, key: str, name: str, _reserved: int, kind: int, value: str) -> None:  # noqa: N802 - the registry's name
        assert kind == self.REG_SZ
        self.writes += 1
        self.keys[key][name] = value

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802 - the registry's name
        if name not in self.keys[key]:
            raise FileNotFoundError(name)
        del self.keys[key][name]

    def DeleteKey(self, root: str, path: str) -> None:  # noqa: N802 - the registry's name
        assert root == self.HKEY_CURRENT_USER
        self._require(False)
        if path not in self.keys:
            raise FileNotFoundError(path)
        if any(other.startswith(path + "\\") for other in self.keys):
            raise PermissionError("a key with keys below it cannot be deleted")
        del self.keys[path]

    def _require(self, allowed: bool) -> None:
        if self.locked and not allowed:
            raise PermissionError("played: not allowed")
