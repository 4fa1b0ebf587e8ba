"""What the reader's window, zoom and system ask of the element."""

import pytest
from playwright.sync_api import Browser, expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played import inner
from frontend.tests.chatkit.browser.setting_up import opened, place


class TestReader:
    """What the reader's system, window and zoom ask for."""

    @pytest.mark.parametrize(("width", "height"), [(320, 240), (210, 360), (1200, 300)])
    def test_small_as_it_may_be_nothing_runs_over_the_edge(self, chat: Chat, width: int, height: int) -> None:
        chat.open(disclaimer={"text": "Answers can be wrong."})
        expect(chat.field).to_be_visible()
        chat.page.set_viewport_size({"width": width, "height": height})
        chat.page.wait_for_timeout(100)
        frame = inner(chat)
        assert frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        box = place(chat.field)
        assert box["y"] + box["height"] <= height
        chat.page.evaluate("() => chat.showHistory()")
        expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
        assert frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth")

    def test_at_twice_the_size_all_is_there_and_in_reach(self, browser: Browser, address: str) -> None:
        # 200 % zoom halves the window's own pixels.
        with opened(browser, address, viewport={"width": 640, "height": 400}, device_scale_factor=2) as chat:
            chat.open()
            expect(chat.field).to_be_in_viewport()
            expect(chat.frame.get_by_role("button", name="History")).to_be_in_viewport()
            chat.frame.get_by_role("button", name="Plan my week").scroll_into_view_if_needed()
            expect(chat.frame.get_by_role("button", name="Plan my week")).to_be_in_viewport()

    def test_with_larger_letters_of_the_readers_own_it_grows_along(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        size = "() => parseFloat(getComputedStyle(document.body).fontSize)"
        before = inner(chat).evaluate(size)
        session = chat.page.context.new_cdp_session(chat.page)
        session.send("Page.enable")
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        assert inner(chat).evaluate(size) == pytest.approx(2 * before)
        assert inner(chat).evaluate("() => document.documentElement.scrollWidth <= innerWidth")

    def test_asked_to_keep_still_nothing_moves(self, browser: Browser, address: str) -> None:
        with opened(browser, address, reduced_motion="reduce") as chat:
            chat.open()
            expect(chat.field).to_be_visible()
            chat.page.evaluate("() => chat.showHistory()")
            longest = """() => Math.max(0, ...[...document.querySelectorAll('*')].flatMap(element => {
              const { animationDuration, transitionDuration } = getComputedStyle(element)
              return [...animationDuration.split(','), ...transitionDuration.split(',')].map(parseFloat)
            }))"""
            assert inner(chat).evaluate(longest) < 0.001

    def test_in_a_palette_of_the_readers_own_every_control_has_an_edge(self, browser: Browser, address: str) -> None:
        with opened(browser, address, forced_colors="active") as chat:
            chat.open()
            expect(chat.field).to_be_visible()
            edge = "element => getComputedStyle(element).borderTopStyle"
            for name in ("History", "Show me what is left"):
                assert chat.frame.get_by_role("button", name=name).evaluate(edge) == "solid"
            assert chat.frame.locator(".ck-composer").evaluate(edge) == "solid"
