"""The pytest fixture `aimock`: one model server a session, empty again for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.aimock.server import Aimock, running_aimock


@pytest.fixture(scope="session")
def aimock_server() -> Iterator[Aimock]:
    with running_aimock() as server:
        yield server


@pytest.fixture
def aimock(aimock_server: Aimock) -> Aimock:
    aimock_server.reset()
    return aimock_server
