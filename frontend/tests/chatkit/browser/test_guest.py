"""The element as a guest on somebody's page: keys, focus, removal and return, style."""

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.played import inner


class TestKeys:
    LISTEN = """() => {
      window.keys = []
      for (const type of ['keydown', 'keyup']) addEventListener(type, event => {
        keys.push(`${type} ${event.key} ${event.target.id}`)
        if (event.key === 'F2' || (event.ctrlKey && event.key === 'k')) event.preventDefault()
      })
      const frame = chat.shadowRoot.querySelector('iframe').contentWindow
      window.used = []
      frame.addEventListener('keydown', event => setTimeout(() => used.push([event.key, event.defaultPrevented])))
    }"""

    @pytest.fixture
    def listening(self, chat: Chat) -> Chat:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(self.LISTEN)
        return chat

    def keys(self, chat: Chat) -> list[str]:
        found: list[str] = chat.page.evaluate("() => keys")
        return found

    def test_a_shortcut_reaches_the_page_pressed_and_released_and_is_used_there(self, listening: Chat) -> None:
        listening.field.press("Control+k")
        heard = self.keys(listening)
        assert "keydown k chat" in heard
        assert "keyup k chat" in heard
        listening.page.wait_for_timeout(50)
        assert ["k", True] in listening.page.evaluate("() => used")

    def test_what_is_typed_and_what_edits_stays_inside(self, listening: Chat) -> None:
        for key in ("a", "Shift+B", "Backspace", "ArrowLeft", "Home", "Control+a", "Control+z", "Delete"):
            listening.field.press(key)
        assert [key for key in self.keys(listening) if "Control" not in key] == []

    def test_a_key_that_does_nothing_in_the_field_is_offered(self, listening: Chat) -> None:
        listening.field.press("F2")
        listening.field.press("Escape")
        assert [key for key in self.keys(listening) if key.startswith("keydown")] == [
            "keydown F2 chat",
            "keydown Escape chat",
        ]

    def test_a_key_used_inside_is_not_offered(self, listening: Chat) -> None:
        listening.frame.get_by_role("button", name="History").press("Enter")
        expect(listening.frame.get_by_role("heading", name="History")).to_be_visible()
        listening.page.keyboard.press("Escape")
        expect(listening.frame.get_by_role("heading", name="History")).to_have_count(0)
        assert self.keys(listening) == []

    def test_a_letter_pressed_on_a_button_is_the_pages(self, listening: Chat) -> None:
        listening.frame.get_by_role("button", name="History").press("j")
        assert self.keys(listening) == ["keydown j chat", "keyup j chat"]


class TestFocus:
    AROUND = """() => {
      const button = name => Object.assign(document.createElement('button'), { id: name, textContent: name })
      chat.before(button('before'))
      chat.after(button('after'))
    }"""

    def order(self, chat: Chat, key: str, start: str) -> list[str]:
        """Where the focus is after each press, until it has gone through the element."""
        chat.page.locator(f"#{start}").focus()
        found: list[str] = []
        for _ in range(200):
            chat.page.keyboard.press(key)
            outside = chat.page.evaluate("() => document.activeElement.id")
            if outside != "chat":
                return [*found, outside]
            active = "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
            found.append(inner(chat).evaluate(active))
        raise AssertionError(f"The focus never came out: {found}")

    def test_tab_goes_in_through_everything_and_out_again_both_ways(self, chat: Chat) -> None:
        chat.open(disclaimer={"text": "[How](https://example.com)"})
        expect(chat.field).to_be_visible()
        expect(chat.frame.get_by_role("link", name="How")).to_be_visible()
        chat.page.evaluate(self.AROUND)
        forth = self.order(chat, "Tab", "before")
        assert forth[0] == "History"
        assert {"Message", "Show me what is left", "How"} <= set(forth)
        assert forth[-1] == "after"
        back = self.order(chat, "Shift+Tab", "after")
        assert back[:-1] == forth[:-1][::-1]
        assert back[-1] == "before"

    def test_the_history_is_no_trap_and_hides_what_lies_under_it(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(self.AROUND)
        chat.frame.get_by_role("button", name="History").click()
        expect(chat.frame.get_by_role("button", name="Back to the conversation")).to_be_focused()
        through = self.order(chat, "Tab", "before")
        assert through[0] == "Back to the conversation"
        assert "Message" not in through
        assert through[-1] == "after"

    def test_a_history_that_the_page_opens_leaves_the_focus_in_the_page(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(self.AROUND)
        chat.page.locator("#before").focus()
        chat.page.evaluate("() => chat.showHistory()")
        expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
        expect(chat.page.locator("#before")).to_be_focused()

    def test_the_focus_comes_back_from_the_history_to_where_it_was(self, chat: Chat) -> None:
        chat.open()
        chat.frame.get_by_role("button", name="History").press("Enter")
        chat.page.keyboard.press("Escape")
        expect(chat.frame.get_by_role("button", name="History")).to_be_focused()


class TestPlace:
    def test_taken_off_and_put_back_it_keeps_thread_draft_and_history(self, chat: Chat) -> None:
        chat.open().ask("Hello there")
        chat.field.fill("Half a thought")
        chat.page.evaluate("() => chat.showHistory()")
        chat.page.evaluate("() => { chat.remove(); document.body.append(chat) }")
        expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
        chat.page.evaluate("() => chat.hideHistory()")
        expect(chat.field).to_have_value("Half a thought")
        expect(chat.frame.get_by_role("main").get_by_text("You said: Hello there")).to_be_visible()
        assert chat.heard().count("ready") == 2

    def test_moved_as_a_whole_it_is_not_even_drawn_anew(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        moved = chat.page.evaluate(
            """() => {
              if (!('moveBefore' in Element.prototype)) return null
              const frame = chat.shadowRoot.querySelector('iframe')
              frame.contentWindow.marker = 1
              const box = document.body.appendChild(document.createElement('div'))
              box.style.height = '600px'
              box.moveBefore(chat, null)
              return frame.contentWindow?.marker === 1 && frame === chat.shadowRoot.querySelector('iframe')
            }"""
        )
        assert moved in (True, None)
        expect(chat.field).to_be_visible()

    def test_a_call_made_while_it_is_off_the_page_is_held(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(
            """async () => {
              chat.remove()
              const call = chat.setComposerValue({ text: 'Meanwhile' })
              document.body.append(chat)
              await call
            }"""
        )
        expect(chat.field).to_have_value("Meanwhile")

    def test_hidden_and_shown_it_is_as_it_was(self, chat: Chat) -> None:
        chat.open()
        chat.field.fill("Half a thought")
        chat.page.evaluate("() => { chat.hidden = true }")
        expect(chat.page.locator("#chat")).to_be_hidden()
        chat.page.evaluate("() => { chat.hidden = false }")
        expect(chat.field).to_have_value("Half a thought")

    def test_two_on_a_page_have_nothing_in_common(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(
            """() => {
              const two = document.createElement('openai-chatkit')
              two.id = 'two'
              two.setOptions({ ...options, theme: 'dark', locale: 'de' })
              document.body.append(two)
            }"""
        )
        other = chat.page.frame_locator("#two iframe")
        other.get_by_role("textbox", name="Nachricht").fill("In two")
        chat.field.fill("In one")
        expect(other.get_by_role("textbox", name="Nachricht")).to_have_value("In two")
        expect(other.locator("html[data-theme=dark][lang='de-DE']")).to_be_attached()
        expect(chat.frame.locator("html[data-theme=light][lang=en]")).to_be_attached()
        other.get_by_role("button", name="Verlauf").click()
        assert "history.open" not in chat.heard()

    def test_loaded_twice_it_is_defined_once(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        chat.page.evaluate(
            """() => new Promise(resolve => {
              const again = document.createElement('script')
              again.type = 'module'
              again.src = `${document.querySelector('script[src]').src}?again`
              again.onload = resolve
              document.head.append(again)
            })"""
        )
        expect(chat.field).to_be_visible()


class TestStyle:
    LOUD = """() => {
      const loud = new CSSStyleSheet()
      loud.replaceSync(`* { color: red !important; font: 40px fantasy !important; letter-spacing: 9px; }
        iframe, openai-chatkit { border: 9px solid red; } button { display: none !important; }`)
      document.adoptedStyleSheets = [loud]
    }"""

    def test_the_pages_rules_do_not_reach_in(self, chat: Chat) -> None:
        look = "field => ['color', 'fontSize', 'fontFamily'].map(name => getComputedStyle(field)[name])"
        chat.open()
        before = chat.field.evaluate(look)
        chat.page.evaluate(self.LOUD)
        assert chat.field.evaluate(look) == before
        expect(chat.frame.get_by_role("button", name="History")).to_be_visible()
        assert chat.page.locator("#chat iframe").evaluate("frame => getComputedStyle(frame).borderTopWidth") == "0px"

    def test_its_own_do_not_leak_out(self, chat: Chat) -> None:
        chat.open()
        expect(chat.field).to_be_visible()
        assert chat.page.evaluate("() => document.querySelectorAll('style').length") == 0
        assert chat.page.evaluate("() => document.adoptedStyleSheets.length") == 0
        properties = "() => [...getComputedStyle(document.body)].filter(name => name.startsWith('--ck'))"
        assert chat.page.evaluate(properties) == []
