"""Who a request is for; the server makes one for each request and every store call takes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RequestContext:
    use_case: str
    language: str = "en"
    """The two letters of what the window speaks."""
