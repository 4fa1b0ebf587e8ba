"""Starts servers on ports of their own for the tests in the browser, and ends them."""

import functools
import http.server
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from frontend.tests.chatkit.browser.chat import FRONTEND


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def started(command: Sequence[str | Path], port: int, cwd: Path = FRONTEND) -> Iterator[str]:
    """The address of a program that serves on that port, once it answers."""
    program = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL)
    try:
        yield answering(f"http://127.0.0.1:{port}/", program)
    finally:
        program.terminate()
        program.wait(timeout=10)


def answering(address: str, program: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return address
        except urllib.error.HTTPError:
            return address
        except OSError:
            if program.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@contextmanager
def plain_server(dist: Path, *arguments: str) -> Iterator[str]:
    """The plain ChatKit server with a folder as its page."""
    port = free_port()
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "frontend.tests.chatkit.server",
        "--dist",
        dist,
        "--port",
        str(port),
    ]
    with started([*command, *arguments], port, FRONTEND.parent) as address:
        yield address


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """A server of nothing but files: no CORS, no policy."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's word
        pass
