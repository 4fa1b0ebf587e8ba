"""For the window's tests: a virtual screen, a little site, and a window process on both."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
_AT_ONCE = 5.0
"""Seconds after which keys are typed again, which is rare, and does no harm where they are only late."""


def eventually(condition: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """The first truthy answer; the assertion fails if there is none in time."""
    deadline = time.monotonic() + patience
    while not (answer := condition()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)
    return answer


def _within(condition: Callable[[], Any], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not (happened := bool(condition())) and time.monotonic() < deadline:
        time.sleep(0.02)
    return happened


@dataclass
class VirtualScreen:
    """An X display of its own with a window manager."""

    name: str

    def run(self, *command: str) -> str:
        environ = {**os.environ, "DISPLAY": self.name}
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=PATIENCE, check=False)
        return done.stdout

    def titles(self) -> list[str]:
        """The titles of all windows on the screen."""
        lines = (line.split(maxsplit=3) for line in self.run("wmctrl", "-l").splitlines())
        return [parts[3] if len(parts) == 4 else "" for parts in lines]

    def window(self, title: str) -> str:
        found: str = eventually(lambda: self.run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").strip())
        return found.splitlines()[0]

    def shows_only(self, *titles: str) -> None:
        """The list of windows is at times asked for while one of them is just coming or going."""
        eventually(lambda: self.titles() == list(titles))

    def active(self) -> str:
        return self.run("xdotool", "getactivewindow", "getwindowname").strip()

    def click(self, title: str, x: int = 200, y: int = 200) -> None:
        """Into a page that has been painted: before that, web views drop what is clicked."""
        self.run("xdotool", "mousemove", "--window", self.window(title), str(x), str(y), "click", "1")

    def focus(self, title: str) -> None:
        """Until the window has the keyboard; a window manager may be asked before it knows the window."""

        def is_active() -> bool:
            if self.active() != title:
                self.run("xdotool", "windowactivate", "--sync", self.window(title))
            return self.active() == title

        eventually(is_active)

    def closes(self, title: str, until: Callable[[], Any]) -> None:
        """As its button does; some boxes of the desktop know no key."""

        def has_worked() -> bool:
            self.run("wmctrl", "-F", "-c", title)
            return _within(until, _AT_ONCE)

        eventually(lambda: until() or has_worked())

    def enter(self, title: str, *typing: Sequence[str], until: Callable[[], Any]) -> None:
        """Typed (as `xdotool` is told) into the window until that had its effect, but never into another one."""

        def has_worked() -> Any:
            if title in self.titles():
                self.run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$", "windowactivate", "--sync")
            if self.active() == title:
                for each in typing:
                    self.run("xdotool", *each)
            return _within(until, _AT_ONCE)

        eventually(lambda: until() or has_worked())


@contextmanager
def virtual_screen() -> Iterator[VirtualScreen]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
    xvfb = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        name = f":{number.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env={**os.environ, "DISPLAY": name}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    screen = VirtualScreen(name)
    try:
        eventually(lambda: "openbox" in screen.run("wmctrl", "-m").lower())
        yield screen
    finally:
        for process in (manager, xvfb):
            process.terminate()
            process.wait()


@dataclass
class Site:
    """Pages by path; remembers what was asked for and what the pages report."""

    pages: dict[str, str] = field(default_factory=dict)
    requested: list[str] = field(default_factory=list)
    reports: dict[str, Any] = field(default_factory=dict)
    streaming: threading.Event = field(default_factory=threading.Event)
    stream_ended: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def report(self, name: str) -> Any:
        eventually(lambda: name in self.reports)
        return self.reports[name]

    def count(self, path: str) -> int:
        return self.requested.count(path)


REPORT = "<script>const say = (name, value) => fetch('/report', {method: 'POST', body: JSON.stringify([name, value])});"


def page(script: str = "", body: str = "<h1>Hello</h1>") -> str:
    """A page whose script may `say(name, value)`."""
    return f"<!doctype html><meta charset=utf-8><title>page</title><body>{body}{REPORT}{script}</script>"


class QuietServer(ThreadingHTTPServer):
    """Takes no offence at windows that close in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.requested.append(self.path)
            path = self.path.split("?")[0]
            if path == "/stream":
                self._stream()
                return
            text = found.pages.get(path) or (found.pages.get("/") if path == "/launch" else None)
            body = (text or "").encode()
            self.send_response(200 if text is not None else 404)
            attachment = path == "/download"
            self.send_header("Content-Type", "application/octet-stream" if attachment else "text/html")
            if attachment:
                self.send_header("Content-Disposition", 'attachment; filename="loot.bin"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            name, value = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            found.reports[name] = value
            self.send_response(204)
            self.end_headers()

        def _stream(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            found.streaming.set()
            try:
                while True:
                    self.wfile.write(b"data: tick\n\n")
                    self.wfile.flush()
                    time.sleep(0.02)
            except OSError:
                found.stream_ended.set()

        def log_message(self, *_arguments: object) -> None:
            """Quiet."""

    server = QuietServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class WindowProcess:
    """The window of `window_process.py`, in a session of its own, so that what it leaves behind is found."""

    process: subprocess.Popen[str]
    events: queue.Queue[tuple[str, Any]] = field(default_factory=queue.Queue)
    seen: list[tuple[str, Any]] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            name, value = json.loads(line)
            self.events.put((name, value))

    def wait_for(self, name: str, patience: float = PATIENCE, when: Callable[[Any], bool] = lambda _value: True) -> Any:
        deadline = time.monotonic() + patience
        while True:
            event = self.events.get(timeout=max(deadline - time.monotonic(), 0.01))
            self.seen.append(event)
            if event[0] == name and when(event[1]):
                return event[1]

    def all_events(self, name: str) -> list[Any]:
        while not self.events.empty():
            self.seen.append(self.events.get())
        return [value for found, value in self.seen if found == name]

    def say(self, command: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def members(self) -> dict[int, str]:
        """The living processes of the window's session with their command lines."""
        found = {}
        for folder in Path("/proc").iterdir():
            try:
                number = int(folder.name)
                if os.getsid(number) == self.process.pid and "State:\tZ" not in (folder / "status").read_text():
                    found[number] = (folder / "cmdline").read_text().replace("\0", " ")
            except (ValueError, OSError):
                continue
        return found

    def end(self) -> int:
        """The exit status, once the process and everything it started are gone."""
        status = self.process.wait(timeout=PATIENCE)
        eventually(lambda: not self.members(), patience=5)
        return status


@contextmanager
def window(
    screen: VirtualScreen | None, url: str, home: Path, environ: dict[str, str] | None = None, **wish: Any
) -> Iterator[WindowProcess]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND", "XDG_", "QT"))
    }
    environment = {
        **kept,
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        **({"DISPLAY": screen.name} if screen else {}),
        **(environ or {}),
    }
    program = str(Path(__file__).parent / "window_process.py")
    with (home / "stderr").open("a") as complaints:
        process = subprocess.Popen(
            [sys.executable, program, json.dumps({"url": url, **wish})],
            env=environment, cwd=home, text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints,
        )  # fmt: skip
    found = WindowProcess(process)
    listener = threading.Thread(target=found.listen)
    listener.start()
    try:
        yield found
    finally:
        for member in found.members():
            os.kill(member, 9)
        process.wait()
        listener.join()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
