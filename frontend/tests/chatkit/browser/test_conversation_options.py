"""The options for a conversation: actions at items, client tools, widgets' actions, following an answer."""

from typing import Any, ClassVar

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat, until
from frontend.tests.chatkit.browser.played import play
from frontend.tests.chatkit.browser.setting_up import asked, set_options


class TestThreadItemActions:
    def test_none_are_offered_by_default(self, chat: Chat) -> None:
        chat.open(threadItemActions={}).ask("Hello")
        for name in ("Good response", "Bad response", "Answer again"):
            expect(chat.frame.get_by_role("button", name=name)).to_have_count(0)

    def test_feedback_goes_to_the_server(self, chat: Chat) -> None:
        chat.open(threadItemActions={"feedback": True}).ask("Hello")
        requests = asked(chat)
        chat.frame.get_by_role("button", name="Good response").click()
        expect(chat.frame.get_by_role("button", name="Good response")).to_have_attribute("aria-pressed", "true")
        assert [(each["type"], each["params"]["kind"]) for each in requests] == [("items.feedback", "positive")]
        expect(chat.frame.get_by_role("button", name="Answer again")).to_have_count(0)

    def test_retry_has_the_server_answer_again(self, chat: Chat) -> None:
        chat.open(threadItemActions={"retry": True}).ask("Hello")
        requests = asked(chat)
        chat.frame.get_by_role("button", name="Answer again").click()
        expect(chat.frame.get_by_role("main").get_by_text("You said: Hello")).to_have_count(1)
        assert requests[0]["type"] == "threads.retry_after_item"
        expect(chat.frame.get_by_role("button", name="Good response")).to_have_count(0)


class TestOnClientTool:
    def test_is_called_with_the_tool_and_its_result_goes_back(self, chat: Chat) -> None:
        chat.open()
        set_options(chat, "{ onClientTool: async call => { window.call = call; return { time: '12:00' } } }")
        requests = asked(chat)
        chat.send("tool")
        until(chat.page, "() => window.call")
        assert chat.page.evaluate("call") == {"name": "get_time", "params": {"zone": "UTC"}}
        expect(chat.frame.get_by_role("button", name="Send")).to_be_visible()
        assert requests[-1]["type"] == "threads.add_client_tool_output"
        assert requests[-1]["params"]["result"] == {"time": "12:00"}


class TestOnAction:
    WIDGET: ClassVar[dict[str, Any]] = {
        "type": "Card",
        "children": [
            {
                "type": "Button",
                "label": "Open",
                "onClickAction": {"type": "open", "payload": {"id": 7}, "handler": "client"},
            }
        ],
    }

    def test_gets_the_action_and_the_widget_it_came_from(self, chat: Chat) -> None:
        play(chat)
        fill = "widget => { played.items = [played.fill({ type: 'widget', widget }, 1)] }"
        chat.page.evaluate(fill, self.WIDGET)
        chat.page.evaluate(
            """() => played.open({ widgets: { async onAction(action, item) {
              window.done = [action, item.id, item.widget.type]
            } } })"""
        )
        chat.frame.get_by_role("button", name="Open").click()
        until(chat.page, "() => window.done")
        assert chat.page.evaluate("done") == [{"type": "open", "payload": {"id": 7}}, "item_1", "Card"]
        assert not any("action" in each["type"] for each in chat.page.evaluate("played.asked"))


class TestAutoScroll:
    @pytest.mark.parametrize("option", [True, False])
    def test_follows_an_answer_only_when_asked_to(self, chat: Chat, option: bool) -> None:
        chat.open(thread={"autoScroll": option}).send("long")
        expect(chat.frame.get_by_text("Paragraph 3.").first).to_be_attached(timeout=15_000)
        scroll = chat.frame.locator(".ck-scroll")
        distance = "box => box.scrollHeight - box.scrollTop - box.clientHeight"
        chat.page.wait_for_timeout(1500)
        chat.frame.get_by_role("button", name="Stop").click()
        assert (scroll.evaluate(distance) < 60) is option
