"""A person talks to the built-in assistant in a real browser and uses the cards it answers with."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def check_box(card: Locator, title: str) -> Locator:
    return card.get_by_role("checkbox", name=title)


async def test_what_is_said_in_the_chat_stands_in_the_list(page: Page) -> None:
    window = TodoWindow(page)
    await window.say("add buy milk and call mom")
    await expect(window.row("buy milk")).to_be_visible()
    await expect(window.row("call mom")).to_be_visible()
    await expect(window.cards).to_have_count(1)
    await expect(window.cards.get_by_text("2 open")).to_be_visible()


async def test_every_control_of_the_card_changes_the_todos_in_place(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.say("add buy milk and call mom")
    card = window.cards.last
    messages = await window.messages.count()

    await check_box(card, "buy milk").click()
    await expect(check_box(card, "buy milk")).to_be_checked()
    await expect(card.get_by_text("1 open")).to_be_visible()
    await expect(window.row("buy milk")).to_have_count(0)

    await check_box(card, "buy milk").click()
    await expect(check_box(card, "buy milk")).not_to_be_checked()
    await expect(window.row("buy milk")).to_be_visible()

    await card.get_by_role("textbox", name="Add a todo").fill("water the plants")
    await card.get_by_role("button", name="Add", exact=True).click()
    await expect(check_box(card, "water the plants")).to_be_visible()
    await expect(card.get_by_role("textbox", name="Add a todo")).to_have_value("")

    await card.get_by_role("button", name="Details of “call mom”").click()
    details = window.messages.last
    await details.get_by_role("button", name="Delete", exact=True).click()
    await expect(details.get_by_text("This todo was deleted.")).to_be_visible()
    await details.get_by_role("button", name="Back", exact=True).click()
    await expect(check_box(card, "water the plants")).to_be_visible()
    await expect(check_box(card, "call mom")).to_have_count(0)

    titles = [todo["title"] for todo in app.command("list")["data"]]
    assert titles == ["buy milk", "water the plants"]
    assert await window.messages.count() == messages


async def test_a_card_follows_changes_made_in_the_list_and_on_the_command_line(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.say("add buy milk")
    card = window.cards.last
    await window.add("from the list")
    await expect(check_box(card, "from the list")).to_be_visible()
    app.command("add", "from the shell")
    await expect(window.row("from the shell")).to_be_visible()
    await expect(check_box(card, "from the shell")).to_be_visible()


async def test_an_old_card_shows_the_present_after_a_reload(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.say("add buy milk")
    await expect(window.cards).to_have_count(1)
    app.command("add", "later")
    await page.reload()
    await expect(window.chat.get_by_role("article", name="You")).to_contain_text("add buy milk")
    await expect(check_box(window.cards.last, "later")).to_be_visible()


async def test_deleting_several_asks_first_and_only_a_click_confirms(page: Page) -> None:
    window = TodoWindow(page)
    await window.say("add one thing, two things and three things")
    await window.say("delete everything")
    await expect(window.row("one thing")).to_be_visible()
    question = window.messages.filter(has_text="Delete 3 todos?").last
    await question.get_by_role("button", name="Delete").click()
    await expect(window.row("one thing")).to_have_count(0)
    await expect(window.row("three things")).to_have_count(0)


async def test_what_is_not_understood_is_said_with_examples(page: Page) -> None:
    window = TodoWindow(page)
    await window.say("fnord the grommet")
    answer = window.chat.get_by_role("article", name="Assistant").last
    await expect(answer).to_contain_text("didn't understand")
    await expect(answer.get_by_role("listitem")).not_to_have_count(0)


async def test_threads_are_listed_renamed_opened_and_deleted(page: Page) -> None:
    window = TodoWindow(page)
    await window.say("add buy milk")
    await page.get_by_role("button", name="New chat").click()
    await expect(window.messages).to_have_count(0)
    await window.say("what's left?")
    await page.get_by_role("button", name="Chat history").click()
    first = window.chat.locator(".ck-row-main", has_text="add buy milk")
    await expect(first).to_be_visible()
    await window.chat.get_by_role("button", name="Rename “add buy milk”").click()
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Shopping")
    await page.keyboard.press("Enter")
    await window.chat.locator(".ck-row-main", has_text="Shopping").click()
    await expect(window.chat.get_by_role("article", name="You")).to_contain_text("add buy milk")
    await page.get_by_role("button", name="Chat history").click()
    await window.chat.get_by_role("button", name="Delete “Shopping”").click()
    await window.chat.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    await expect(window.chat.locator(".ck-row-main", has_text="Shopping")).to_have_count(0)


async def test_the_conversation_works_with_the_keyboard_alone(page: Page) -> None:
    window = TodoWindow(page)
    await window.composer.focus()
    await page.keyboard.type("add buy milk")
    await page.keyboard.press("Enter")
    await expect(check_box(window.cards.last, "buy milk")).to_be_visible()
    await check_box(window.cards.last, "buy milk").focus()
    await page.keyboard.press("Space")
    await expect(check_box(window.cards.last, "buy milk")).to_be_checked()
