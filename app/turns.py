"""How threads take turns: often, and none for long, so that requests are answered amid an import; the start asks."""

from __future__ import annotations

import gc
import sys

_SECONDS = 0.001
"""Python's own 5 ms add up: a request changes between threads a dozen times."""


def take_turns_often() -> None:
    """The collector holds up all threads, in the end for as long as there are objects: for that it waits longer."""
    sys.setswitchinterval(_SECONDS)
    gc.set_threshold(5_000, 10, 100)
