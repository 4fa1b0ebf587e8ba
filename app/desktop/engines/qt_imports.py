"""Loads PySide6 without the change it makes to every later import; called before other threads import anything.

PySide6 replaces `__import__` to serve `from __feature__ import …`, which nobody here uses. Its replacement reads the
source of every module imported from then on (15 MB of text kept, 40 MiB in all with the chat loaded), and asks
half-initialised modules for attributes: beside an import in another thread that ended one start in twelve with
“cannot import name … from partially initialized module”.
"""

from __future__ import annotations

import builtins
import importlib
import sys


def load() -> None:
    """Raises ImportError where PySide6, or a library it needs, is missing."""
    if "PySide6.QtCore" in sys.modules:
        return
    importlib.import_module("PySide6.QtCore")
    # The step before the last: the one below it must stay, since PySide6's own modules are filled by it on demand.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
