"""What a menu item of macOS calls: an Objective-C object around a function; used by the tray and the menu bar."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

_TYPES: list[Any] = []


def menu_target(action: Callable[[], None]) -> Any:
    """Answers to `chosen:`; a menu item does not keep it alive."""
    target = _type().alloc().init()
    target.action = action
    return target


def _type() -> Any:
    """Objective-C knows a class by its name, which may be given once."""
    if not _TYPES:
        base: Any = importlib.import_module("Foundation").NSObject

        class TodoAssistantMenuTarget(base):  # type: ignore[misc]
            """Carries out what its menu item stands for."""

            action: Callable[[], None]

            def chosen_(self, _sender: Any) -> None:
                self.action()

        _TYPES.append(TodoAssistantMenuTarget)
    return _TYPES[0]
