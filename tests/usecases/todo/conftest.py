"""Data of its own for each test, and a client of its routes over a socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import uvicorn
from starlette.routing import Router

from app.server.errors import Boundary
from app.server.routes.data import data_routes
from app.usecases.todo.usecase import TodoUseCase
from app.words.choice import language_code
from tests.usecases.todo.client import Client
from tests.usecases.todo.data import Data, opened


@pytest.fixture
async def data(tmp_path: Path) -> AsyncIterator[Data]:
    async with opened(tmp_path) as data:
        yield data


@pytest.fixture
async def window(data: Data) -> AsyncIterator[Client]:
    """What a window of the app can ask, of the same data."""
    app = Boundary(
        Router(data_routes([TodoUseCase(data.todos)], partial(language_code, "system")), redirect_slashes=False)
    )
    server = uvicorn.Server(uvicorn.Config(app, port=0, http="h11", ws="none", lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve())
    async with asyncio.timeout(10):
        while not server.started:
            await asyncio.sleep(0.01)
    yield Client(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    await serving
