"""A chat over a ChatKit server that is played within the page; used by the tests of large threads and of items."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, expect

from frontend.tests.chatkit.browser.chat import Chat

SCRIPT = (Path(__file__).parent / "played.js").read_text()


def play(chat: Chat, **options: Any) -> Chat:
    chat.open(**options)
    expect(chat.field).to_be_visible()
    chat.page.evaluate(SCRIPT)
    return chat


def inner(chat: Chat) -> Frame:
    return next(frame for frame in chat.page.frames if frame != chat.page.main_frame)


def top_of(chat: Chat, item: str) -> float:
    """Where an item stands in view."""
    place = "id => document.querySelector(`[data-item='${id}']`).getBoundingClientRect().top"
    return float(inner(chat).evaluate(place, item))
