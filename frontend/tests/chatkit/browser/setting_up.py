"""Sets the chat on the plain page up in other ways and notes what it asks for; used by tests of options and calls."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, FloatRect, Locator, Request

from frontend.tests.chatkit.browser.chat import Chat


def set_options(chat: Chat, options: str) -> None:
    """A full set of options: the page's own with these, written as JavaScript, over them."""
    chat.page.evaluate(f"() => chat.setOptions({{ ...options, ...({options}) }})")


def asked(chat: Chat) -> list[dict[str, Any]]:
    """What is asked of the server from now on."""
    requests: list[dict[str, Any]] = []

    def note(request: Request) -> None:
        if request.method == "POST":
            requests.append(body_of(request))

    chat.page.on("request", note)
    return requests


def body_of(request: Request) -> dict[str, Any]:
    body = request.post_data_json
    assert isinstance(body, dict)
    return body


def place(locator: Locator) -> FloatRect:
    """Where something stands that is known to be seen."""
    box = locator.bounding_box()
    assert box is not None
    return box


@contextmanager
def opened(browser: Browser, address: str, **settings: Any) -> Iterator[Chat]:
    """A chat in a browser that is set up like this reader's."""
    context = browser.new_context(**{"viewport": {"width": 420, "height": 720}, **settings})
    chat = Chat(context.new_page(), address)
    yield chat
    context.close()
    assert chat.complaints == []
