"""The element on a plain page in real Chromium, under a strict content policy, with the plain ChatKit server.

Run from the project's root: `pytest frontend/tests/chatkit/browser`.
"""

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat


def test_a_conversation_streams_and_the_page_hears_of_it_in_order(chat: Chat) -> None:
    chat.open().ask("markdown")
    expect(chat.frame.get_by_role("cell", name="room 4")).to_be_visible()
    expect(chat.frame.get_by_role("link", name="the guide")).to_have_attribute("rel", "noopener noreferrer")
    assert chat.heard() == ["ready", "thread.change", "response.start", "response.end"]
    chat.frame.get_by_role("button", name="a plan").click()
    assert chat.heard()[-1] == "deeplink"


def test_the_card_answers_at_once_also_while_an_answer_streams(chat: Chat) -> None:
    chat.open().ask("card")
    chat.send("slow")
    expect(chat.frame.get_by_role("button", name="Stop")).to_be_visible()
    before = chat.box("Call mom").get_attribute("data-state")
    chat.box("Call mom").click()
    after = "unchecked" if before == "checked" else "checked"
    expect(chat.box("Call mom")).to_have_attribute("data-state", after, timeout=1000)
    expect(chat.frame.get_by_role("button", name="Stop")).to_be_visible()
    chat.field.press("Escape")
    expect(chat.frame.get_by_role("button", name="Send")).to_be_visible()


def test_the_form_adds_starts_over_and_keeps_the_focus(chat: Chat) -> None:
    chat.open().ask("card")
    field = chat.frame.get_by_placeholder("Add a todo").last
    field.fill("Buy stamps")
    field.press("Enter")
    expect(chat.frame.get_by_text("Buy stamps").last).to_be_visible()
    expect(field).to_have_value("")
    expect(field).to_be_focused()


def test_the_reader_who_scrolled_up_stays_there_until_they_ask_for_the_end(chat: Chat) -> None:
    chat.open().ask("long")
    scroll = chat.frame.locator(".ck-scroll")
    scroll.hover()
    chat.page.mouse.wheel(0, -2000)
    jump = chat.frame.get_by_role("button", name="Jump to latest")
    expect(jump).to_be_visible()
    chat.send("slow")
    expect(jump).to_be_hidden()
    expect(chat.frame.get_by_text("Paragraph 2.").last).to_be_visible(timeout=15_000)
    chat.page.mouse.wheel(0, -800)
    chat.page.wait_for_timeout(200)
    top = scroll.evaluate("box => box.scrollTop")
    chat.page.wait_for_timeout(800)
    assert scroll.evaluate("box => box.scrollTop") == top
    jump.click()
    expect(jump).to_be_hidden()


def test_older_items_come_in_without_moving_what_is_read(chat: Chat) -> None:
    chat.open(initialThread="thr_long")
    expect(chat.frame.get_by_text("Question 118?")).to_be_visible()
    scroll = chat.frame.locator(".ck-scroll")
    scroll.evaluate("box => { box.scrollTop = 300 }")
    mark = chat.frame.locator("[data-item=old_106]")
    place = mark.evaluate("element => element.getBoundingClientRect().top")
    expect(chat.frame.locator("[data-item=old_80]")).to_be_attached()
    chat.page.wait_for_timeout(200)
    assert abs(mark.evaluate("element => element.getBoundingClientRect().top") - place) < 3


def test_the_history_lists_renames_and_deletes_by_keyboard(chat: Chat) -> None:
    chat.open().ask("Hello there")
    chat.frame.get_by_role("button", name="History").press("Enter")
    chat.frame.get_by_role("button", name="Rename “Hello there”").first.press("Enter")
    chat.page.keyboard.type("Greetings")
    chat.page.keyboard.press("Enter")
    row = chat.frame.get_by_role("button", name="Greetings", exact=False).first
    expect(row).to_be_visible()
    chat.frame.get_by_role("button", name="Delete “Greetings”").first.press("Enter")
    expect(chat.frame.get_by_role("button", name="Cancel")).to_be_focused()
    chat.frame.get_by_role("button", name="Delete", exact=True).click()
    expect(chat.frame.get_by_text("Greetings")).to_have_count(0)
    chat.page.keyboard.press("Escape")
    assert chat.heard()[-3:] == ["history.open", "thread.change", "history.close"]


def test_an_error_offers_another_try_that_leaves_one_answer(chat: Chat) -> None:
    chat.open().send("error")
    expect(chat.frame.get_by_role("alert")).to_contain_text("The model is busy.")
    chat.frame.get_by_role("button", name="Try again").click()
    expect(chat.frame.get_by_role("alert")).to_have_count(0)
    expect(chat.frame.get_by_role("article").get_by_text("I was about to say")).to_have_count(1)
    expect(chat.field).to_be_focused()


def test_taken_off_the_page_and_put_back_it_goes_on_where_it_was(chat: Chat) -> None:
    chat.open().ask("card")
    chat.field.fill("Half a thought")
    chat.page.evaluate("() => { chat.remove(); document.body.append(chat) }")
    expect(chat.field).to_have_value("Half a thought")
    expect(chat.frame.get_by_text("My todos")).to_be_visible()
    assert chat.heard().count("ready") == 2


def test_two_elements_on_a_page_are_two_chats(chat: Chat) -> None:
    chat.open()
    chat.field.fill("In one")
    chat.page.evaluate(
        "() => { const two = document.createElement('openai-chatkit'); two.id = 'two'; "
        "two.setOptions(options); document.body.append(two) }"
    )
    other = chat.page.frame_locator("#two iframe").get_by_role("textbox", name="Message")
    other.fill("In two")
    expect(chat.field).to_have_value("In one")


def test_the_pages_style_does_not_reach_in_and_the_elements_does_not_leak_out(chat: Chat) -> None:
    chat.open()
    expect(chat.field).to_be_visible()
    assert chat.page.evaluate("() => getComputedStyle(document.body).fontFamily") != chat.field.evaluate(
        "field => getComputedStyle(field).fontFamily"
    )
    assert chat.page.evaluate("() => document.head.querySelectorAll('link[href*=mount], style').length") == 0


def test_the_pages_shortcuts_work_from_inside_and_typing_stays_inside(chat: Chat) -> None:
    chat.open()
    chat.page.evaluate("() => { window.keys = []; addEventListener('keydown', event => keys.push(event.key)) }")
    chat.field.press("Control+k")
    chat.field.press("a")
    assert chat.page.evaluate("() => keys") == ["k"] or chat.page.evaluate("() => keys") == ["Control", "k"]
    expect(chat.field).to_have_value("a")


def test_wrong_options_and_the_hosted_mode_are_told_in_words(chat: Chat) -> None:
    chat.open(theme={"colorScheme": "pink"})
    expect(chat.frame.get_by_role("alert")).to_contain_text("theme.colorScheme")
    assert "error" in chat.heard()
    chat.open(api={"getClientSecret": "x"})
    expect(chat.frame.get_by_role("alert")).to_contain_text("your own ChatKit server")


@pytest.mark.parametrize("answer", ["html=1", "status=413", "status=500"])
def test_a_server_that_answers_badly_leaves_the_message_to_be_sent_again(chat: Chat, answer: str) -> None:
    chat.open(api={"url": f"/chatkit?{answer}", "domainKey": "local"}).send("Keep me")
    expect(chat.frame.get_by_role("alert")).to_contain_text("Not sent.")
    chat.frame.get_by_role("button", name="Edit").click()
    expect(chat.field).to_have_value("Keep me")


def test_messages_that_were_not_sent_wait_until_they_are_sent_or_taken_back(chat: Chat) -> None:
    chat.open(api={"url": "/chatkit?status=500", "domainKey": "local"}).send("First")
    failures = chat.frame.get_by_role("alert").filter(has_text="Not sent.")
    expect(failures).to_have_count(1)
    chat.send("Second")
    expect(failures).to_have_count(2)
    expect(chat.frame.get_by_role("article", name="You")).to_have_count(2)
    assert chat.serious() == []
    chat.frame.get_by_role("button", name="Edit").first.click()
    expect(chat.field).to_have_value("First")
    expect(chat.frame.get_by_role("article", name="You")).to_contain_text("Second")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_axe_finds_nothing_serious_and_nothing_runs_over_the_edge(chat: Chat, scheme: str, width: int) -> None:
    chat.page.set_viewport_size({"width": width, "height": 720})
    chat.open(scheme)
    expect(chat.field).to_be_visible()
    assert chat.serious() == []
    for script in ("markdown", "card", "widgets", "workflow", "notice", "ask"):
        chat.ask(script)
    chat.page.wait_for_timeout(400)
    assert chat.serious() == []
    assert chat.field.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    chat.page.evaluate("() => chat.showHistory()")
    expect(chat.frame.get_by_role("heading", name="History")).to_be_visible()
    chat.page.wait_for_timeout(300)
    assert chat.serious() == []
