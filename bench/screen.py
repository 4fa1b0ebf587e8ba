"""A virtual screen whose pixels are read from shared memory, so that "painted" means seen, with no hook in the app."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

WIDTH, HEIGHT = 1280, 800
LINE = "█" * 12
"""The text of a line that is looked for: solid blocks, darker than any placeholder."""

_LIGHT = bytes(range(40, 256))


class Screen:
    """An Xvfb of its own; `display` is its name and `dark_pixels()` counts what is nearly black on it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="bench-screen-")
        self.display = ""

    def __enter__(self) -> Screen:
        read, write = os.pipe()
        arguments = ["-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self._folder.name]
        self._process = subprocess.Popen(
            ["Xvfb", *arguments, "-wr", "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as announced:
            self.display = f":{announced.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as buffer:
            self._pixels = mmap.mmap(buffer.fileno(), 0, prot=mmap.PROT_READ)
        (header,) = struct.unpack(">I", self._pixels[:4])
        (colours,) = struct.unpack(">I", self._pixels[76:80])
        self._start = header + colours * 12
        self._wm = subprocess.Popen(
            ["openbox"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._await_window_manager()
        return self

    def _await_window_manager(self) -> None:
        """Windows that come before it are placed by nobody and never become the active one."""
        deadline = time.monotonic() + 60
        while b"Name: Openbox" not in self._asked("wmctrl", "-m"):
            if time.monotonic() > deadline:
                raise TimeoutError("openbox does not answer")
            time.sleep(0.02)

    def _asked(self, *command: str) -> bytes:
        return subprocess.run(command, env=self.environment(), capture_output=True, check=False).stdout

    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wm.terminate()
        self._process.terminate()
        self._wm.wait()
        self._process.wait()
        self._pixels.close()
        self._folder.cleanup()

    def dark_pixels(self) -> int:
        """How many pixels of every fourth row are nearly black; the empty screen is white."""
        rows = range(self._start, self._start + WIDTH * HEIGHT * 4, WIDTH * 4 * 4)
        return sum(len(self._pixels[row : row + WIDTH * 4][1::4].translate(None, _LIGHT)) for row in rows)
