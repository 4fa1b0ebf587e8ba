"""How much a request may hold and how long it may take; used by the guard and the protocol."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes unless the name says otherwise."""

    body: int = 1_048_576
    target: int = 8_192
    headers: int = 16_384
    header_count: int = 64
    body_pause_seconds: float = 20.0
    """How long a client may keep silent in the middle of a body."""
