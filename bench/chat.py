"""A client of the ChatKit protocol over plain sockets, as thin as can be so that it is not what is measured."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Iterator
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit


class ChatClient:
    """One kept-alive connection; signs in with a launch URL where the server has one."""

    def __init__(self, url: str, launch_url: str | None = None) -> None:
        parts = urlsplit(url)
        self._path = "/chatkit"
        self._connection = http.client.HTTPConnection("127.0.0.1", parts.port or 80)
        self._headers = {"Host": parts.netloc, "Origin": f"http://{parts.netloc}", "Content-Type": "application/json"}
        if launch_url:
            launch = urlsplit(launch_url)
            self._connection.request("GET", f"{launch.path}?{launch.query}", headers={"Host": parts.netloc})
            response = self._connection.getresponse()
            response.read()
            self._headers["Cookie"] = response.headers["Set-Cookie"].split(";")[0]

    def __enter__(self) -> ChatClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def get(self, path: str, language: str = "en") -> Any:
        self._connection.request("GET", path, headers={**self._headers, "Accept-Language": language})
        return json.loads(self._connection.getresponse().read())

    def call(self, type: str, **params: Any) -> bytes:  # noqa: A002  the protocol's word
        self._connection.request("POST", self._path, json.dumps({"type": type, "params": params}), self._headers)
        return self._connection.getresponse().read()

    def stream(self, type: str, **params: Any) -> Iterator[dict[str, Any]]:  # noqa: A002
        self._connection.request("POST", self._path, json.dumps({"type": type, "params": params}), self._headers)
        response = self._connection.getresponse()
        while line := response.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])

    def say(self, text: str, thread_id: str | None = None) -> Iterator[dict[str, Any]]:
        content = [{"type": "input_text", "text": text}]
        message = {"content": content, "attachments": [], "inference_options": {}}
        if thread_id is None:
            return self.stream("threads.create", input=message)
        return self.stream("threads.add_user_message", thread_id=thread_id, input=message)

    def first_token(self, text: str) -> float:
        """Seconds from sending a message in a new thread to the first piece of the answer's text."""
        before = time.perf_counter()
        seconds = None
        for event in self.say(text):
            update = event.get("update", {}).get("type", "")
            if seconds is None and update == "assistant_message.content_part.text_delta":
                seconds = time.perf_counter() - before
        if seconds is None:
            raise RuntimeError("the answer had no text")
        return seconds
