"""A sign-in service behind a company's own certificate is reached when its file is named, and not otherwise."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from azure.core.exceptions import ServiceRequestError
from azure.core.pipeline.transport import RequestsTransport
from azure.core.rest import HttpRequest

from app.assistant.entra import _way
from app.errors import AppError
from tests.aimock.raw import answering, http
from tests.aimock.ways import authority
from tests.assistant.harness import store


async def test_the_users_own_certificates_are_trusted_in_the_sign_in(tmp_path: Path) -> None:
    own = authority(tmp_path, "login.example.com")
    async with answering(http(200, {"issuer": "us"}), tls=own.server) as server:
        asked = HttpRequest("GET", server.url)
        with pytest.raises(ServiceRequestError):
            await asyncio.to_thread(RequestsTransport().send, asked)
        way = _way(store(tmp_path, ca_file=str(own.ca_file)).current)
        answer = await asyncio.to_thread(way["transport"].send, asked)
        assert answer.status_code == 200


def test_a_file_that_holds_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "empty.pem"
    file.write_text("nothing")
    with pytest.raises(AppError, match=r"empty\.pem"):
        _way(store(tmp_path, ca_file=str(file)).current)
