"""Time to the first streamed token, against a bare `openai-chatkit` server and the plain client on the same model."""

from __future__ import annotations

import asyncio
import http.client
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from openai import AsyncOpenAI

from bench.chat import ChatClient
from bench.processes import end
from bench.serving import Serving
from bench.table import Row, median
from tests.aimock.server import running_aimock, says

RUNS = 40
QUESTION = "Say something about benchmarks."
ANSWER = "Benchmarks tell what a thing costs, and only on the machine they ran on. " * 5


@contextmanager
def bare_server(base_url: str) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bench.bare.chat_server", base_url, str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        end(process.pid)
        process.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.connect()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            connection.close()
            return
    raise TimeoutError("the bare server did not start")


@contextmanager
def plain_client(base_url: str) -> Iterator[Callable[[], float]]:
    """One streamed Chat Completions request with the same client library, on a warm connection."""
    client = AsyncOpenAI(base_url=base_url, api_key="none")

    async def first_token() -> float:
        before = time.perf_counter()
        stream = await client.chat.completions.create(
            model="bench", messages=[{"role": "user", "content": QUESTION}], stream=True
        )
        seconds = None
        async for chunk in stream:
            if seconds is None and chunk.choices and chunk.choices[0].delta.content:
                seconds = time.perf_counter() - before
        if seconds is None:
            raise RuntimeError("the answer had no text")
        return seconds

    with asyncio.Runner() as runner:
        yield lambda: runner.run(first_token())
        runner.run(client.close())


def measure() -> list[Row]:
    with running_aimock({"chunkSize": 12}) as model, tempfile.TemporaryDirectory() as folder:
        model.load(says("benchmarks", ANSWER))
        connect = ["--provider=compatible", f"--openai-base-url={model.base_url}", "--openai-model=bench"]
        ours_app = Serving(Path(folder) / "data", [*connect, "--openai-api=chat_completions"])
        with (
            ours_app as app,
            bare_server(model.base_url) as bare_url,
            ChatClient(app.url, app.launch_url) as ours,
            ChatClient(bare_url) as bare,
            plain_client(model.base_url) as plain,
        ):
            contestants = (lambda: ours.first_token(QUESTION), lambda: bare.first_token(QUESTION), plain)
            times: tuple[list[float], ...] = ([], [], [])
            for number in range(RUNS + 5):
                for contestant, found in zip(contestants, times, strict=True):
                    seconds = contestant()
                    if number >= 5:  # the first ones warm connections and imports
                        found.append(seconds * 1000)
    our_time, bare_time, plain_time = (median(found) for found in times)
    return [
        Row(
            f"first token of an answer, median of {RUNS}",
            f"{our_time:.1f} ms",
            f"bare chatkit server {bare_time:.1f} ms, plain client {plain_time:.1f} ms",
            f"+ {our_time - bare_time:.1f} ms",
            "≤ 5 ms above the bare server",
        )
    ]
