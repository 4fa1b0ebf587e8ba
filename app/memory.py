"""Gives back what a large import leaves behind; called when the chat's libraries have been loaded."""

from __future__ import annotations

import ctypes
import gc
import sys


def settle() -> None:
    """Modules stay for good, so the collector need not visit them; pages that only the import used are returned."""
    gc.freeze()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
