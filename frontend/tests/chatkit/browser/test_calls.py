"""Every method of the published types, and every event at the moment its comment names."""

from typing import Any

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.setting_up import asked


def refusal(chat: Chat, call: str) -> Any:
    """What a call is refused with; None where it is not."""
    return chat.page.evaluate(
        f"""() => {call}.then(() => null, error => ({{
          message: error.message, code: error.code, status: error.status, isError: error instanceof Error
        }}))"""
    )


def details(chat: Chat, kind: str) -> list[Any]:
    found: list[Any] = chat.page.evaluate(
        "kind => heard.filter(({ type }) => type === kind).map(({ detail }) => detail)", kind
    )
    return found


class TestFocusComposer:
    def test_takes_the_focus_from_the_page_and_from_under_the_history(self, chat: Chat) -> None:
        chat.open()
        chat.page.evaluate("() => chat.focusComposer()")
        expect(chat.field).to_be_focused()
        assert chat.page.evaluate("() => document.activeElement.id") == "chat"
        chat.page.evaluate("() => { document.activeElement.blur(); return chat.showHistory() }")
        expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
        chat.page.evaluate("() => chat.focusComposer()")
        expect(chat.field).to_be_focused()
        expect(chat.frame.get_by_role("heading", name="History")).to_have_count(0)


class TestSetThreadId:
    def test_opens_a_thread_and_the_new_one(self, chat: Chat) -> None:
        chat.open()
        chat.page.evaluate("() => chat.setThreadId('thr_long')")
        expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
        chat.page.evaluate("() => chat.setThreadId(null)")
        expect(chat.frame.get_by_role("heading", name="What shall we do today?")).to_be_visible()
        assert details(chat, "thread.change") == [{"threadId": "thr_long"}, {"threadId": None}]
        assert details(chat, "thread.load.end") == [{"threadId": "thr_long"}]

    def test_is_refused_where_the_thread_is_gone_and_told_as_an_error_once(self, chat: Chat) -> None:
        chat.open()
        told = refusal(chat, "chat.setThreadId('thr_gone')")
        assert told["status"] == 404
        assert told["code"] == "not_found"
        assert told["isError"]
        assert len(details(chat, "error")) == 1


class TestSendUserMessage:
    def test_sends_all_it_is_given_and_leaves_the_composer_alone(self, chat: Chat) -> None:
        chat.open()
        chat.field.fill("A draft")
        requests = asked(chat)
        tag = {"type": "input_tag", "id": "p1", "text": "Anna", "data": {}, "interactive": False}
        chat.page.evaluate(
            "params => chat.sendUserMessage(params)",
            {
                "content": [{"type": "input_text", "text": "Ask "}, tag],
                "reply": "as you said",
                "toolChoice": {"id": "search"},
                "model": "large",
            },
        )
        sent = requests[0]["params"]["input"]
        assert [part["type"] for part in sent["content"]] == ["input_text", "input_tag"]
        assert sent["quoted_text"] == "as you said"
        assert sent["inference_options"] == {"tool_choice": {"id": "search"}, "model": "large"}
        expect(chat.field).to_have_value("A draft")

    def test_goes_to_a_new_thread_when_asked_to(self, chat: Chat) -> None:
        chat.open(initialThread="thr_long")
        expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
        requests = asked(chat)
        chat.page.evaluate("() => chat.sendUserMessage({ text: 'Anew', newThread: true })")
        expect(chat.frame.get_by_role("main").get_by_text("You said: Anew")).to_be_visible()
        assert requests[0]["type"] == "threads.create"

    @pytest.mark.parametrize("params", ["{}", "{ text: '  ' }", "'Hi'", "{ content: [{ type: 'input_tag' }] }"])
    def test_is_refused_without_anything_to_send(self, chat: Chat, params: str) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        assert refusal(chat, f"chat.sendUserMessage({params})")["code"] == "argument"

    def test_is_refused_where_the_server_fails_and_the_message_waits_to_be_sent(self, chat: Chat) -> None:
        chat.open(api={"url": "/chatkit?status=500", "domainKey": "local"})
        told = refusal(chat, "chat.sendUserMessage({ text: 'Keep me' })")
        assert (told["status"], told["isError"]) == (500, True)
        expect(chat.frame.get_by_text("Keep me")).to_be_visible()
        assert len(details(chat, "error")) == 1


class TestSetComposerValue:
    def test_writes_without_sending_and_tells_of_the_tool(self, chat: Chat) -> None:
        chat.open(composer={"tools": [{"id": "search", "label": "Search", "icon": "globe"}]})
        requests = asked(chat)
        chat.page.evaluate("() => chat.setComposerValue({ text: 'Not yet', selectedToolId: 'search' })")
        expect(chat.field).to_have_value("Not yet")
        chat.page.evaluate("() => chat.setComposerValue({ selectedToolId: null })")
        assert details(chat, "tool.change") == [{"toolId": "search"}, {"toolId": None}]
        expect(chat.field).to_have_value("Not yet")
        assert requests == []


class TestFetchUpdates:
    def test_reads_the_thread_again(self, chat: Chat) -> None:
        chat.open().ask("Hello")
        requests = asked(chat)
        chat.page.evaluate("() => chat.fetchUpdates()")
        assert {each["type"] for each in requests} == {"threads.get_by_id", "items.list"}

    def test_is_refused_where_the_server_can_not_be_reached(self, chat: Chat) -> None:
        chat.open().ask("Hello")
        chat.page.route("**/chatkit", lambda route: route.abort())
        told = refusal(chat, "chat.fetchUpdates()")
        assert told["code"] == "network"
        assert len(details(chat, "error")) == 1


class TestSendCustomAction:
    def test_goes_to_the_server_for_the_item(self, chat: Chat) -> None:
        chat.open().ask("card")
        requests = asked(chat)
        item = chat.frame.locator("[data-item]").last.get_attribute("data-item")
        chat.page.evaluate("item => chat.sendCustomAction({ type: 'greet', payload: { name: 'Anna' } }, item)", item)
        expect(chat.frame.get_by_role("main").get_by_text("Did greet with {'name': 'Anna'}")).to_be_visible()
        assert requests[0]["type"] == "threads.custom_action"
        assert requests[0]["params"]["action"] == {"type": "greet", "payload": {"name": "Anna"}}
        assert requests[0]["params"]["item_id"] == item

    def test_is_refused_without_a_thread_and_without_a_type(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        assert "open thread" in refusal(chat, "chat.sendCustomAction({ type: 'greet' })")["message"]
        assert refusal(chat, "chat.sendCustomAction({})")["code"] == "argument"


class TestHistory:
    def test_opens_and_closes_with_one_event_each(self, chat: Chat) -> None:
        chat.open()
        chat.page.evaluate("() => chat.showHistory()")
        chat.page.evaluate("() => chat.showHistory()")
        expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
        chat.page.evaluate("() => chat.hideHistory()")
        chat.page.evaluate("() => chat.hideHistory()")
        expect(chat.frame.get_by_role("heading", name="History")).to_have_count(0)
        assert chat.heard() == ["ready", "history.open", "history.close"]

    def test_is_refused_where_it_is_turned_off(self, chat: Chat) -> None:
        chat.open(history={"enabled": False})
        expect(chat.field).to_be_visible()
        assert "history.enabled" in refusal(chat, "chat.showHistory()")["message"]


def test_calls_made_before_all_is_ready_are_held_not_lost(chat: Chat) -> None:
    chat.open()
    chat.page.evaluate(
        """async () => {
          const early = document.createElement('openai-chatkit')
          early.id = 'early'
          const call = early.setComposerValue({ text: 'Held' })
          document.body.append(early)
          early.setOptions(options)
          await call
        }"""
    )
    expect(chat.page.frame_locator("#early iframe").get_by_role("textbox", name="Message")).to_have_value("Held")


def test_a_refused_call_that_nobody_waits_for_is_no_unhandled_failure_of_the_page(chat: Chat) -> None:
    chat.open()
    chat.page.evaluate("() => { addEventListener('unhandledrejection', () => { window.unhandled = true }) }")
    chat.page.evaluate("() => { chat.setThreadId('thr_gone') }")
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    chat.page.wait_for_timeout(100)
    assert chat.page.evaluate("() => window.unhandled") is None
    assert len(details(chat, "error")) == 1


class TestEvents:
    def test_a_first_message_is_told_in_its_order(self, chat: Chat) -> None:
        chat.open().ask("Hello")
        assert chat.heard() == ["ready", "thread.change", "response.start", "response.end"]
        assert details(chat, "ready") == [None]
        assert details(chat, "response.start") == [None]
        [change] = details(chat, "thread.change")
        assert change["threadId"].startswith("thr_")

    def test_a_thread_of_the_history_is_told_with_its_loading(self, chat: Chat) -> None:
        chat.open()
        chat.frame.get_by_role("button", name="History").click()
        # Any of them: which ones are listed first depends on the tests before.
        chat.frame.locator(".ck-row button").first.click()
        until(chat.page, "() => heard.some(({ type }) => type === 'thread.load.end')")
        assert chat.heard() == [
            "ready",
            "history.open",
            "history.close",
            "thread.change",
            "thread.load.start",
            "thread.load.end",
        ]

    def test_effects_and_deep_links_come_with_name_and_data(self, chat: Chat) -> None:
        chat.open().ask("effect")
        assert details(chat, "effect") == [{"name": "open_list", "data": {"list": "work"}}]
        chat.ask("markdown")
        chat.frame.get_by_role("button", name="a plan").click()
        assert details(chat, "deeplink") == [{"name": "open", "data": {"view": "today"}}]

    def test_an_error_is_an_error_of_the_pages_own(self, chat: Chat) -> None:
        chat.open()
        chat.page.evaluate(
            """() => chat.addEventListener('chatkit.error', ({ detail }) => {
              window.isOwn = detail.error instanceof Error
            })"""
        )
        chat.send("error")
        expect(chat.frame.get_by_role("alert")).to_contain_text("The model is busy.")
        assert chat.page.evaluate("() => isOwn") is True
        assert len(details(chat, "error")) == 1

    def test_what_it_does_not_know_is_logged(self, chat: Chat) -> None:
        chat.open(telepathy=True)
        expect(chat.field).to_be_visible()
        assert {"name": "options.unknown", "data": {"options": ["telepathy"]}} in details(chat, "log")


def test_options_may_be_set_as_a_property_too(chat: Chat) -> None:
    chat.open()
    chat.page.evaluate("() => { chat.options = { ...options, frameTitle: 'By property' } }")
    expect(chat.page.locator("#chat iframe")).to_have_attribute("title", "By property")
    assert chat.page.evaluate("() => chat.options.frameTitle") == "By property"
