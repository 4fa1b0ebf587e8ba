"""The plain ChatKit server with the built test page, the element's package, and real Chromium."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from frontend.tests.chatkit.browser.chat import AXE, FRONTEND, Chat
from frontend.tests.chatkit.browser.serving import plain_server
from frontend.tests.chatkit.browser.writing import Writing
from tests.chromium import chromium

HERE = Path(__file__).parent


def built(config: Path, dist: Path) -> Path:
    command: list[str | Path] = [
        "npx",
        "vite",
        "build",
        "-c",
        config,
        "--outDir",
        dist,
        "--emptyOutDir",
        "--logLevel",
        "error",
    ]
    subprocess.run(command, cwd=FRONTEND, stdin=subprocess.DEVNULL, check=True)
    return dist


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    dist = built(HERE.parent / "page" / "vite.config.ts", tmp_path_factory.mktemp("page"))
    with plain_server(dist) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built gallery, under the strict policy of the plain server."""
    dist = built(FRONTEND / "gallery" / "vite.config.ts", tmp_path_factory.mktemp("gallery"))
    shutil.copy(AXE, dist / AXE.name)
    with plain_server(dist) as address:
        yield address


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the element's npm package, built anew."""
    folder = tmp_path_factory.mktemp("element") / "package"
    command = ["node", "build/element/run.mjs", str(folder)]
    subprocess.run(command, cwd=FRONTEND, stdin=subprocess.DEVNULL, check=True)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        launched = playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield launched
        launched.close()


@pytest.fixture
def chat(browser: Browser, address: str) -> Iterator[Chat]:
    context = browser.new_context(viewport={"width": 420, "height": 720})
    opened = Chat(context.new_page(), address)
    yield opened
    context.close()
    assert opened.complaints == []


@pytest.fixture
def writing(chat: Chat) -> Writing:
    """The composer, with a page behind it that knows people and commands."""
    return Writing(chat)
