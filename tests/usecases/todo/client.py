"""Asks routes over a real socket; used by the tests of the todo routes."""

from __future__ import annotations

import asyncio
import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Answer:
    status: int
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def message(self) -> str:
        return str(self.json["error"]["message"])


@dataclass(frozen=True)
class Client:
    port: int

    async def ask(self, method: str, target: str, body: object = None, language: str = "en") -> Answer:
        return await asyncio.to_thread(self._ask, method, target, body, language)

    async def get(self, path: str, **query: Any) -> Any:
        answer = await self.ask("GET", f"{path}?{urlencode(query)}")
        assert answer.status == 200, answer.text
        return answer.json

    async def post(self, path: str, body: object = None, status: int = 200) -> Any:
        answer = await self.ask("POST", path, {} if body is None else body)
        assert answer.status == status, answer.text
        return answer.json

    async def added(self, *texts: str) -> list[str]:
        return [(await self.post("/api/todos", {"text": text}, 201))["id"] for text in texts]

    def _ask(self, method: str, target: str, body: object, language: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            content = None if body is None else json.dumps(body)
            headers = {"Content-Type": "application/json", "Accept-Language": language}
            connection.request(method, target, content, headers)
            response = connection.getresponse()
            return Answer(response.status, response.read().decode())
        finally:
            connection.close()
