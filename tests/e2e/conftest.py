"""What the end-to-end tests share: a running app and a browser that is signed in to it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright, expect

from tests.chromium import chromium
from tests.e2e.running_app import RunningApp

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    expect.set_options(timeout=20_000)  # the chat's libraries take seconds to load on a busy machine
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    with RunningApp(tmp_path / "data") as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, app: RunningApp) -> AsyncIterator[Page]:
    """The window's page, signed in; any error in its console or any request that leaves the machine fails the test."""
    context = await browser.new_context(viewport={"width": 1100, "height": 720})
    page = await context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(f"uncaught: {error}"))
    page.on("console", lambda message: problems.append(said(message)) if is_problem(message) else None)
    page.on("request", lambda request: problems.append(request.url) if is_foreign(request.url, app) else None)
    await page.goto(app.launch_url)
    yield page
    await context.close()
    assert not problems


def said(message: ConsoleMessage) -> str:
    return f"{message.text} ({message.location.get('url', '')})"


def is_problem(message: ConsoleMessage) -> bool:
    """An error; not the browser's note of an answer: a todo is gone, a file is broken, a setting or key is refused."""
    url = message.location.get("url", "")
    answers = ("/api/todos/" in url and "404" in message.text) or ("/api/import" in url and "400" in message.text)
    changing = ("/api/settings", "/api/credentials", "/api/desktop/integration")
    refused = url.endswith(changing) and re.search(r"\b(400|409|503)\b", message.text)
    return message.type == "error" and not answers and not refused


def is_foreign(url: str, app: RunningApp) -> bool:
    return url.startswith(("http:", "https:", "ws:", "wss:")) and not url.startswith(app.url)
