"""The element in a React application, through the wrapper that OpenAI publishes, as it is published."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.setting_up import body_of


@pytest.fixture
def chat(browser: Browser, address: str) -> Iterator[Chat]:
    context = browser.new_context(viewport={"width": 420, "height": 720})
    opened = Chat(context.new_page(), address)
    opened.page.goto(f"{address}react.html")
    yield opened
    context.close()
    assert opened.complaints == []


def told(chat: Chat, kind: str) -> list[Any]:
    found: list[Any] = chat.page.evaluate(
        "kind => told.filter(({ type }) => type === kind).map(({ detail }) => detail)", kind
    )
    return found


INNER = "document.querySelector('#chat').shadowRoot.querySelector('iframe').contentWindow"


def test_a_conversation_reaches_every_handler_in_order(chat: Chat) -> None:
    chat.ask("Hello")
    types = chat.page.evaluate("() => told.map(({ type }) => type).filter(type => type !== 'log')")
    assert types == ["ready", "thread.change", "response.start", "response.end"]
    chat.ask("effect")
    assert told(chat, "effect") == [{"name": "open_list", "data": {"list": "work"}}]
    chat.ask("markdown")
    chat.frame.get_by_role("button", name="a plan").click()
    assert told(chat, "deeplink") == [{"name": "open", "data": {"view": "today"}}]
    chat.send("error")
    expect(chat.frame.get_by_role("alert")).to_contain_text("The model is busy.")
    [error] = told(chat, "error")
    assert error.startswith("The model is busy.")


def test_all_of_its_methods_do_what_they_say(chat: Chat) -> None:
    expect(chat.field).to_be_visible()
    chat.page.evaluate("() => control.setComposerValue({ text: 'Draft', selectedToolId: 'search' })")
    expect(chat.field).to_have_value("Draft")
    assert told(chat, "tool.change") == [{"toolId": "search"}]
    chat.page.evaluate("() => control.focusComposer()")
    expect(chat.field).to_be_focused()
    chat.page.evaluate("() => control.showHistory()")
    expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
    chat.page.evaluate("() => control.hideHistory()")
    expect(chat.frame.get_by_role("heading", name="History")).to_have_count(0)
    chat.page.evaluate("() => control.setThreadId('thr_long')")
    expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
    assert told(chat, "thread.load.start") == told(chat, "thread.load.end") == [{"threadId": "thr_long"}]
    chat.page.evaluate("() => control.sendUserMessage({ text: 'From React', newThread: true })")
    expect(chat.frame.get_by_role("main").get_by_text("You said: From React")).to_be_visible()
    chat.page.evaluate("() => control.sendCustomAction({ type: 'greet' })")
    expect(chat.frame.get_by_role("main").get_by_text("Did greet with None")).to_be_visible()
    chat.page.evaluate("() => control.fetchUpdates()")
    refusal = chat.page.evaluate("() => control.setThreadId('thr_gone').then(() => '', error => error.name)")
    assert refusal == "ChatKitError"
    assert (told(chat, "history.open"), told(chat, "history.close")) == ([None], [None])


def test_drawn_anew_it_keeps_the_thread_and_calls_the_newest_functions(chat: Chat) -> None:
    chat.ask("Hello")
    chat.field.fill("Half a thought")
    chat.page.evaluate(f"() => {{ {INNER}.marker = 1 }}")
    chat.page.evaluate("() => redraw({ scheme: 'dark', count: 7, shown: true })")
    expect(chat.frame.locator("html[data-theme=dark]")).to_be_attached()
    expect(chat.field).to_have_value("Half a thought")
    assert chat.page.evaluate(f"() => {INNER}.marker") == 1
    chat.frame.get_by_role("button", name="Home").click()
    assert told(chat, "leftAction") == [7]
    with chat.page.expect_request(lambda request: "add_client_tool_output" in (request.post_data or "")) as request:
        chat.send("tool")
    assert body_of(request.value)["params"]["result"] == {"name": "get_time", "count": 7}


def test_taken_out_of_the_tree_and_put_back_it_can_be_talked_to(chat: Chat) -> None:
    expect(chat.field).to_be_visible()
    chat.page.evaluate("() => redraw({ scheme: 'light', count: 0, shown: false })")
    expect(chat.page.locator("#chat")).to_have_count(0)
    chat.page.evaluate("() => redraw({ scheme: 'light', count: 0, shown: true })")
    chat.ask("Back again")
    expect(chat.frame.get_by_role("main").get_by_text("You said: Back again")).to_be_visible()
    assert chat.page.locator("#chat.chat").count() == 1
