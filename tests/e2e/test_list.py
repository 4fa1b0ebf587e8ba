"""A person keeps todos in the window's list, in a real browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.e2e.running_app import RunningApp
from tests.e2e.the_window import TodoWindow

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_todo_is_added_checked_and_reopened(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    await window.row("Call mom").get_by_role("checkbox").click()
    await expect(window.row("Call mom")).to_have_count(0)
    assert app.command("list", "--done")["data"][0]["title"] == "Call mom"
    await window.done_fold.click()
    await window.done_row("Call mom").get_by_role("checkbox").click()
    await expect(window.row("Call mom")).to_be_visible()


async def test_a_title_is_edited_in_place_and_escape_keeps_the_old_one(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    await window.row("Call mom").dblclick()
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Call dad")
    await page.keyboard.press("Enter")
    await expect(window.row("Call dad")).to_be_visible()
    await window.row("Call dad").dblclick()
    await page.keyboard.type(" and more")
    await page.keyboard.press("Escape")
    await expect(window.row("Call dad")).to_be_visible()
    await expect(page.get_by_text("and more")).to_have_count(0)


async def test_a_deleted_todo_comes_back_with_undo(page: Page) -> None:
    window = TodoWindow(page)
    await window.add("Call mom")
    await window.row("Call mom").hover()
    await window.row("Call mom").get_by_role("button", name="Delete").click()
    await expect(window.row("Call mom")).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()
    await expect(window.row("Call mom")).to_be_visible()


async def test_the_list_works_with_the_keyboard_alone(page: Page) -> None:
    window = TodoWindow(page)
    await window.add_line.focus()
    for title in ("one", "two"):
        await page.keyboard.type(title)
        await page.keyboard.press("Enter")
    await expect(window.row("two")).to_be_visible()
    await window.row("two").focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Space")
    await expect(window.row("one")).to_have_count(0)
    await page.keyboard.press("Delete")
    await expect(window.row("two")).to_have_count(0)


async def test_an_empty_title_is_not_added(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("   ")
    await window.add_line.press("Enter")
    async with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/todos")):
        await window.add("real")
    assert [todo["title"] for todo in app.command("list")["data"]] == ["real"]


async def test_markup_in_a_title_is_text(page: Page) -> None:
    window = TodoWindow(page)
    title = "<img src=x onerror=alert(1)> <b>bold</b>"
    await window.add(title)
    await expect(page.get_by_text(title)).to_be_visible()
    assert await page.locator("img[src=x]").count() == 0


async def test_the_page_remembers_what_was_typed_and_what_was_open(page: Page) -> None:
    window = TodoWindow(page)
    async with page.expect_response("**/api/view-state/list.draft"):
        await window.add_line.fill("half a thou")
    async with page.expect_response("**/api/view-state/chat.hidden"):
        await page.get_by_role("button", name="Hide assistant").click()
    await expect(window.page.locator("openai-chatkit")).to_be_hidden()
    await page.reload()
    await expect(window.add_line).to_have_value("half a thou")
    await expect(page.get_by_role("button", name="Show assistant")).to_be_visible()


async def test_a_todo_checked_before_the_server_has_answered_is_done(page: Page, app: RunningApp) -> None:
    window = TodoWindow(page)
    await window.add_line.fill("Quick")
    await window.add_line.press("Enter")
    await window.row("Quick").get_by_role("checkbox").click()
    await expect(window.row("Quick")).to_have_count(0)
    assert [todo["title"] for todo in app.command("list", "--done")["data"]] == ["Quick"]
