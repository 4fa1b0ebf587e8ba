"""What a use case may ask of the desktop it runs on; the native side implements it, `UseCase.joins` hands it over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.words.words import Words

OPENED = "open"
"""The answer of a click on the notice itself."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the user wherever they are."""

    title: str
    body: str
    answered: Callable[[str], Awaitable[None]]
    """Called, in the server's loop, with the answer chosen; a notice that is closed or runs out is not answered."""
    buttons: Mapping[str, str] = field(default_factory=dict)
    """Answers and what they are called."""


class Desktop(Protocol):
    def words(self) -> Words:
        """Those of the language that the app speaks now."""

    async def notify(self, notice: Notice) -> bool:
        """Show it; False where the system does not, and the window has to."""

    def show_window(self, *, place: Mapping[str, Any] | None = None, todo: str | None = None) -> None:
        """Bring the window to the front, at one of its places or at a todo."""

    async def aclose(self) -> None:
        """Take back what it shows."""
