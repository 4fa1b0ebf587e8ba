"""Runs `@copilotkit/aimock` from the front end's packages as a process of its own, and steers it over HTTP."""

from __future__ import annotations

import json
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
PACKAGE = _HERE.parent.parent / "frontend" / "node_modules" / "@copilotkit" / "aimock"

Fixture = Mapping[str, Any]
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Aimock:
    """A running model server. `fixtures` are aimock's own: `{"match": {…}, "response": {…}}`, the first match wins."""

    url: str

    @property
    def azure_endpoint(self) -> str:
        return self.url

    @property
    def base_url(self) -> str:
        """For OpenAI-compatible clients."""
        return f"{self.url}/v1"

    def load(self, *fixtures: Fixture) -> None:
        self._call("POST", "fixtures", {"fixtures": list(fixtures)})

    def reset(self) -> None:
        """Forget fixtures, faults and requests."""
        self._call("POST", "reset", {})

    def requests(self) -> list[Json]:
        """What was asked, oldest first: entries with `path`, `headers`, `body`, `response.status`."""
        entries: list[Json] = self._call("GET", "journal")
        return sorted(entries, key=lambda entry: entry["timestamp"])

    def _call(self, method: str, path: str, body: Json | None = None) -> Any:
        request = urllib.request.Request(  # noqa: S310 - always our own http address
            f"{self.url}/__aimock/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise ValueError(f"the model server refused: {error.read().decode()}") from None


def says(user: str, answer: str, **options: object) -> Fixture:
    """To a message containing `user`, answer in words; options as in aimock, e.g. `truncateAfterChunks=2`."""
    return {"match": {"userMessage": user, "hasToolResult": False}, "response": {"content": answer}, **options}


def calls(user: str, *tools: tuple[str, object], then: str) -> Sequence[Fixture]:
    """To a message containing `user`, call tools `(name, arguments)` at once, and say `then` after their outputs."""
    asked = [{"name": name, "arguments": arguments} for name, arguments in tools]
    return (
        {"match": {"userMessage": user, "hasToolResult": False}, "response": {"toolCalls": asked}},
        {"match": {"userMessage": user, "hasToolResult": True}, "response": {"content": then}},
    )


def fails(user: str, status: int, *, error: Mapping[str, str] | None = None, retry_after: int | None = None) -> Fixture:
    """To a message containing `user`, answer an error, e.g. `fails("hi", 404, error={"code": "…"})`."""
    response: dict[str, Any] = {"status": status, "error": {"message": "made to fail", **(error or {})}}
    if retry_after is not None:
        response["retryAfter"] = retry_after
    return {"match": {"userMessage": user}, "response": response}


@contextmanager
def running_aimock(options: Json | None = None) -> Iterator[Aimock]:
    """A model server on a free port until the block ends; `options` as in aimock's `MockServerOptions`."""
    node = shutil.which("node")
    if node is None or not PACKAGE.is_dir():
        raise RuntimeError("the model server needs Node and the packages of frontend/ (npm ci)")
    command = [node, str(_HERE / "server.mjs"), json.dumps(options or {})]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Aimock(json.loads(process.stdout.readline())["url"])
        finally:
            process.stdin.close()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
