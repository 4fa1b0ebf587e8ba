"""Whether the chosen model answers, as the last attempt showed it; kept by the model source, shown above the chat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from app.assistant.failure import FailureKind

ConnectionState = Literal["builtin", "unchecked", "connected", "offline", "key_refused", "rate_limited", "failing"]

# Kinds that are missing here say nothing about the connection, e.g. that one answer broke off.
_STATES: Final[Mapping[FailureKind, ConnectionState]] = MappingProxyType(
    {
        "offline": "offline",
        "timeout": "offline",
        "certificate": "offline",
        "proxy": "offline",
        "no_key": "key_refused",
        "keyring": "key_refused",
        "sign_in": "key_refused",
        "wrong_key": "key_refused",
        "no_rights": "key_refused",
        "rate_limit": "rate_limited",
        "quota": "rate_limited",
        "incomplete": "failing",
        "wrong_model": "failing",
        "wrong_api_version": "failing",
        "no_tools": "failing",
        "service": "failing",
        "not_a_model": "failing",
        "bad_request": "failing",
    }
)


@dataclass(frozen=True, slots=True)
class Health:
    """`problem` is for the user, where there is one."""

    state: ConnectionState = "unchecked"
    problem: str | None = None


class HealthRecord:
    """The present health; tells one listener when it changes."""

    def __init__(self) -> None:
        self.current = Health()
        self._listener: Callable[[], None] = lambda: None

    def on_change(self, listener: Callable[[], None]) -> None:
        self._listener = listener

    def answered(self) -> None:
        self._become(Health("connected"))

    def failed(self, kind: FailureKind, problem: str) -> None:
        state = _STATES.get(kind)
        if state is not None:
            self._become(Health(state, problem))

    def forget(self) -> None:
        """What was known is about another connection."""
        self._become(Health())

    def _become(self, health: Health) -> None:
        if health != self.current:
            self.current = health
            self._listener()
