"""The example of a page whose chat comes from another origin, with a server on the plain Python library."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from frontend.tests.chatkit.browser.chat import FRONTEND, Chat
from frontend.tests.chatkit.browser.serving import free_port, started

EXAMPLE = FRONTEND / "examples" / "plain" / "server.py"


@pytest.fixture
def example(package: Path) -> Iterator[str]:
    page, chat = free_port(), free_port()
    ports = ["--page-port", str(page), "--chat-port", str(chat)]
    with started([sys.executable, EXAMPLE, *ports, "--element", package / "chatkit.js"], page) as address:
        yield address


def test_a_page_loads_the_element_from_elsewhere_with_nothing_but_a_script_tag(browser: Browser, example: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    asked: set[str] = set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    page.goto(example)
    chat = Chat(page, example)
    expect(chat.frame.get_by_text("What shall we talk about?")).to_be_visible()
    chat.ask("Good morning")
    expect(chat.frame.locator("strong", has_text="Good morning")).to_be_visible()
    expect(chat.frame.get_by_text("And in a card")).to_be_visible()
    page.reload()
    expect(chat.field).to_be_visible()
    assert asked - {"/favicon.ico"} == {"/", "/chatkit.js", "/chatkit"}
    assert [text for text in said if "favicon" not in text] == []
    page.close()
