"""What can be chosen while writing, in real Chromium: tags, commands, tools and models."""

import re

import pytest
from playwright.sync_api import expect

from frontend.tests.chatkit.browser.chat import Chat
from frontend.tests.chatkit.browser.writing import Writing


def test_what_is_asked_first_and_answered_last_is_dropped(chat: Chat) -> None:
    writing = Writing(chat, entities={"search": "slow"})
    writing.type("@h")
    writing.page.wait_for_timeout(200)
    writing.type("arry")
    expect(writing.menu.get_by_role("option")).to_have_text(["Harry Potter"])
    writing.page.wait_for_timeout(800)
    expect(writing.menu.get_by_role("option")).to_have_text(["Harry Potter"])
    assert "harr" not in writing.calls("search")


def test_groups_are_named_and_the_mouse_chooses_too(writing: Writing) -> None:
    writing.type("@")
    expect(writing.menu.get_by_role("group", name="People").get_by_role("option")).to_have_count(3)
    expect(writing.menu.get_by_role("group", name="Documents").get_by_role("option")).to_have_count(1)
    writing.option("Map of the castle").hover()
    assert writing.marked() == "Map of the castle"
    writing.option("Map of the castle").click()
    writing.expect_tags("Map of the castle")
    expect(writing.field).to_be_focused()


def test_nothing_found_an_error_and_waiting_are_said_and_do_not_hold_the_message(chat: Chat) -> None:
    writing = Writing(chat)
    writing.type("@nobody")
    expect(chat.frame.get_by_text("Nothing found")).to_be_visible()
    writing.type(" at all")
    expect(writing.menu).to_have_count(0)
    assert writing.sent()[0]["text"] == "@nobody at all"

    writing = Writing(chat, entities={"search": "broken"})
    writing.type("@x")
    expect(chat.frame.get_by_role("alert")).to_contain_text("That didn’t work.")
    assert "error" in chat.heard()
    chat.frame.get_by_role("button", name="Try again").click()
    expect(chat.frame.get_by_role("alert")).to_be_visible()
    expect(writing.field).to_be_focused()

    writing = Writing(chat, entities={"search": "never"})
    writing.type("@x")
    expect(chat.frame.get_by_text("Searching")).to_be_visible()
    writing.press("Escape")
    expect(writing.menu).to_have_count(0)
    assert writing.sent()[0]["text"] == "@x"

    writing = Writing(chat, entities={"search": "odd"})
    writing.type("@x")
    expect(chat.frame.get_by_role("alert")).to_be_visible()


def test_escape_leaves_the_menu_closed_for_this_mention(writing: Writing) -> None:
    writing.type("@har")
    expect(writing.menu).to_be_visible()
    writing.press("Escape")
    writing.type("ry")
    writing.page.wait_for_timeout(300)
    expect(writing.menu).to_have_count(0)
    writing.type(" @her")
    expect(writing.option("Hermione Granger")).to_be_visible()


@pytest.mark.parametrize("text", ["me@here", "a/b", "see /usr", "/usr/bin/x"])
def test_what_only_looks_like_a_mention_or_a_command_opens_no_menu(writing: Writing, text: str) -> None:
    writing.type(text)
    writing.page.wait_for_timeout(300)
    expect(writing.menu).to_have_count(0)


def test_the_button_opens_the_menu_of_tags(writing: Writing) -> None:
    writing.type("Hello")
    writing.chat.frame.get_by_role("button", name="Mention something").click()
    expect(writing.option("Harry Potter")).to_be_visible()
    expect(writing.field).to_have_value("Hello @")
    writing.press("Enter")
    assert writing.draft() == "Hello Harry Potter "
    writing.press("Home", "ArrowRight")
    writing.chat.frame.get_by_role("button", name="Mention something").click()
    assert writing.draft() == "H @ello Harry Potter "


def test_without_a_search_there_is_neither_menu_nor_button(chat: Chat) -> None:
    chat.open(entities={"showComposerMenu": True})
    chat.field.focus()
    chat.page.keyboard.type("@h")
    chat.page.wait_for_timeout(300)
    expect(chat.frame.get_by_role("listbox")).to_have_count(0)
    expect(chat.frame.get_by_role("button", name="Mention something")).to_have_count(0)
    assert chat.field.get_attribute("aria-autocomplete") is None


def test_a_command_is_run_and_leaves_the_field_empty(writing: Writing) -> None:
    writing.type("/summ")
    expect(writing.menu.get_by_role("option")).to_have_count(1)
    expect(writing.option("Summarize")).to_contain_text("The conversation so far")
    writing.press("Enter")
    expect(writing.field).to_have_value("")
    expect(writing.menu).to_have_count(0)
    assert writing.calls("select") == ["sum"]


def test_a_command_puts_in_an_entity_and_one_may_fill_the_composer_itself(writing: Writing) -> None:
    writing.type("/insert")
    expect(writing.option("Insert a person")).to_be_visible()
    writing.press("Enter")
    writing.expect_tags("Hermione Granger")
    writing.press("Control+a", "Delete")
    writing.type("/templ")
    expect(writing.option("Template")).to_be_visible()
    writing.press("Enter")
    expect(writing.field).to_have_value("Dear team,")


def test_menus_lead_to_menus_and_back(writing: Writing) -> None:
    writing.type("/more")
    expect(writing.option("More")).to_be_visible()
    writing.press("Enter")
    expect(writing.menu).to_have_attribute("aria-label", "More")
    expect(writing.menu.get_by_role("option")).to_have_text(["One", "Two"])
    expect(writing.field).to_have_value("/")
    writing.type("on")
    expect(writing.menu.get_by_role("option")).to_have_text(["One"])
    writing.press("Enter")
    expect(writing.menu.get_by_role("option")).to_have_text(["Deep"])
    writing.press("Backspace")
    expect(writing.menu.get_by_role("option")).to_have_text(["One", "Two"])
    writing.press("Escape")
    expect(writing.option("Summarize")).to_be_visible()
    writing.press("Escape")
    expect(writing.menu).to_have_count(0)
    expect(writing.field).to_have_value("/")


def test_a_command_that_fails_or_takes_its_time_says_so(writing: Writing) -> None:
    writing.type("/fails")
    expect(writing.option("Fails")).to_be_visible()
    writing.press("Enter")
    expect(writing.chat.frame.get_by_role("alert")).to_contain_text("That didn’t work.")
    writing.press("Escape", "Control+a", "Delete")
    writing.type("/slowly")
    expect(writing.option("Slowly")).to_be_visible()
    writing.press("Enter")
    expect(writing.option("Slowly")).to_have_attribute("aria-busy", "true")
    # The page may take the focus for a choice of its own.
    writing.page.evaluate("() => { document.body.tabIndex = -1; document.body.focus() }")
    writing.expect_tags("Harry Potter")


def test_the_menu_of_commands_has_the_composers_own_actions(chat: Chat) -> None:
    tools = [{"id": "web", "label": "Search the web", "icon": "globe"}]
    models = [{"id": "a", "label": "Quick", "default": True}, {"id": "b", "label": "Thorough"}]
    writing = Writing(chat, composer={"tools": tools, "models": models, "dictation": {"enabled": True}})
    writing.type("/dict")
    expect(writing.option("Dictate")).to_be_visible()
    writing.press("Enter")
    # Where there is no microphone it says so.
    expect(chat.frame.locator(".ck-dictation:not([data-phase=idle]), .ck-dictation [role=alert]").first).to_be_visible()
    writing.press("Escape")
    writing.type("/web")
    expect(writing.option("Search the web")).to_be_visible()
    writing.press("Enter")
    expect(chat.frame.get_by_role("button", name="Remove Search the web")).to_be_visible()
    expect(writing.field).to_have_value("")
    writing.type("/mod")
    expect(writing.option("Model")).to_be_visible()
    writing.press("Enter", "ArrowDown", "Enter")
    expect(chat.frame.get_by_role("button", name="Model: Thorough")).to_be_visible()
    writing.type("/mention")
    expect(writing.option("Mention something")).to_be_visible()
    writing.press("Enter")
    expect(writing.option("Harry Potter")).to_be_visible()


def test_pinned_and_persistent_tools(chat: Chat) -> None:
    tools = [
        {
            "id": "web",
            "label": "Search the web",
            "shortLabel": "Web",
            "icon": "globe",
            "pinned": True,
            "persistent": True,
        },
        {"id": "lab", "label": "Calculate", "shortLabel": "Sums", "icon": "lab"},
    ]
    chat.open(composer={"tools": tools})
    pinned = chat.frame.get_by_role("button", name="Web", exact=True)
    pinned.click()
    expect(pinned).to_have_attribute("aria-pressed", "true")
    chat.ask("markdown")
    expect(pinned).to_have_attribute("aria-pressed", "true")
    chat.frame.get_by_role("button", name="Tools").click()
    chat.frame.get_by_role("menuitemradio", name="Calculate").click()
    expect(pinned).to_have_attribute("aria-pressed", "false")
    expect(chat.frame.get_by_text("Sums")).to_be_visible()
    chat.ask("markdown")
    expect(chat.frame.get_by_text("Sums")).to_have_count(0)
    chat.frame.get_by_role("button", name="Tools").click()
    chat.page.keyboard.press("Escape")
    expect(chat.frame.get_by_role("button", name="Tools")).to_be_focused()


def test_a_disabled_model_is_shown_and_cannot_be_chosen(chat: Chat) -> None:
    models = [
        {"id": "x", "label": "Largest", "description": "Not for you", "disabled": True, "default": True},
        {"id": "a", "label": "Quick"},
        {"id": "b", "label": "Thorough", "description": "Takes its time"},
    ]
    chat.open(composer={"models": models})
    chat.frame.get_by_role("button", name="Model: Quick").click()
    expect(chat.frame.get_by_role("menuitemradio", name="Largest")).to_be_disabled()
    chat.page.evaluate("() => chat.setComposerValue({ selectedModelId: 'x' })")
    chat.frame.get_by_role("menuitemradio", name="Thorough").click()
    chat.page.evaluate("() => { chat.remove(); document.body.append(chat) }")
    expect(chat.frame.get_by_role("button", name="Model: Thorough")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("open_with", ["Ask @", "/", "/more"])
def test_axe_finds_nothing_in_open_menus(chat: Chat, scheme: str, open_with: str) -> None:
    writing = Writing(chat, scheme)
    if open_with.startswith("Ask"):
        writing.mention("harry", "Harry Potter")
    writing.type(open_with)
    expect(writing.menu.get_by_role("option").first).to_be_visible()
    chat.page.wait_for_timeout(200)
    assert chat.serious() == []
    assert not re.search(r"\d", writing.marked() or "")
