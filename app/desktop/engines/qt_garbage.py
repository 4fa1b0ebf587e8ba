"""Keeps Python's garbage collector away from Qt's objects; used by the Qt engine while its window comes to be.

The collector runs in whichever thread happens to allocate. In the server's it may find what building the window has
left in cycles, and a Qt object destroyed outside the GUI thread takes the process along.
"""

from __future__ import annotations

import gc


def suspend() -> None:
    """Before Qt is loaded; nothing is collected until `resume()`."""
    gc.disable()


def resume() -> None:
    """Once the window stands: what exists by now is never looked at again, which also makes later collections short."""
    gc.freeze()
    gc.enable()
