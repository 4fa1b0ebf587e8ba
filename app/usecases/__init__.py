"""What a use case is (light), and what its chat side is built on (heavy, so loaded on first use)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.usecases.base import BaseChatKitServer, ChatServices
    from app.usecases.usecase import DataRequest, DataResponse, DataRoute, StarterPrompt, StartScreen, UseCase

__all__ = [
    "BaseChatKitServer",
    "ChatServices",
    "DataRequest",
    "DataResponse",
    "DataRoute",
    "StartScreen",
    "StarterPrompt",
    "UseCase",
]

_HEAVY = frozenset({"BaseChatKitServer", "ChatServices"})


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("app.usecases.base" if name in _HEAVY else "app.usecases.usecase"), name)
