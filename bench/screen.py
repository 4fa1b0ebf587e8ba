"""A virtual screen whose pixels are read from shared memory, so that "painted" means seen, with no hook in the app."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from contextlib import ExitStack
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
        with ExitStack() as begun:
            begun.callback(self._folder.cleanup)
            self._start_server(begun)
            self._start_window_manager(begun)
            self._ends = begun.pop_all()
        return self

    def _start_server(self, begun: ExitStack) -> None:
        read, write = os.pipe()
        arguments = ["-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self._folder.name]
        # Without -noreset it starts anew, and drops the window manager, when the first that asked it something is gone.
        command = ["Xvfb", *arguments, "-wr", "-noreset", "-nolisten", "tcp"]
        begun.callback(_end, subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as announced:
            self.display = f":{announced.readline().strip()}"
        with Path(self._folder.name, "Xvfb_screen0").open("rb") as buffer:
            self._pixels = mmap.mmap(buffer.fileno(), 0, prot=mmap.PROT_READ)
        begun.callback(self._pixels.close)
        (header,) = struct.unpack(">I", self._pixels[:4])
        (colours,) = struct.unpack(">I", self._pixels[76:80])
        self._start = header + colours * 12

    def _start_window_manager(self, begun: ExitStack) -> None:
        """Windows that come before it are placed by nobody and never become the active one."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        begun.callback(_end, subprocess.Popen(["openbox"], env=self.environment(), **quiet))
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
        self._ends.close()

    def dark_pixels(self) -> int:
        """How many pixels of every fourth row are nearly black; the empty screen is white."""
        rows = range(self._start, self._start + WIDTH * HEIGHT * 4, WIDTH * 4 * 4)
        return sum(len(self._pixels[row : row + WIDTH * 4][1::4].translate(None, _LIGHT)) for row in rows)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()
