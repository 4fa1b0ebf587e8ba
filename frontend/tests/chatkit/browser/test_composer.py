"""Writing in real Chromium, with real keys: text with tags in it, undo, clipboard, input methods, right-to-left."""

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.writing import Writing


def test_a_tag_is_found_by_keyboard_and_stands_among_the_text_in_order(writing: Writing) -> None:
    writing.type("Ask @h")
    expect(writing.option("Hermione Granger")).to_be_visible()
    assert writing.marked() == "Harry Potter"
    writing.press("ArrowDown")
    assert writing.marked() == "Hermione Granger"
    writing.press("ArrowUp", "Tab")
    expect(writing.menu).to_have_count(0)
    writing.type("and ")
    writing.mention("map", "Map of the castle")
    writing.expect_tags("Harry Potter", "Map of the castle")
    expect(writing.field).to_be_focused()
    assert writing.draft() == "Ask Harry Potter and Map of the castle "
    content = writing.sent()
    assert [part["text"] for part in content] == ["Ask ", "Harry Potter", " and ", "Map of the castle"]
    assert content[1] == {
        "type": "input_tag",
        "id": "p1",
        "text": "Harry Potter",
        "group": "People",
        "interactive": True,
        "data": {"house": "Gryffindor"},
    }
    expect(writing.field).to_have_value("")
    bubble = writing.chat.frame.locator(".ck-user .ck-bubble")
    expect(bubble).to_have_text("Ask Harry Potter and Map of the castle")


def test_the_tags_lie_exactly_over_their_runs(writing: Writing) -> None:
    writing.type("Some words before it, so that the line is broken somewhere: ")
    writing.mention("harry", "Harry Potter")
    writing.type("and some more after ")
    writing.mention("map", "Map of the castle")
    writing.type("to the end")
    # The same text measured by the engine: the overlay and the field break their lines alike.
    overlay, field = writing.field.evaluate(
        """field => {
          const text = field.parentElement.querySelector('.ck-tags > div')
          return [text.scrollHeight, field.scrollHeight]
        }"""
    )
    assert overlay == field
    style = """(field, names) => {
      const text = field.parentElement.querySelector('.ck-tags > div')
      return names.map(name => [getComputedStyle(field)[name], getComputedStyle(text)[name]])
    }"""
    names = ["fontFamily", "fontSize", "fontWeight", "letterSpacing", "lineHeight", "paddingLeft", "paddingRight",
             "paddingTop", "whiteSpace", "overflowWrap", "wordBreak", "tabSize", "width"]  # fmt: skip
    for name, (of_field, of_text) in zip(names, writing.field.evaluate(style, names), strict=True):
        assert of_field == of_text, name


def test_the_caret_goes_around_a_tag_and_never_into_it(writing: Writing) -> None:
    writing.type("a ")
    writing.mention("harry", "Harry Potter")
    end = writing.caret()
    writing.press("ArrowLeft")
    after_tag = writing.caret()
    assert after_tag == end - 1
    writing.press("ArrowLeft")
    assert writing.caret() == 2
    writing.press("ArrowRight")
    assert writing.caret() == after_tag
    writing.press("Control+ArrowLeft")
    assert writing.caret() == 2
    writing.press("Shift+ArrowRight")
    assert writing.field.evaluate("field => field.selectionEnd") == after_tag
    expect(writing.tags).to_have_attribute("data-selected", "true")
    writing.press("Shift+ArrowLeft")
    assert writing.field.evaluate("field => field.selectionEnd") == 2
    writing.field.evaluate("field => field.setSelectionRange(8, 8)")
    writing.type("x")
    assert writing.draft() in ("a xHarry Potter ", "a Harry Potterx ")


def test_backspace_selects_a_tag_and_then_removes_it_and_all_of_it_can_be_undone(writing: Writing) -> None:
    writing.type("Hi ")
    writing.mention("harry", "Harry Potter")
    writing.press("Backspace", "Backspace")
    expect(writing.tags).to_have_attribute("data-selected", "true")
    assert writing.draft() == "Hi Harry Potter"
    writing.press("Backspace")
    expect(writing.tags).to_have_count(0)
    assert writing.draft() == "Hi "
    writing.press("Control+z")
    writing.expect_tags("Harry Potter")
    writing.press("Control+Shift+z")
    expect(writing.tags).to_have_count(0)
    writing.press("Control+z", "Control+z", "Control+z")
    assert writing.draft().startswith("Hi @")
    writing.press("Escape")
    writing.press("Home", "Delete")
    assert writing.draft().startswith("i @")


def test_delete_and_whole_words_treat_a_tag_as_one_thing(writing: Writing) -> None:
    writing.mention("harry", "Harry Potter")
    writing.press("Home", "Delete")
    expect(writing.tags).to_have_attribute("data-selected", "true")
    writing.press("ArrowRight", "Control+Backspace")
    expect(writing.tags).to_have_attribute("data-selected", "true")
    writing.press("Delete")
    expect(writing.tags).to_have_count(0)
    assert writing.draft() == " "


def test_tags_are_cut_and_pasted_within_the_composer_and_words_elsewhere(writing: Writing) -> None:
    writing.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    writing.type("a ")
    writing.mention("harry", "Harry Potter")
    writing.press("Control+a", "Control+x")
    expect(writing.field).to_have_value("")
    assert writing.page.evaluate("navigator.clipboard.readText()") == "a Harry Potter "
    writing.press("Control+v", "Control+v")
    expect(writing.tags).to_have_count(2)
    assert writing.draft() == "a Harry Potter a Harry Potter "
    writing.press("Control+z")
    expect(writing.tags).to_have_count(1)
    writing.page.evaluate(
        "() => { const area = document.createElement('textarea'); area.id = 'elsewhere'; document.body.append(area) }"
    )
    writing.page.locator("#elsewhere").focus()
    writing.press("Control+v")
    expect(writing.page.locator("#elsewhere")).to_have_value("a Harry Potter ")


def test_formatted_text_is_pasted_as_words(writing: Writing) -> None:
    writing.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    writing.page.evaluate(
        """() => navigator.clipboard.write([new ClipboardItem({
          'text/html': new Blob(['<h1>bold</h1>'], { type: 'text/html' }),
          'text/plain': new Blob(['bold'], { type: 'text/plain' }),
        })])"""
    )
    writing.field.focus()
    writing.press("Control+v")
    expect(writing.field).to_have_value("bold")


@pytest.mark.speed
def test_a_large_text_is_pasted_and_typed_on_without_delay(writing: Writing) -> None:
    writing.mention("harry", "Harry Potter")
    text = "The quick brown fox jumps over the lazy dog. " * 4_550
    assert len(text) > 200_000
    writing.page.keyboard.insert_text(text)
    took = writing.field.evaluate(
        """async field => {
          const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
          await frame()
          const times = []
          for (let n = 0; n < 9; n++) {
            const begun = performance.now()
            document.execCommand('insertText', false, 'x')
            await frame()
            times.push(performance.now() - begun)
          }
          return Math.min(...times)
        }"""
    )
    # The quickest: how busy the machine is says nothing about the field.
    assert took < 150
    assert writing.draft().endswith("dog. xxxxxxxxx")
    box = writing.field.bounding_box()
    assert box
    assert box["height"] < 300
    content = writing.sent()
    assert content[0]["id"] == "p1"
    assert len(content[1]["text"]) > 200_000
    more = writing.chat.frame.get_by_role("button", name="Show more")
    expect(more).to_be_visible()
    assert len(writing.chat.frame.locator(".ck-bubble").inner_text()) < 2_000


def test_an_input_method_composes_undisturbed(writing: Writing) -> None:
    client = writing.page.context.new_cdp_session(writing.page)
    writing.mention("harry", "Harry Potter")
    for text in ("k", "こ", "こん", "こんに"):
        client.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    assert writing.field.input_value().endswith(" こんに")
    client.send(
        "Input.dispatchKeyEvent",
        {"type": "keyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229, "nativeVirtualKeyCode": 229},
    )
    assert writing.field.input_value().endswith(" こんに")
    client.send("Input.insertText", {"text": "今日は"})
    assert writing.draft() == "Harry Potter 今日は"
    writing.type(" @her")
    expect(writing.option("Hermione Granger")).to_be_visible()
    writing.press("Escape")
    assert [part["text"] for part in writing.sent()] == ["Harry Potter", " 今日は @her"]


def test_right_to_left_text_runs_its_own_way_with_tags_in_it(writing: Writing) -> None:
    writing.type("שלום ")
    assert writing.field.evaluate("field => getComputedStyle(field).direction") == "rtl"
    writing.mention("הארי", "הארי פוטר")
    writing.type("ועוד ")
    writing.mention("harry", "Harry Potter")
    assert writing.draft() == "שלום הארי פוטר ועוד Harry Potter "
    # To the left of the one before: the line runs from the right.
    first, second = (writing.tags.nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert second["x"] + second["width"] < first["x"]
    end = writing.caret()
    writing.press("ArrowRight", "ArrowRight")
    assert writing.caret() < end - len("Harry Potter")
    writing.press("Control+a", "Delete")
    writing.type("Hello")
    assert writing.field.evaluate("field => getComputedStyle(field).direction") == "ltr"


def test_lines_are_made_with_shift_and_the_field_grows_with_them(writing: Writing) -> None:
    before = writing.field.bounding_box()
    for line in ("One", "two", "three"):
        writing.type(line)
        writing.press("Shift+Enter")
    after = writing.field.bounding_box()
    assert before
    assert after
    assert after["height"] >= before["height"] + 70
    for _ in range(30):
        writing.press("Shift+Enter")
    tall = writing.field.bounding_box()
    assert tall
    assert tall["height"] <= 290
    writing.press("Control+a", "Delete")
    assert writing.field.bounding_box() == before


def test_the_focus_comes_from_the_page_also_out_of_the_history(chat: Chat) -> None:
    chat.open(history={"enabled": True})
    expect(chat.field).to_be_visible()
    chat.page.evaluate("() => chat.showHistory()")
    expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
    chat.page.evaluate("() => chat.focusComposer()")
    expect(chat.field).to_be_focused()
    chat.page.keyboard.type("Here")
    expect(chat.field).to_have_value("Here")
