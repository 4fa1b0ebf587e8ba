"""Dictation in real Chromium, with its own microphone that beeps: recorded, sent, inserted, given up, refused."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Locator, expect

from frontend.tests.chatkit.browser.chat import Chat
from tests.chromium import chromium

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DEVICE = "--use-fake-device-for-media-stream"
ALLOWED = "--use-fake-ui-for-media-stream"

# What the frame did with the microphone, kept where the test can read it.
WATCH = """
if (window !== top && navigator.mediaDevices) {
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async wanted => {
    const stream = await ask(wanted)
    top.streams = [...(top.streams ?? []), stream]
    return stream
  }
}
"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> BrowserType:
    return browser.browser_type


def opened(engine: BrowserType, address: str, flags: list[str]) -> Iterator[Chat]:
    launched = engine.launch(executable_path=chromium(whole=True), args=FLAGS + flags)
    page = launched.new_page(viewport={"width": 420, "height": 720})
    page.add_init_script(WATCH)
    chat = Chat(page, address)
    yield chat
    launched.close()
    assert chat.complaints == []


@pytest.fixture
def spoken(engine: BrowserType, address: str) -> Iterator[Chat]:
    """A chat with a microphone that may be used."""
    yield from opened(engine, address, [DEVICE, ALLOWED])


@pytest.fixture
def refused(engine: BrowserType, address: str) -> Iterator[Chat]:
    """A chat whose reader does not allow the microphone."""
    yield from opened(engine, address, [DEVICE])


def open_with(chat: Chat, url: str = "/chatkit", **composer: Any) -> Chat:
    api = {"url": url, "domainKey": "local", "uploadStrategy": {"type": "direct", "uploadUrl": "/files"}}
    chat.open(api=api, composer={"dictation": {"enabled": True}, **composer})
    expect(chat.field).to_be_visible()
    return chat


def button(chat: Chat, name: str) -> Locator:
    return chat.frame.get_by_role("button", name=name)


def listening(chat: Chat) -> list[bool]:
    """Of every microphone that was opened, whether it is still on."""
    live: list[bool] = chat.page.evaluate(
        "() => (window.streams ?? []).flatMap(s => s.getTracks()).map(t => t.readyState === 'live')"
    )
    return live


def record(chat: Chat, ms: int = 1500) -> None:
    button(chat, "Dictate").click()
    expect(chat.frame.get_by_role("timer")).to_be_visible()
    chat.page.wait_for_timeout(ms)


def test_what_is_said_stands_in_the_field_at_the_caret(spoken: Chat) -> None:
    chat = open_with(spoken)
    chat.field.fill("Before after")
    chat.field.evaluate("field => field.setSelectionRange(6, 6)")
    record(chat)
    assert listening(chat) == [True]
    levels = chat.frame.locator(".ck-level").evaluate(
        """meter => new Promise(resolve => {
          const seen = []
          const look = () => {
            seen.push(Number(meter.style.getPropertyValue('--ck-level')))
            if (seen.length > 60) resolve(seen); else requestAnimationFrame(look)
          }
          look()
        })"""
    )
    assert max(levels) > 0.05
    expect(chat.frame.get_by_role("timer")).to_have_text(re.compile(r"0:0[2-9]"))
    button(chat, "Stop and insert the text").click()
    expect(chat.field).to_have_value("Before I heard you in audio/webm after")
    expect(chat.field).to_be_focused()
    assert listening(chat) == [False]


def test_escape_gives_up_and_turns_the_microphone_off(spoken: Chat) -> None:
    chat = open_with(spoken)
    chat.field.fill("As it was")
    record(chat, 600)
    chat.field.focus()
    chat.page.keyboard.press("Escape")
    expect(chat.frame.get_by_role("timer")).to_have_count(0)
    expect(chat.field).to_have_value("As it was")
    assert listening(chat) == [False]
    asked = chat.page.evaluate("fetch('/requests').then(answer => answer.json())")
    record(chat, 600)
    button(chat, "Cancel dictation").click()
    assert listening(chat) == [False, False]
    after = chat.page.evaluate("fetch('/requests').then(answer => answer.json())")
    assert [each["type"] for each in after].count("input.transcribe") == [each["type"] for each in asked].count(
        "input.transcribe"
    )


def test_by_keyboard_alone(spoken: Chat) -> None:
    chat = open_with(spoken)
    button(chat, "Dictate").focus()
    chat.page.keyboard.press("Enter")
    expect(button(chat, "Stop and insert the text")).to_be_focused()
    chat.page.wait_for_timeout(800)
    chat.page.keyboard.press("Enter")
    expect(chat.field).to_have_value("I heard you in audio/webm")


@pytest.mark.parametrize(
    ("status", "words"), [(501, "This server can’t turn speech into text."), (500, "The server said 500.")]
)
def test_a_server_that_does_not_transcribe_is_told_in_words(spoken: Chat, status: int, words: str) -> None:
    chat = open_with(spoken, f"/chatkit?status={status}")
    record(chat, 700)
    button(chat, "Stop and insert the text").click()
    expect(chat.frame.get_by_role("alert")).to_contain_text(words)
    expect(button(chat, "Try again")).to_have_count(0 if status == 501 else 1)
    assert listening(chat) == [False]
    button(chat, "Dismiss").click()
    expect(chat.frame.get_by_role("alert")).to_have_count(0)


def test_a_recording_that_did_not_get_through_is_sent_again(spoken: Chat) -> None:
    chat = open_with(spoken)
    record(chat, 700)
    chat.page.context.set_offline(True)
    button(chat, "Stop and insert the text").click()
    expect(chat.frame.get_by_role("alert")).to_contain_text("Your recording is kept.")
    chat.page.context.set_offline(False)
    button(chat, "Try again").click()
    expect(chat.field).to_have_value("I heard you in audio/webm")


def test_a_refused_microphone_is_explained(refused: Chat) -> None:
    chat = open_with(refused)
    button(chat, "Dictate").click()
    expect(chat.frame.get_by_role("alert")).to_contain_text("The microphone is not allowed here.")
    assert "error" in chat.heard()


def test_without_a_device_the_reader_is_told(engine: BrowserType, address: str) -> None:
    for chat in opened(engine, address, [ALLOWED]):
        open_with(chat)
        button(chat, "Dictate").click()
        expect(chat.frame.get_by_role("alert")).to_contain_text("No microphone was found.")


def test_taken_off_the_page_the_microphone_is_off(spoken: Chat) -> None:
    chat = open_with(spoken)
    record(chat, 300)
    chat.page.evaluate("() => chat.remove()")
    chat.page.wait_for_timeout(100)
    assert listening(chat) == [False]


def test_another_conversation_ends_the_recording(spoken: Chat) -> None:
    chat = open_with(spoken)
    record(chat, 300)
    chat.page.evaluate("() => chat.setThreadId('thr_long')")
    expect(chat.frame.get_by_role("timer")).to_have_count(0)
    assert listening(chat) == [False]


@pytest.mark.parametrize("width", [320, 1200])
def test_axe_finds_nothing_while_it_records_and_nothing_runs_over_the_edge(spoken: Chat, width: int) -> None:
    spoken.page.set_viewport_size({"width": width, "height": 640})
    tools = [{"id": "web", "label": "Search the web", "shortLabel": "Search", "icon": "globe", "pinned": True}]
    models = [{"id": "large", "label": "Large model", "default": True}]
    chat = open_with(spoken, attachments={"enabled": True}, tools=tools, models=models)
    record(chat, 300)
    assert chat.serious() == []
    assert chat.field.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    for shown in (button(chat, "Cancel dictation"), button(chat, "Stop and insert the text"), button(chat, "Send")):
        box, around = shown.bounding_box(), chat.frame.locator(".ck-composer").bounding_box()
        assert box
        assert around
        assert min(box["width"], box["height"]) >= 24
        assert around["x"] <= box["x"] <= around["x"] + around["width"] - box["width"]
