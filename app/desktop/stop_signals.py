"""Turns stop signals into a call, even while a toolkit's loop holds the main thread; used by the window."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

_KILLED_BY = 128  # and the signal’s number is the status that a shell shows
_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


class StopSignals:
    """While entered, the first stop signal calls `on_stop` on a thread of its own; a second one ends the process.

    Python runs signal handlers only when the main thread executes Python, which it does not inside a GUI loop.
    The wake-up descriptor, however, is written to at once, and a thread can wait for it without polling.
    """

    def __init__(self, on_stop: Callable[[], None]) -> None:
        self._on_stop = on_stop
        self._reading, self._writing = socket.socketpair()
        self._writing.setblocking(False)
        self._previous: dict[int, Any] = {}
        self._previous_descriptor = -1

    def __enter__(self) -> StopSignals:
        for number in _stop_signals():
            self._previous[number] = signal.getsignal(number)
        self._previous_descriptor = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self.install()
        threading.Thread(target=self._wait, name="stop-signals", daemon=True).start()
        return self

    def install(self) -> None:
        """Take the signals (again: toolkits install handlers of their own); on the main thread only."""
        for number in self._previous:
            signal.signal(number, _noticed)

    def __exit__(self, *_error: type[BaseException] | BaseException | TracebackType | None) -> None:
        signal.set_wakeup_fd(self._previous_descriptor)
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        self._writing.close()

    def _wait(self) -> None:
        with contextlib.closing(self._reading):
            stopping = False
            while received := self._reading.recv(1):
                if received[0] not in self._previous:
                    continue
                if stopping:
                    os._exit(_KILLED_BY + received[0])
                stopping = True
                threading.Thread(target=self._on_stop, name="stopping", daemon=True).start()


def _stop_signals() -> list[int]:
    """The stop signals of this platform, without those the user has set aside (nohup)."""
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    return [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]


def _noticed(_number: int, _frame: FrameType | None) -> None:
    """Whoever waits on the wake-up descriptor acts."""
