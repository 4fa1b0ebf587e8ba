"""Files over HTTP: sent as they are, answered as downloads."""

from __future__ import annotations

import asyncio
import http.client
import json

from tests.usecases.todo.client import Client
from tests.usecases.todo.data import Data


def sent(window: Client, target: str, content: bytes) -> tuple[int, dict[str, object]]:
    connection = http.client.HTTPConnection("127.0.0.1", window.port, timeout=10)
    try:
        connection.request("POST", target, content, {"Content-Type": "application/octet-stream"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


async def test_a_file_is_previewed_and_imported(window: Client, data: Data) -> None:
    status, told = await asyncio.to_thread(sent, window, "/api/import/preview?name=todo.txt", b"Buy milk\n")
    assert (status, told["todos"]) == (200, 1)
    assert await data.titles() == []
    status, done = await asyncio.to_thread(sent, window, "/api/import?name=todo.txt", b"Buy milk\n")
    assert (status, done["added"]) == (200, 1)
    assert await data.titles() == ["Buy milk"]
    status, failed = await asyncio.to_thread(sent, window, "/api/import", b"{")
    assert status == 400
    assert "broken" in json.dumps(failed)


async def test_an_export_is_a_download_of_what_was_asked_for(window: Client, data: Data) -> None:
    home = await data.todos.lists.add("Home", "window")
    done = await data.add("Done", list="Home")
    await data.todos.complete([done.id], "window")
    await data.add("Open", list="Home")
    await data.add("Elsewhere")
    answer = await window.ask("GET", f"/api/export?format=todotxt&list={home.id}&done=false")
    assert [line.split(" ")[1] for line in answer.text.splitlines()] == ["Open"]
    answer = await window.ask("GET", "/api/export?format=markdown")
    assert answer.text.startswith("# Inbox\n\n- [ ] Elsewhere")
    assert (await window.ask("GET", "/api/export?format=json&list=none")).status == 404
    assert (await window.ask("GET", "/api/export?format=xml")).status == 400


async def test_a_download_has_a_name_and_a_kind(window: Client) -> None:
    def asked() -> dict[str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", window.port, timeout=10)
        connection.request("GET", "/api/export?format=ics")
        response = connection.getresponse()
        response.read()
        connection.close()
        return dict(response.headers)

    headers = await asyncio.to_thread(asked)
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''todos-2026-03-01.ics"
    assert headers["content-type"] == "text/calendar; charset=utf-8"
