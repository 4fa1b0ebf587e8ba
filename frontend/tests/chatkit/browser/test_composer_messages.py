"""What goes out and what can be done with it, in real Chromium: sent tags, previews, editing, the page's own calls."""

import json

from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.writing import Writing


def test_a_tag_in_the_field_is_clicked_and_previewed(writing: Writing) -> None:
    writing.type("a ")
    writing.mention("harry", "Harry Potter")
    writing.tags.hover()
    preview = writing.chat.frame.get_by_role("group", name="Preview of Harry Potter")
    expect(preview.get_by_text("Preview of Harry Potter")).to_be_visible()
    writing.press("Escape")
    expect(preview).to_have_count(0)
    writing.tags.click()
    assert writing.calls("click")[0]["id"] == "p1"
    assert writing.calls("click")[0]["data"] == {"house": "Gryffindor"}
    expect(writing.tags).to_have_attribute("data-selected", "true")
    expect(writing.field).to_be_focused()


def test_a_tag_in_the_field_is_previewed_and_clicked_by_keyboard(chat: Chat) -> None:
    writing = Writing(chat, entities={"buttons": ["Call", "Write"]})
    writing.mention("harry", "Harry Potter")
    call, write = (chat.frame.get_by_role("button", name=name, exact=True) for name in ("Call", "Write"))
    writing.type("b")
    expect(writing.field).not_to_have_attribute("aria-keyshortcuts", "Alt+Enter")
    writing.press("Backspace", "Backspace", "Shift+ArrowLeft")
    expect(writing.tags).to_have_attribute("data-selected", "true")
    expect(call).to_be_visible()
    expect(writing.field).to_have_attribute("aria-keyshortcuts", "Alt+Enter")
    writing.press("Tab")
    expect(call).to_be_focused()
    writing.press("Tab")
    expect(write).to_be_focused()
    writing.press("Shift+Tab", "Shift+Tab")
    expect(writing.field).to_be_focused()
    expect(call).to_be_visible()
    writing.press("Escape")
    expect(call).to_have_count(0)
    expect(writing.field).to_be_focused()
    writing.press("Alt+Enter")
    assert [entity["id"] for entity in writing.calls("click")] == ["p1"]
    writing.expect_tags("Harry Potter")
    writing.press("ArrowRight")
    expect(writing.field).not_to_have_attribute("aria-keyshortcuts", "Alt+Enter")
    writing.press("Shift+ArrowLeft")
    expect(call).to_be_visible()
    writing.press("ArrowLeft")
    expect(call).to_have_count(0)


def test_a_click_on_a_tag_that_fails_in_the_page_is_told_to_the_page(writing: Writing) -> None:
    writing.page.evaluate(
        """() => {
          const { push } = calls
          calls.push = call => {
            if (call[0] === 'click') throw new Error('No such entity.')
            return push.call(calls, call)
          }
        }"""
    )
    writing.mention("harry", "Harry Potter")
    writing.tags.click()
    writing.press("Alt+Enter")
    writing.press("Enter")
    writing.chat.frame.locator(".ck-bubble").get_by_role("button", name="Harry Potter").click()
    told = [entry["detail"] for entry in writing.page.evaluate("heard") if entry["type"] == "error"]
    assert len(told) == 3
    assert all("No such entity." in each for each in told)


def test_the_preview_of_a_tag_in_the_field_goes_with_the_focus(chat: Chat) -> None:
    writing = Writing(chat)
    writing.mention("harry", "Harry Potter")
    writing.press("Backspace", "Shift+ArrowLeft")
    preview = chat.frame.get_by_role("group", name="Preview of Harry Potter")
    expect(preview.get_by_text("Preview of Harry Potter")).to_be_visible()
    writing.press("Tab")
    expect(writing.field).not_to_be_focused()
    expect(preview).to_have_count(0)


def test_a_tag_in_a_sent_message_is_clicked_and_previewed_by_mouse_and_keyboard(writing: Writing) -> None:
    writing.mention("harry", "Harry Potter")
    writing.mention("herm", "Hermione Granger")
    writing.mention("miner", "Minerva")
    writing.press("Enter")
    message = writing.chat.frame.locator(".ck-user .ck-bubble")
    expect(message.get_by_role("button")).to_have_text(["Harry Potter", "Hermione Granger"])
    expect(writing.chat.frame.get_by_role("button", name="Send")).to_be_visible()
    message.get_by_role("button", name="Harry Potter").hover()
    preview = writing.chat.frame.get_by_role("group", name="Preview of")
    expect(preview.get_by_text("Preview of Harry Potter")).to_be_visible()
    preview.hover()
    writing.page.wait_for_timeout(500)
    expect(preview).to_be_visible()
    writing.page.mouse.move(5, 300)
    expect(preview).to_have_count(0)
    message.get_by_role("button", name="Harry Potter").click()
    assert writing.calls("click")[-1]["id"] == "p1"
    writing.press("Tab")
    expect(writing.chat.frame.get_by_text("The preview can’t be shown.")).to_be_visible()
    writing.press("Enter")
    assert writing.calls("click")[-1]["id"] == "p2"


def test_what_a_preview_holds_is_reached_by_keyboard_and_left_again(chat: Chat) -> None:
    writing = Writing(chat, entities={"buttons": ["Call", "Write"]})
    for query, title in (("harry", "Harry Potter"), ("herm", "Hermione Granger")):
        writing.mention(query, title)
    writing.press("Enter")
    expect(chat.frame.get_by_role("button", name="Send")).to_be_visible()
    harry, hermione = (
        chat.frame.locator(".ck-user .ck-bubble").get_by_role("button", name=name)
        for name in ("Harry Potter", "Hermione Granger")
    )
    call, write = (chat.frame.get_by_role("button", name=name, exact=True) for name in ("Call", "Write"))
    chat.frame.get_by_role("button", name="Edit as a new message").focus()
    while not harry.evaluate("button => button === document.activeElement"):
        writing.press("Shift+Tab")
    expect(write).to_be_visible()
    writing.press("Tab")
    expect(call).to_be_focused()
    writing.press("Tab")
    expect(write).to_be_focused()
    writing.page.wait_for_timeout(400)
    expect(write).to_be_visible()
    writing.press("Shift+Tab", "Shift+Tab")
    expect(harry).to_be_focused()
    writing.press("Tab", "Tab", "Tab")
    expect(hermione).to_be_focused()
    expect(call).to_have_count(0)
    writing.press("Shift+Tab")
    expect(call).to_be_visible()
    writing.press("Tab", "Escape")
    expect(harry).to_be_focused()
    expect(call).to_have_count(0)


def test_a_message_is_put_back_to_be_sent_as_a_new_one_and_the_draft_waits(writing: Writing) -> None:
    writing.type("Ask ")
    writing.mention("harry", "Harry Potter")
    writing.press("Enter")
    expect(writing.chat.frame.get_by_role("button", name="Send")).to_be_visible()
    writing.type("Half a thought")
    edit = writing.chat.frame.get_by_role("button", name="Edit as a new message")
    edit.click()
    expect(writing.field).to_be_focused()
    writing.expect_tags("Harry Potter")
    expect(writing.chat.frame.get_by_text("It will be sent as a new one.")).to_be_visible()
    writing.press("Escape")
    expect(writing.field).to_have_value("Half a thought")
    edit.click()
    writing.type(" again")
    assert [part["text"] for part in writing.sent()] == ["Ask ", "Harry Potter", " again"]
    expect(writing.field).to_have_value("Half a thought")
    expect(writing.chat.frame.locator(".ck-user")).to_have_count(2)


def test_the_value_is_set_in_every_field(chat: Chat) -> None:
    tools = [{"id": "web", "label": "Search the web", "icon": "globe", "placeholderOverride": "What to look for"}]
    models = [{"id": "a", "label": "Quick", "default": True}, {"id": "b", "label": "Thorough"}]
    writing = Writing(chat, composer={"tools": tools, "models": models})
    writing.page.evaluate("() => chat.setComposerValue({ selectedToolId: 'web', selectedModelId: 'b' })")
    assert writing.field.get_attribute("placeholder") == "What to look for"
    writing.page.evaluate(
        """() => chat.setComposerValue({
          content: [
            { type: 'input_text', text: 'Look at ' },
            { type: 'input_tag', id: 'd1', text: 'Map' },
            { type: 'input_text', text: ', please' },
          ],
          reply: 'Quoted words',
          attachments: [{ type: 'file', id: 'f1', name: 'notes.txt', mime_type: 'text/plain' }],
        })"""
    )
    writing.expect_tags("Map")
    expect(chat.frame.get_by_text("Quoted words")).to_be_visible()
    expect(chat.frame.get_by_text("notes.txt", exact=True)).to_be_visible()
    empty = {"content_type": "text/event-stream", "body": ""}
    writing.page.route("**/chatkit", lambda route: route.fulfill(**empty))
    with writing.page.expect_request(lambda request: request.method == "POST") as asked:
        writing.press("Enter")
    sent = json.loads(asked.value.post_data or "")["params"]["input"]
    assert [part["text"] for part in sent["content"]] == ["Look at ", "Map", ", please"]
    assert sent["attachments"] == ["f1"]
    assert sent["quoted_text"] == "Quoted words"
    assert sent["inference_options"] == {"tool_choice": {"id": "web"}, "model": "b"}
    changes = [entry["detail"] for entry in writing.page.evaluate("heard") if entry["type"] == "tool.change"]
    assert changes == [{"toolId": "web"}, {"toolId": None}]
    expect(chat.frame.get_by_role("button", name="Model: Thorough")).to_be_visible()


def test_a_message_is_sent_by_the_page_in_every_field_without_touching_the_draft(writing: Writing) -> None:
    writing.type("Mine")
    with writing.page.expect_request(lambda request: request.method == "POST") as asked:
        writing.page.evaluate(
            """() => void chat.sendUserMessage({
              content: [{ type: 'input_tag', id: 'd1', text: 'Map' }], reply: 'Before',
              newThread: true, toolChoice: { id: 'web' }, model: 'b',
            })"""
        )
    body = json.loads(asked.value.post_data or "")
    assert body["type"] == "threads.create"
    sent = body["params"]["input"]
    assert sent["content"] == [{"type": "input_tag", "id": "d1", "text": "Map", "data": {}}]
    assert (sent["quoted_text"], sent["inference_options"]) == ("Before", {"tool_choice": {"id": "web"}, "model": "b"})
    expect(writing.field).to_have_value("Mine")
    refused = writing.page.evaluate("() => chat.sendUserMessage({}).then(() => null, error => String(error))")
    assert refused


def test_what_can_be_done_with_an_answer_is_there_for_keyboard_and_touch(chat: Chat) -> None:
    chat.open().ask("markdown")
    chat.ask("markdown")
    chat.page.wait_for_timeout(300)
    answer = chat.frame.get_by_role("article", name="Assistant").first
    copy = answer.get_by_role("button", name="Copy", exact=True).last
    copy.focus()
    actions = answer.locator(".ck-item-actions")
    expect(actions).to_have_css("opacity", "1")
    good, bad = (answer.get_by_role("button", name=f"{kind} response") for kind in ("Good", "Bad"))
    good.press("Enter")
    expect(good).to_have_attribute("aria-pressed", "true")
    bad.press("Enter")
    expect(good).to_have_attribute("aria-pressed", "false")
    expect(bad).to_have_attribute("aria-pressed", "true")
    answer.get_by_role("button", name="Quote in your message").click()
    expect(chat.field).to_be_focused()
    expect(chat.frame.locator(".ck-composer blockquote")).to_be_visible()
    for button in actions.get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["width"] >= 24
        assert box["height"] >= 24


def test_a_finger_that_stays_on_a_tag_gets_the_preview_and_one_that_taps_clicks(writing: Writing) -> None:
    writing.mention("harry", "Harry Potter")
    writing.press("Enter")
    tag = writing.chat.frame.locator(".ck-bubble").get_by_role("button", name="Harry Potter")
    expect(tag).to_be_visible()
    touch = """(tag, [type, ...more]) => {
      const send = name => tag.dispatchEvent(new PointerEvent(name, { pointerType: 'touch', bubbles: true }))
      for (const name of [type, ...more]) name === 'click' ? tag.click() : send(name)
    }"""
    preview = writing.chat.frame.get_by_role("group", name="Preview of Harry Potter")
    tag.evaluate(touch, ["pointerdown"])
    expect(preview.get_by_text("Preview of Harry Potter")).to_be_visible()
    tag.evaluate(touch, ["pointerup", "pointerout", "click"])
    writing.page.wait_for_timeout(400)
    expect(preview).to_be_visible()
    assert writing.calls("click") == []
    writing.field.dispatch_event("pointerdown", {"bubbles": True})
    expect(preview).to_have_count(0)
    tag.evaluate(touch, ["pointerdown", "pointerup", "pointerout", "click"])
    assert len(writing.calls("click")) == 1
    writing.page.wait_for_timeout(700)
    expect(preview).to_have_count(0)
